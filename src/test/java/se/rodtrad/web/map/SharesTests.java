package se.rodtrad.web.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.goalIn;
import static se.rodtrad.plan.PlanFixture.indexIn;

/** What part of a strategy, or of an area, the activities of each unit are. */
class SharesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	private static final int GOALS = 12;

	private static final int UNITS = 5;

	/**
	 * S has G1 (weight 3) and G2 (weight 1). G1 has A1 of U1 (weight 2) and A2 of U2
	 * (weight 0, counted as 1); G2 has A2 alone, and A3 of nobody hangs on S itself. U1:
	 * 3/4 · 2/3 = 1/2. U2: 3/4 · 1/3 + 1/4 = 1/2. Nobody: 1, for S counts once by its
	 * goals and once by its own activities. Over G1 and G2, which weigh the same, U1 is
	 * 1/2 · 2/3 = 1/3 and U2 1/2 · 1/3 + 1/2 = 2/3.
	 */
	@Test
	void unitIsWhatItsActivitiesAreAlongEveryPath() {
		PlanGraph plan = aPlan().goal("G1")
			.contributesTo("S", 3)
			.goal("G2")
			.contributesTo("S", 1)
			.activity("A1")
			.ownedBy("U1")
			.implementing("G1", 2)
			.activity("A2")
			.ownedBy("U2")
			.implementing("G1")
			.implementing("G2")
			.activity("A3")
			.implementing("S")
			.build();
		Shares strategy = Shares.of(plan, List.of(goalIn(plan, "S")), DAY);
		assertThat(share(plan, strategy, "U1")).isCloseTo(0.5, EXACT);
		assertThat(share(plan, strategy, "U2")).isCloseTo(0.5, EXACT);
		assertThat(strategy.units().get(Shares.NO_UNIT).share()).isCloseTo(1, EXACT);
		assertThat(strategy.sum()).isCloseTo(2, EXACT);
		Shares area = Shares.of(plan, List.of(goalIn(plan, "G1"), goalIn(plan, "G2")), DAY);
		assertThat(share(plan, area, "U1")).isCloseTo(1.0 / 3, EXACT);
		assertThat(share(plan, area, "U2")).isCloseTo(2.0 / 3, EXACT);
		assertThat(area.units().get(indexIn(plan, Label.ORG_UNIT, "U2")).activities()).isEqualTo(1);
	}

	private static double share(PlanGraph plan, Shares shares, String unit) {
		return shares.units().get(indexIn(plan, Label.ORG_UNIT, unit)).share();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithGoingDownGoalByGoal(long seed) {
		PlanGraph plan = random(seed);
		for (int number = 0; number < GOALS; number++) {
			int goal = goalIn(plan, "G" + number);
			Map<Integer, Double> expected = new HashMap<>();
			goDown(plan, goal, 1, expected);
			Shares found = Shares.of(plan, List.of(goal), DAY);
			assertThat(found.units().keySet()).as("seed %d, G%d", seed, number)
				.containsExactlyInAnyOrderElementsOf(expected.keySet());
			found.units()
				.forEach((unit, part) -> assertThat(part.share()).as("seed %d, unit %d", seed, unit)
					.isCloseTo(expected.getOrDefault(unit, -1.0), Offset.offset(1e-9)));
		}
	}

	/** Hands what a goal is down to its goals and its activities, path by path. */
	private static void goDown(PlanGraph plan, int goal, double share, Map<Integer, Double> units) {
		double contributions = links(plan, goal, LinkType.CONTRIBUTES_TO).mapToDouble(plan::weight).sum();
		links(plan, goal, LinkType.CONTRIBUTES_TO).forEach((link) -> goDown(plan, plan.from(link),
				(contributions > 0) ? share * plan.weight(link) / contributions : 0, units));
		double activities = links(plan, goal, LinkType.IMPLEMENTS).mapToDouble((link) -> effort(plan, link)).sum();
		links(plan, goal, LinkType.IMPLEMENTS).forEach((link) -> units.merge(owner(plan, plan.from(link)),
				share * effort(plan, link) / activities, Double::sum));
	}

	private static IntStream links(PlanGraph plan, int goal, LinkType type) {
		return plan.incoming(goal, type).stream();
	}

	private static double effort(PlanGraph plan, int link) {
		return (plan.weight(link) == 0) ? 1 : plan.weight(link);
	}

	private static int owner(PlanGraph plan, int activity) {
		return plan.outgoing(activity, LinkType.OWNED_BY).stream().map(plan::to).findFirst().orElse(Shares.NO_UNIT);
	}

	private static PlanGraph random(long seed) {
		Random random = new Random(seed);
		PlanFixture plan = aPlan();
		for (int goal = 0; goal < GOALS; goal++) {
			plan.goal("G" + goal);
			for (int above = Math.max(0, goal - 3); above < goal; above++) {
				if (random.nextBoolean()) {
					plan.contributesTo("G" + above, random.nextInt(4));
				}
			}
		}
		for (int activity = 0; activity < 2 * GOALS; activity++) {
			plan.activity("A" + activity);
			if (random.nextInt(6) > 0) {
				plan.ownedBy("U" + random.nextInt(UNITS));
			}
			plan.implementing("G" + random.nextInt(GOALS), random.nextInt(3));
		}
		return plan.build();
	}

	static LongStream seeds() {
		return LongStream.range(0, 100);
	}

}
