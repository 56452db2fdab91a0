package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Supposition;

/**
 * Looks for the fewest steps that turn a goal: every set of one, then of two and so on,
 * as long as there are not too many; then by influence.
 */
final class SearchForSteps {

	/** How many sets are tried at most before the search gives up being exact. */
	static final int MOST_SETS = 20_000;

	private final Supposition supposition;

	private final List<Sensitivity.Step> steps;

	private final Comparator<Fulfilment> worstFirst;

	private boolean isExact = true;

	private Optional<Found> best = Optional.empty();

	/**
	 * A search.
	 * @param steps what there is to choose from, the largest influence first
	 */
	SearchForSteps(Supposition supposition, List<Sensitivity.Step> steps, Comparator<Fulfilment> worstFirst) {
		this.supposition = supposition;
		this.steps = steps;
		this.worstFirst = worstFirst;
	}

	/** Whether no fewer steps turn it, or none at all do. */
	boolean isExact() {
		return this.isExact;
	}

	/** Whether this would be a better status than now. */
	boolean isTurned(Fulfilment fulfilment) {
		return fulfilment.status().compareTo(this.supposition.now().status()) > 0;
	}

	/**
	 * The steps that turn it, in order; of as many that do, those that give most, and
	 * then the first. None when nothing does, or nothing is to be done.
	 */
	List<Sensitivity.Step> steps() {
		long tried = 0;
		for (int size = 1; size <= this.steps.size(); size++) {
			tried += sets(this.steps.size(), size);
			if (tried > MOST_SETS) {
				this.isExact = false;
				return byInfluence();
			}
			tryAll(size);
			if (this.best.isPresent()) {
				return this.best.get().steps();
			}
		}
		return List.of();
	}

	/** How many sets there are of a size; more than are tried when there are many. */
	private static long sets(int count, int size) {
		long sets = 1;
		for (int i = 1; i <= size && sets <= MOST_SETS; i++) {
			sets = sets * (count - size + i) / i;
		}
		return sets;
	}

	/** Every set of a size, in order of their steps. */
	private void tryAll(int size) {
		int[] places = new int[size];
		for (int i = 0; i < size; i++) {
			places[i] = i;
		}
		boolean hasMore = true;
		while (hasMore) {
			offer(places);
			hasMore = next(places);
		}
	}

	private boolean next(int[] places) {
		int last = places.length - 1;
		while (last >= 0 && places[last] == this.steps.size() - places.length + last) {
			last--;
		}
		if (last < 0) {
			return false;
		}
		places[last]++;
		for (int i = last + 1; i < places.length; i++) {
			places[i] = places[i - 1] + 1;
		}
		return true;
	}

	private void offer(int[] places) {
		List<Sensitivity.Step> chosen = new ArrayList<>();
		for (int place : places) {
			chosen.add(this.steps.get(place));
		}
		Fulfilment then = suppose(chosen);
		boolean isBetter = this.best.isEmpty() || this.worstFirst.compare(then, this.best.get().then()) > 0;
		if (isTurned(then) && isBetter) {
			this.best = Optional.of(new Found(chosen, then));
		}
	}

	/**
	 * One after the other until it turns, each time the one that gives most then; what is
	 * not needed in the end is taken out again.
	 */
	private List<Sensitivity.Step> byInfluence() {
		List<Sensitivity.Step> left = new ArrayList<>(this.steps);
		List<Sensitivity.Step> chosen = new ArrayList<>();
		int tried = 0;
		while (!left.isEmpty()) {
			boolean isCheap = tried + left.size() <= MOST_SETS;
			tried += isCheap ? left.size() : 1;
			Sensitivity.Step next = isCheap ? best(left, chosen) : left.getFirst();
			left.remove(next);
			chosen.add(next);
			if (isTurned(suppose(chosen))) {
				return needed(chosen);
			}
		}
		return List.of();
	}

	/** What gives most beside what is chosen; of several, the first. */
	private Sensitivity.Step best(List<Sensitivity.Step> left, List<Sensitivity.Step> chosen) {
		List<Found> offers = left.stream().map((step) -> {
			List<Sensitivity.Step> with = new ArrayList<>(chosen);
			with.add(step);
			return new Found(List.of(step), suppose(with));
		}).toList();
		Found best = offers.getFirst();
		for (Found offer : offers) {
			best = (this.worstFirst.compare(offer.then(), best.then()) > 0) ? offer : best;
		}
		return best.steps().getFirst();
	}

	private List<Sensitivity.Step> needed(List<Sensitivity.Step> chosen) {
		List<Sensitivity.Step> needed = new ArrayList<>(chosen);
		for (Sensitivity.Step step : chosen.reversed()) {
			List<Sensitivity.Step> without = new ArrayList<>(needed);
			without.remove(step);
			if (isTurned(suppose(without))) {
				needed = without;
			}
		}
		Set<Integer> numbers = needed.stream().map(Sensitivity.Step::number).collect(Collectors.toSet());
		return this.steps.stream().filter((step) -> numbers.contains(step.number())).toList();
	}

	private Fulfilment suppose(List<Sensitivity.Step> chosen) {
		BitSet numbers = new BitSet();
		chosen.forEach((step) -> numbers.set(step.number()));
		return this.supposition.with(numbers);
	}

	/** Some steps, and what the goal is with them. */
	private record Found(List<Sensitivity.Step> steps, Fulfilment then) {
	}

}
