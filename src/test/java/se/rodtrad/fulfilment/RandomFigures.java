package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

/**
 * A small seeded plan told as plain rows, from which both the plan and a naive recursion
 * are made. Goal {@code i} contributes only to goals before it. An indicator's target is
 * at least 1 with tolerance 1, so that its outcome in [0, 1] is its score.
 */
public record RandomFigures(List<Goal> goals, List<Contribution> contributions, List<Leaf> leaves) {

	public static RandomFigures of(Random random, Aggregator... aggregators) {
		List<Goal> goals = new ArrayList<>();
		List<Contribution> contributions = new ArrayList<>();
		List<Leaf> leaves = new ArrayList<>();
		int size = 2 + random.nextInt(7);
		for (int goal = 0; goal < size; goal++) {
			goals.add(new Goal(aggregators[random.nextInt(aggregators.length)], random.nextInt(5) == 0));
			for (int parent = 0; parent < goal; parent++) {
				if (random.nextInt(3) == 0) {
					contributions.add(new Contribution(goal, parent, weight(random)));
				}
			}
			for (int leaf = random.nextInt(4); leaf > 0; leaf--) {
				leaves
					.add(new Leaf(goal, random.nextInt(4) != 0, weight(random), random.nextInt(6) == 0, value(random)));
			}
		}
		return new RandomFigures(goals, contributions, leaves);
	}

	private static double weight(Random random) {
		return (random.nextInt(8) == 0) ? 0 : (1 + random.nextInt(40)) / 8.0;
	}

	private static OptionalDouble value(Random random) {
		return switch (random.nextInt(6)) {
			case 0, 1 -> OptionalDouble.empty();
			case 2 -> OptionalDouble.of(1);
			default -> OptionalDouble.of(random.nextInt(21) / 20.0);
		};
	}

	public RandomFigures withLeaves(List<Leaf> others) {
		return new RandomFigures(this.goals, this.contributions, others);
	}

	/** The same with another value of one leaf. */
	public RandomFigures with(int leaf, OptionalDouble value) {
		List<Leaf> others = new ArrayList<>(this.leaves);
		others.set(leaf, others.get(leaf).with(value));
		return withLeaves(others);
	}

	/** The same with a value for all that is missing. */
	RandomFigures filledWith(double value) {
		return withLeaves(this.leaves.stream()
			.map((leaf) -> leaf.value().isPresent() ? leaf : leaf.with(OptionalDouble.of(value)))
			.toList());
	}

	/**
	 * The same with one more known indicator under each goal, so that none lacks a basis.
	 */
	public RandomFigures grounded() {
		List<Leaf> others = new ArrayList<>(this.leaves);
		IntStream.range(0, this.goals.size())
			.forEach((goal) -> others.add(new Leaf(goal, true, 1, false, OptionalDouble.of(0.75))));
		return withLeaves(others);
	}

	/** The same with all weights multiplied. */
	RandomFigures scaled(double factor) {
		return new RandomFigures(this.goals,
				this.contributions.stream()
					.map((link) -> new Contribution(link.child(), link.parent(), link.weight() * factor))
					.toList(),
				this.leaves.stream()
					.map((leaf) -> new Leaf(leaf.goal(), leaf.isIndicator(), leaf.weight() * factor, leaf.isCritical(),
							leaf.value()))
					.toList());
	}

	/** The plan that the rows tell of. */
	public PlanGraph plan() {
		PlanFixture plan = PlanFixture.aPlan();
		for (int goal = 0; goal < this.goals.size(); goal++) {
			plan.goal(key(goal))
				.with("aggregator", this.goals.get(goal).aggregator().name().toLowerCase(Locale.ROOT))
				.with("critical", this.goals.get(goal).isCritical());
		}
		for (Contribution link : this.contributions) {
			plan.goal(key(link.child())).contributesTo(key(link.parent()), link.weight());
		}
		for (int leaf = 0; leaf < this.leaves.size(); leaf++) {
			describe(plan, leafKey(leaf), this.leaves.get(leaf));
		}
		return plan.build();
	}

	private static void describe(PlanFixture plan, String key, Leaf leaf) {
		String goal = key(leaf.goal());
		if (leaf.isIndicator()) {
			plan.indicator(key).with("tolerance", 1.0).goal(goal).measuredBy(key, leaf.weight());
			if (leaf.isCritical()) {
				plan.with("critical", true);
			}
			plan.value(Figures.atLeast(goal, key, 1));
			leaf.value().ifPresent((value) -> plan.value(Figures.outcome(key, value)));
		}
		else {
			plan.activity(key);
			leaf.value().ifPresent((value) -> plan.with("progress", value));
			plan.implementing(goal, leaf.weight());
		}
	}

	public static String key(int goal) {
		return "G%03d".formatted(goal);
	}

	public static String leafKey(int leaf) {
		return "L%03d".formatted(leaf);
	}

	/** How a goal is summed, and whether its parents cannot be green when it is red. */
	public record Goal(Aggregator aggregator, boolean isCritical) {
	}

	/** That a goal contributes to another. */
	public record Contribution(int child, int parent, double weight) {
	}

	/** An indicator or activity below a goal, with its value when it is known. */
	public record Leaf(int goal, boolean isIndicator, double weight, boolean isCritical, OptionalDouble value) {

		Leaf with(OptionalDouble other) {
			return new Leaf(this.goal, this.isIndicator, this.weight, this.isCritical, other);
		}

	}

}
