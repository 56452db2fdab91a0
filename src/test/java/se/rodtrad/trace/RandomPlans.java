package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.Random;

import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * Small random plans with goals, activities, indicators and units, with validities and
 * weights, so dense that paths branch and meet. The same seed gives the same plan.
 */
final class RandomPlans {

	static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private RandomPlans() {
	}

	/** A plan whose goals contribute only to those made before them. */
	static PlanGraph withoutCycles(long seed) {
		return plan(new Random(seed), false);
	}

	/** A plan whose goals contribute to any goal, themselves included. */
	static PlanGraph withCycles(long seed) {
		return plan(new Random(seed), true);
	}

	private static PlanGraph plan(Random random, boolean hasCycles) {
		PlanFixture plan = aPlan();
		int units = 2 + random.nextInt(5);
		for (int i = 0; i < units; i++) {
			plan.unit("U" + i);
			if (i > 0) {
				plan.partOf("U" + random.nextInt(i));
			}
		}
		int goals = 3 + random.nextInt(8);
		for (int i = 0; i < goals; i++) {
			plan.goal("G" + i, "kind" + i % 3);
			validity(plan, random);
			plan.ownedBy("U" + random.nextInt(units));
			int parents = random.nextInt(3);
			for (int n = 0; n < parents; n++) {
				int parent = hasCycles ? random.nextInt(goals) : (i == 0) ? -1 : random.nextInt(i);
				if (parent >= 0) {
					contribute(plan, random, "G" + parent);
				}
			}
			if (random.nextInt(3) == 0) {
				plan.measuredBy("I" + random.nextInt(3));
			}
		}
		int activities = 1 + random.nextInt(5);
		for (int i = 0; i < activities; i++) {
			plan.activity("A" + i).ownedBy("U" + random.nextInt(units));
			int aims = 1 + random.nextInt(3);
			for (int n = 0; n < aims; n++) {
				plan.implementing("G" + random.nextInt(goals), random.nextInt(3));
			}
		}
		return plan.build();
	}

	private static void contribute(PlanFixture plan, Random random, String goal) {
		if (random.nextInt(5) == 0) {
			plan.partOfGoal(goal);
		}
		else {
			plan.contributesTo(goal, random.nextInt(4));
		}
		validity(plan, random);
	}

	private static void validity(PlanFixture plan, Random random) {
		switch (random.nextInt(8)) {
			case 0 -> plan.from("2024-01-01");
			case 1 -> plan.until("2024-07-01");
			case 2 -> plan.from("2025-01-01");
			case 3 -> plan.until("2024-03-01");
			default -> {
			}
		}
	}

}
