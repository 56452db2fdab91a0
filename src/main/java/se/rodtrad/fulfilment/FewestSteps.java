package se.rodtrad.fulfilment;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.steering.Thresholds;

/**
 * Finds below how many improvements a goal cannot turn. Of a goal with weighted means
 * below it, the known weight and the known weight times the score are sums over what is
 * measured, so that what an improvement adds to <em>weight · coverage · (score −
 * limit)</em> is the same beside any others, and those that add most do it with the
 * fewest. Where the weakest part decides, each part that is too weak must be lifted. What
 * cannot be summed is taken to be lifted all the way by each improvement below it, and
 * caps are not looked at: what is found may be too few, and is never too many.
 */
final class FewestSteps {

	private final Web web;

	private final int count;

	private final double limit;

	private final boolean isOfCoverage;

	private final Demands demands;

	private FewestSteps(Web web, int count, double limit, boolean isOfCoverage) {
		this.web = web;
		this.count = count;
		this.limit = limit;
		this.isOfCoverage = isOfCoverage;
		this.demands = new Demands(count);
	}

	/**
	 * The fewest that may turn a goal to a better status.
	 * @param count how many improvements there are
	 */
	static Fewest of(Web web, int root, int count, Thresholds.GoalLimits limits) {
		FewestSteps search = switch (web.now(root).status()) {
			case GREY -> new FewestSteps(web, count, limits.minCoverage(), true);
			case RED -> new FewestSteps(web, count, limits.yellow(), false);
			case YELLOW, GREEN -> new FewestSteps(web, count, limits.green(), false);
		};
		search.demand(root);
		return search.demands.fewest();
	}

	/** Whether the weakest part decides, or there is only one. */
	private boolean isPassedOn(int place) {
		return !this.isOfCoverage && (this.web.aggregator(place) == Aggregator.MIN || counted(place).size() == 1);
	}

	private List<Integer> counted(int place) {
		List<Component> components = this.web.components(place);
		return IntStream.range(0, components.size())
			.filter((slot) -> components.get(slot).isCounted())
			.boxed()
			.toList();
	}

	private void demand(int root) {
		Deque<Integer> open = new ArrayDeque<>(List.of(root));
		BitSet seen = new BitSet();
		while (!open.isEmpty()) {
			int place = open.pop();
			if (seen.get(place) || this.web.isGiven(place)) {
				continue;
			}
			seen.set(place);
			if (isPassedOn(place)) {
				counted(place).stream()
					.filter((slot) -> isTooWeak(score(place, slot)))
					.forEach((slot) -> pass(place, slot, open));
			}
			else {
				this.demands.add(sums(place), -worth(this.web.now(place).score()));
			}
		}
	}

	private void pass(int place, int slot, Deque<Integer> open) {
		int child = this.web.below(place, slot);
		int number = this.web.number(place, slot);
		if (child != Web.NONE) {
			open.push(child);
		}
		else if (number != Web.NONE) {
			double[] gains = new double[this.count];
			gains[number] = 1;
			this.demands.add(gains, 1);
		}
	}

	private boolean isTooWeak(Score score) {
		return score.value().isPresent() && !Rounding.isAtLeast(score.value().getAsDouble(), this.limit);
	}

	private Score score(int place, int slot) {
		int child = this.web.below(place, slot);
		return (child != Web.NONE) ? this.web.now(child).score() : this.web.components(place).get(slot).score();
	}

	/** What a score is worth: above 0 when it is more than is needed. */
	private double worth(Score score) {
		return this.isOfCoverage ? score.coverage() - this.limit
				: score.coverage() * (score.value().orElse(this.limit) - this.limit);
	}

	private double green(Score score) {
		return score.coverage() * (((score.colour() == Colour.GREEN) ? 1 : 0) - this.limit);
	}

	/** What each improvement adds at most to the worth of a goal. */
	private double[] sums(int start) {
		double[] gains = new double[this.count];
		double[] shares = new double[this.web.size()];
		shares[start] = 1;
		for (int position = this.web.position(start); position >= 0; position--) {
			int place = this.web.bottomUp(position);
			if (shares[place] > 0 && !this.web.isGiven(place)) {
				spread(place, shares, gains);
			}
		}
		return gains;
	}

	private void spread(int place, double[] shares, double[] gains) {
		Aggregator aggregator = this.isOfCoverage ? Aggregator.WEIGHTED_MEAN : this.web.aggregator(place);
		if (aggregator == Aggregator.MIN) {
			lift(place, shares[place], worth(this.web.now(place).score()), gains);
			return;
		}
		ToDoubleFunction<Score> worth = (aggregator == Aggregator.SHARE_GREEN) ? this::green : this::worth;
		List<Integer> counted = counted(place);
		double weights = counted.stream().mapToDouble((slot) -> this.web.components(place).get(slot).weight()).sum();
		for (int slot : counted) {
			Component component = this.web.components(place).get(slot);
			double share = shares[place] * component.weight() / weights;
			int child = this.web.below(place, slot);
			int number = this.web.number(place, slot);
			if (child != Web.NONE && aggregator == Aggregator.WEIGHTED_MEAN) {
				shares[child] += share;
			}
			else if (child != Web.NONE) {
				lift(child, share, worth.applyAsDouble(this.web.now(child).score()), gains);
			}
			else if (number != Web.NONE) {
				gains[number] += share * (worth.applyAsDouble(this.web.improved(place, slot).score())
						- worth.applyAsDouble(component.score()));
			}
		}
	}

	/** As if each of what is below a goal lifted it all the way. */
	private void lift(int place, double share, double worth, double[] gains) {
		this.web.movers(place).stream().forEach((number) -> gains[number] += share * (1 - this.limit - worth));
	}

	/** The goals below a goal, by place, and what is next below each, by slot. */
	interface Web {

		int NONE = -1;

		/** How many goals there are. */
		int size();

		int bottomUp(int position);

		int position(int place);

		/** How a goal is summed. */
		Aggregator aggregator(int place);

		/** Whether nothing below can change it: it is judged, or goes in circles. */
		boolean isGiven(int place);

		Fulfilment now(int place);

		List<Component> components(int place);

		/** A component with its improvement made. */
		Component improved(int place, int slot);

		/** The place of the goal that a component is, or {@link #NONE}. */
		int below(int place, int slot);

		/** By which improvement a component becomes better, or {@link #NONE}. */
		int number(int place, int slot);

		/** The improvements at and below a goal. */
		BitSet movers(int place);

	}

}
