package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * Where a plan goes in circles.
 */
class CyclesTests {

	private static final LocalDate DAY = RandomPlans.DAY;

	@Test
	void aCycleIsFoundWithItsMembersAndAWayRound() {
		PlanGraph plan = aPlan().goal("X")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.goal("C")
			.contributesTo("A")
			.goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("top")
			.build();
		assertThat(Cycles.ever(plan)).singleElement().satisfies((cycle) -> {
			assertThat(PlanFixture.keys(plan, cycle.members())).containsExactly("A", "B", "C");
			assertThat(PlanFixture.keys(plan, cycle.round().elements())).containsExactly("A", "B", "C", "A");
			assertThat(cycle.types()).contains(LinkType.CONTRIBUTES_TO);
			assertThat(cycle.since()).isEqualTo(LocalDate.MIN);
		});
		assertThat(Cycles.at(plan, DAY)).isEqualTo(Cycles.ever(plan));
	}

	@Test
	void aGoalThatContributesToItselfIsACycle() {
		PlanGraph plan = aPlan().goal("A").contributesTo("A").build();
		assertThat(Cycles.ever(plan)).singleElement()
			.satisfies(
					(cycle) -> assertThat(PlanFixture.keys(plan, cycle.round().elements())).containsExactly("A", "A"));
	}

	@Test
	void linksOfDifferentYearsMakeNoCycle() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.until("2022-01-01")
			.goal("B")
			.contributesTo("A")
			.from("2022-01-01")
			.build();
		assertThat(Cycles.ever(plan)).isEmpty();
	}

	@Test
	void goalsThatNeverMeetMakeNoCycle() {
		PlanGraph plan = aPlan().goal("A")
			.until("2022-01-01")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.goal("C")
			.from("2022-01-01")
			.contributesTo("A")
			.build();
		assertThat(Cycles.ever(plan)).isEmpty();
	}

	@Test
	void aCycleIsThereFromTheDayItsLastLinkBegins() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.from("2020-01-01")
			.goal("B")
			.contributesTo("A")
			.during("2022-01-01", "2023-01-01")
			.build();
		assertThat(Cycles.ever(plan)).singleElement().extracting(Cycle::since).isEqualTo(LocalDate.of(2022, 1, 1));
		assertThat(Cycles.at(plan, LocalDate.of(2022, 12, 31))).hasSize(1);
		assertThat(Cycles.at(plan, LocalDate.of(2023, 1, 1))).isEmpty();
	}

	@Test
	void unitsAndVersionsMayNotGoInCirclesEither() {
		PlanGraph plan = aPlan().unit("U1")
			.partOf("U2")
			.unit("U2")
			.partOf("U1")
			.goal("G1")
			.continues("G2")
			.goal("G2")
			.continues("G1")
			.build();
		assertThat(Cycles.ever(plan)).extracting(Cycle::types)
			.containsExactly(Set.of(LinkType.PART_OF), Set.of(LinkType.CONTINUES));
	}

	/**
	 * While one organisation replaces another, line and budget may point opposite ways.
	 */
	@Test
	void aRoundThroughTwoStructuresIsNoCycle() {
		PlanFixture plan = aPlan().unit("U1")
			.partOf("U2")
			.with("structure", "line")
			.unit("U2")
			.partOf("U1")
			.with("structure", "budget");
		assertThat(Cycles.ever(plan.build())).isEmpty();
		assertThat(Cycles.at(plan.build(), DAY)).isEmpty();
	}

	@Test
	void aRoundWithinOneStructureIsACycleInWhicheverItIs() {
		PlanGraph budget = aPlan().unit("U1")
			.partOf("U2")
			.with("structure", "budget")
			.unit("U2")
			.partOf("U1")
			.with("structure", "budget")
			.build();
		assertThat(Cycles.ever(budget)).singleElement().extracting(Cycle::types).isEqualTo(Set.of(LinkType.PART_OF));
		PlanGraph unstated = aPlan().unit("U1").partOf("U2").with("structure", "line").unit("U2").partOf("U1").build();
		assertThat(Cycles.ever(unstated)).as("what states no structure is of the line").hasSize(1);
	}

	@Test
	void whatIsOfDifferentKindMakesNoCycle() {
		PlanGraph plan = aPlan().goal("new").continues("old").goal("old").contributesTo("new").build();
		assertThat(Cycles.ever(plan)).isEmpty();
	}

	@Test
	void aRingOfAHundredThousandIsFound() {
		PlanFixture fixture = aPlan();
		for (int i = 0; i < 100_000; i++) {
			fixture.goal("G" + i).contributesTo("G" + (i + 1) % 100_000);
		}
		assertThat(Cycles.ever(fixture.build())).singleElement()
			.satisfies((cycle) -> assertThat(cycle.members()).hasSize(100_000))
			.satisfies((cycle) -> assertThat(cycle.round().length()).isEqualTo(100_000));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithReachingOneself(long seed) {
		PlanGraph plan = RandomPlans.withCycles(seed);
		Set<LinkType> types = Set.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL);
		Set<List<Integer>> ever = new HashSet<>();
		for (String day : List.of("2023-01-01", "2024-01-01", "2024-03-01", "2024-07-01", "2025-01-01")) {
			NaiveThread up = new NaiveThread(plan, LocalDate.parse(day), true, types);
			Set<List<Integer>> naive = mutuallyReachable(plan, up);
			assertThat(Cycles.at(plan, LocalDate.parse(day))).extracting(Cycle::members)
				.containsExactlyInAnyOrderElementsOf(naive);
			ever.addAll(naive);
		}
		List<List<Integer>> largest = ever.stream()
			.filter((members) -> ever.stream()
				.noneMatch((other) -> other.size() > members.size() && other.containsAll(members)))
			.toList();
		assertThat(Cycles.ever(plan)).extracting(Cycle::members).containsExactlyInAnyOrderElementsOf(largest);
		assertThat(Cycles.ever(plan)).allSatisfy((cycle) -> {
			List<Integer> round = cycle.round().elements();
			assertThat(round.getFirst()).isEqualTo(round.getLast()).isEqualTo(cycle.members().getFirst());
			for (int i = 0; i < cycle.round().length(); i++) {
				assertThat(plan.from(cycle.round().links().get(i))).isEqualTo(round.get(i));
				assertThat(plan.to(cycle.round().links().get(i))).isEqualTo(round.get(i + 1));
			}
		});
	}

	private static Set<List<Integer>> mutuallyReachable(PlanGraph plan, NaiveThread up) {
		Set<List<Integer>> found = new HashSet<>();
		for (int element = 0; element < plan.size(); element++) {
			if (up.isOnCycle(element)) {
				int member = element;
				Set<Integer> members = new TreeSet<>(up.distances(element, Integer.MAX_VALUE).keySet());
				members.removeIf((other) -> !up.distances(other, Integer.MAX_VALUE).containsKey(member));
				found.add(new ArrayList<>(members));
			}
		}
		return found;
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

}
