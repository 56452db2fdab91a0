package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.indexIn;

/**
 * Which strategic goals a unit supports.
 */
class SupportedGoalsTests {

	private static final LocalDate DAY = RandomPlans.DAY;

	@Test
	void aUnitSupportsWhatItsUnitsContributeTo() {
		PlanGraph plan = aPlan().unit("board")
			.unit("ward")
			.partOf("board")
			.goal("S1", "strategic")
			.goal("S2", "strategic")
			.goal("G")
			.ownedBy("board")
			.contributesTo("S1")
			.activity("A")
			.ownedBy("ward")
			.implementing("G")
			.build();
		SupportedGoals goals = of(plan, "board");
		assertThat(goals.supported()).singleElement().satisfies((supported) -> {
			assertThat(plan.element(supported.goal()).key()).isEqualTo("S1");
			assertThat(supported.through()).extracting((through) -> plan.element(through.element()).key())
				.as("the nearest first")
				.containsExactly("G", "A");
			assertThat(supported.through()).extracting(SupportedGoals.Through::distance).containsExactly(1, 2);
		});
		assertThat(PlanFixture.keys(plan, goals.unsupported())).containsExactly("S2");
	}

	@Test
	void owningAGoalIsNotSupportingIt() {
		PlanGraph plan = aPlan().unit("council").goal("S1", "strategic").ownedBy("council").build();
		assertThat(PlanFixture.keys(plan, of(plan, "council").unsupported())).containsExactly("S1");
	}

	@Test
	void aGoalThatHasEndedIsNeither() {
		PlanGraph plan = aPlan().unit("ward")
			.goal("S1", "strategic")
			.until("2024-01-01")
			.activity("A")
			.ownedBy("ward")
			.implementing("S1")
			.build();
		SupportedGoals goals = of(plan, "ward");
		assertThat(goals.supported()).isEmpty();
		assertThat(goals.unsupported()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithWalkingUpFromEachThing(long seed) {
		PlanGraph plan = RandomPlans.withCycles(seed);
		NaiveThread up = new NaiveThread(plan, DAY, true, LinkType.THREAD);
		NaiveThread partOf = new NaiveThread(plan, DAY, true, Set.of(LinkType.PART_OF));
		NaiveThread ownedBy = new NaiveThread(plan, DAY, true, Set.of(LinkType.OWNED_BY));
		int unit = indexIn(plan, Label.ORG_UNIT, "U1");
		List<Integer> owned = IntStream.range(0, plan.size())
			.filter((element) -> ownedBy.steps(element)
				.stream()
				.map(ownedBy::end)
				.anyMatch((owner) -> partOf.distances(owner, Integer.MAX_VALUE).containsKey(unit)))
			.boxed()
			.toList();
		SupportedGoals goals = SupportedGoals.of(plan, unit, Set.of("kind0"), DAY);
		for (int goal = 0; goal < plan.size(); goal++) {
			int wanted = goal;
			if (plan.element(goal).kind().equals("kind0") && plan.isValid(goal, DAY)) {
				List<Integer> below = owned.stream()
					.filter((element) -> element != wanted
							&& up.distances(element, Integer.MAX_VALUE).containsKey(wanted))
					.toList();
				assertThat(goals.unsupported().contains(goal)).isEqualTo(below.isEmpty());
				assertThat(goals.supported()
					.stream()
					.filter((supported) -> supported.goal() == wanted)
					.flatMap((supported) -> supported.through().stream())
					.map(SupportedGoals.Through::element)).containsExactlyInAnyOrderElementsOf(below);
			}
		}
	}

	static IntStream seeds() {
		return IntStream.range(0, 100);
	}

	private static SupportedGoals of(PlanGraph plan, String unit) {
		return SupportedGoals.of(plan, indexIn(plan, Label.ORG_UNIT, unit), Set.of("strategic"), DAY);
	}

}
