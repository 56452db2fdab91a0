package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.rodtrad.fulfilment.Fewest;
import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Supposition;
import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * Looks for the fewest steps that turn a goal. Fewer than a bound cannot, and often those
 * that give most turn it with just so many. Else every set of that size is tried, then of
 * one more and so on, as long as there are not too many; then by influence.
 */
final class SearchForSteps {

	/** How many sets are tried at most before the search gives up being exact. */
	static final int MOST_SETS = 20_000;

	private final Supposition supposition;

	private final Comparator<Fulfilment> worstFirst;

	private final Fewest fewest;

	private final List<Integer> order;

	private boolean isExact = true;

	private Optional<Found> best = Optional.empty();

	/** A search among all improvements that are supposed. */
	SearchForSteps(Supposition supposition, Comparator<Fulfilment> worstFirst) {
		this.supposition = supposition;
		this.worstFirst = worstFirst;
		this.fewest = supposition.fewest();
		this.order = this.fewest.order();
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
	 * The numbers of the steps that turn it; where every set was tried, of as many that
	 * do those that give most. None when nothing does, or nothing is to be done.
	 */
	BitSet steps() {
		if (this.supposition.now().status() == Colour.GREEN) {
			return new BitSet();
		}
		int least = Math.max(1, this.fewest.least());
		long tried = 0;
		for (int size = least; size <= this.order.size(); size++) {
			tried += sets(this.order.size(), size);
			if (tried > MOST_SETS) {
				return byInfluence(size);
			}
			tryAll(size);
			if (this.best.isPresent()) {
				return this.best.get().steps();
			}
		}
		return new BitSet();
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
		while (last >= 0 && places[last] == this.order.size() - places.length + last) {
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
		BitSet chosen = new BitSet();
		for (int place : places) {
			chosen.set(this.order.get(place));
		}
		Fulfilment then = this.supposition.with(chosen);
		boolean isBetter = this.best.isEmpty() || this.worstFirst.compare(then, this.best.get().then()) > 0;
		if (isTurned(then) && isBetter) {
			this.best = Optional.of(new Found(chosen, then));
		}
	}

	/**
	 * Those that give most, and more until it turns, each time the one that gives most
	 * then; what is not needed in the end is taken out again.
	 * @param least no fewer than so many turn it
	 */
	private BitSet byInfluence(int least) {
		BitSet chosen = this.fewest.likely();
		List<Integer> left = new ArrayList<>(this.order.stream().filter((number) -> !chosen.get(number)).toList());
		int tried = 0;
		while (!isTurned(this.supposition.with(chosen))) {
			if (left.isEmpty()) {
				this.isExact = false;
				return new BitSet();
			}
			boolean isCheap = tried + left.size() <= MOST_SETS;
			tried += isCheap ? left.size() : 1;
			Integer next = isCheap ? best(left, chosen) : left.getFirst();
			left.removeIf(next::equals);
			chosen.set(next);
		}
		BitSet needed = (chosen.cardinality() > least) ? needed(chosen) : chosen;
		this.isExact = needed.cardinality() <= least;
		return needed;
	}

	/** What gives most beside what is chosen; of several, the first. */
	private Integer best(List<Integer> left, BitSet chosen) {
		BitSet with = (BitSet) chosen.clone();
		Optional<Found> best = Optional.empty();
		for (int number : left) {
			with.set(number);
			Fulfilment then = this.supposition.with(with);
			with.clear(number);
			if (best.isEmpty() || this.worstFirst.compare(then, best.get().then()) > 0) {
				BitSet one = new BitSet();
				one.set(number);
				best = Optional.of(new Found(one, then));
			}
		}
		return best.orElseThrow().steps().nextSetBit(0);
	}

	private BitSet needed(BitSet chosen) {
		BitSet needed = (BitSet) chosen.clone();
		for (int number : this.order.reversed()) {
			if (needed.get(number)) {
				needed.clear(number);
				if (!isTurned(this.supposition.with(needed))) {
					needed.set(number);
				}
			}
		}
		return needed;
	}

	/** Some steps, and what the goal is with them. */
	private record Found(BitSet steps, Fulfilment then) {
	}

}
