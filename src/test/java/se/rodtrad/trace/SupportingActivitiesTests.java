package se.rodtrad.trace;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

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

/**
 * Which activities support a goal, and what part of it they are.
 */
class SupportingActivitiesTests {

	private static final LocalDate DAY = RandomPlans.DAY;

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	/**
	 * S has G1 (weight 3) and G2 (weight 1). G1 has A1 (weight 2) and A2 (weight 0,
	 * counted as 1); G2 has A2 alone. A1: 3/4 · 2/3 = 1/2. A2: 3/4 · 1/3 + 1/4 · 1 = 1/2.
	 * Under G1 alone A1 is 2/3 and A2 1/3.
	 */
	@Test
	void shareFollowsTheWeightsDownEachPath() {
		PlanGraph plan = aPlan().goal("G1")
			.contributesTo("S", 3)
			.goal("G2")
			.contributesTo("S", 1)
			.activity("A1")
			.implementing("G1", 2)
			.activity("A2")
			.implementing("G1")
			.implementing("G2")
			.build();
		List<Support> supports = of(plan, "S");
		assertThat(keys(plan, supports)).containsExactly("A1", "A2");
		assertThat(supports.get(0).share().orElseThrow()).isCloseTo(0.5, EXACT);
		assertThat(supports.get(1).share().orElseThrow()).isCloseTo(0.5, EXACT);
		assertThat(supports).extracting((support) -> support.pathCount().orElseThrow())
			.containsExactly(BigInteger.ONE, BigInteger.TWO);
		assertThat(of(plan, "G1").get(0).share().orElseThrow()).isCloseTo(2.0 / 3, EXACT);
	}

	@Test
	void theGreatestShareComesFirst() {
		PlanGraph plan = aPlan().activity("A1").implementing("S", 1).activity("A2").implementing("S", 3).build();
		assertThat(keys(plan, of(plan, "S"))).containsExactly("A2", "A1");
	}

	@Test
	void weightZeroCarriesTheThreadButNoShare() {
		PlanGraph plan = aPlan().goal("G1")
			.contributesTo("S", 0)
			.goal("G2")
			.contributesTo("S", 1)
			.goal("D")
			.partOfGoal("G2")
			.activity("A1")
			.implementing("G1")
			.activity("A2")
			.implementing("D")
			.build();
		List<Support> supports = of(plan, "S");
		assertThat(keys(plan, supports)).containsExactly("A1", "A2");
		assertThat(supports).allSatisfy((support) -> assertThat(support.share()).hasValue(0));
	}

	@Test
	void whatDoesNotHoldOnTheDayTakesNoShare() {
		PlanGraph plan = aPlan().goal("G1")
			.contributesTo("S", 1)
			.goal("G2")
			.contributesTo("S", 3)
			.until("2024-01-01")
			.activity("A1")
			.implementing("G1")
			.build();
		assertThat(of(plan, "S").getFirst().share()).hasValue(1);
	}

	@Test
	void eachActivityHasItsUnitAndTheLineAboveIt() {
		PlanGraph plan = organised();
		Support support = of(plan, "S").getFirst();
		assertThat(plan.element(support.unit().orElseThrow()).key()).isEqualTo("ward");
		assertThat(PlanFixture.keys(plan, support.unitLine())).containsExactly("clinic", "administration", "board");
	}

	@Test
	void aUnitMeansTheUnitsBelowItToo() {
		PlanGraph plan = organised();
		assertThat(keys(plan, SupportingActivities.of(plan, goalIn(plan, "S"),
				OptionalInt.of(indexIn(plan, Label.ORG_UNIT, "clinic")), DAY)))
			.containsExactly("A1");
		assertThat(keys(plan, SupportingActivities.of(plan, goalIn(plan, "S"),
				OptionalInt.of(indexIn(plan, Label.ORG_UNIT, "ward")), DAY)))
			.containsExactly("A1");
		assertThat(
				keys(plan,
						SupportingActivities.of(plan, goalIn(plan, "S"),
								OptionalInt.of(indexIn(plan, Label.ORG_UNIT, "elsewhere")), DAY)))
			.containsExactly("A2");
	}

	@Test
	void belowACycleThereIsNoShare() {
		PlanGraph plan = aPlan().goal("G1")
			.contributesTo("S")
			.contributesTo("G2")
			.goal("G2")
			.contributesTo("G1")
			.goal("G3")
			.contributesTo("S")
			.activity("A1")
			.implementing("G2")
			.activity("A2")
			.implementing("G3")
			.build();
		List<Support> supports = of(plan, "S");
		assertThat(keys(plan, supports)).as("without a share last").containsExactly("A2", "A1");
		assertThat(supports.get(0).share()).hasValue(0.5);
		assertThat(supports.get(1).share()).isEmpty();
		assertThat(supports.get(1).pathCount()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithSummingOverEveryPath(long seed) {
		PlanGraph plan = RandomPlans.withoutCycles(seed);
		NaiveThread down = new NaiveThread(plan, DAY, false, SupportingActivities.TYPES);
		for (int index = 0; index < plan.elements(Label.GOAL).size(); index++) {
			int goal = plan.firstIndex(Label.GOAL) + index;
			Map<Integer, Double> shares = new HashMap<>();
			Map<Integer, Integer> counts = new HashMap<>();
			for (int activity = plan.firstIndex(Label.ACTIVITY); activity < plan.size(); activity++) {
				List<List<Integer>> paths = down.paths(goal, Set.of(activity));
				if (!paths.isEmpty()) {
					shares.put(activity, paths.stream().mapToDouble((path) -> share(plan, down, path)).sum());
					counts.put(activity, paths.size());
				}
			}
			List<Support> supports = SupportingActivities.of(plan, goal, OptionalInt.empty(), DAY);
			assertThat(supports).extracting(Support::activity).containsExactlyInAnyOrderElementsOf(shares.keySet());
			assertThat(supports).isSortedAccordingTo((a, b) -> (a.rank() != b.rank()) ? Long.compare(b.rank(), a.rank())
					: Integer.compare(a.activity(), b.activity()));
			for (Support support : supports) {
				assertThat(support.share().orElseThrow()).isCloseTo(shares.get(support.activity()),
						Offset.offset(1e-9));
				assertThat(support.pathCount())
					.hasValue(BigInteger.valueOf(counts.getOrDefault(support.activity(), 0)));
			}
		}
	}

	private static double share(PlanGraph plan, NaiveThread down, List<Integer> path) {
		double share = 1;
		for (int link : path) {
			LinkType type = plan.type(link);
			double sum = down.steps(down.near(link))
				.stream()
				.filter((other) -> plan.type(other) == type)
				.mapToDouble((other) -> weight(plan, other))
				.sum();
			share *= (type == LinkType.PART_OF_GOAL || sum == 0) ? 0 : weight(plan, link) / sum;
		}
		return share;
	}

	private static double weight(PlanGraph plan, int link) {
		return (plan.type(link) == LinkType.IMPLEMENTS && plan.weight(link) == 0) ? 1 : plan.weight(link);
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	private static PlanGraph organised() {
		return aPlan().unit("board")
			.unit("administration")
			.link(LinkType.SERVES, Label.ORG_UNIT, "board")
			.unit("elsewhere")
			.partOf("board")
			.unit("clinic")
			.partOf("administration")
			.with("structure", "line")
			.partOf("budgetArea")
			.with("structure", "budget")
			.unit("ward")
			.partOf("clinic")
			.activity("A1")
			.ownedBy("ward")
			.implementing("S", 2)
			.activity("A2")
			.ownedBy("elsewhere")
			.implementing("S", 1)
			.build();
	}

	private static List<Support> of(PlanGraph plan, String goal) {
		return SupportingActivities.of(plan, goalIn(plan, goal), OptionalInt.empty(), DAY);
	}

	private static List<String> keys(PlanGraph plan, List<Support> supports) {
		return PlanFixture.keys(plan, supports.stream().map(Support::activity).toList());
	}

}
