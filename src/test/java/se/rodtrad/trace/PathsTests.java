package se.rodtrad.trace;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.goalIn;

/**
 * Paths between elements, listed and counted.
 */
class PathsTests {

	private static final LocalDate DAY = RandomPlans.DAY;

	@Test
	void theShortestPathComesFirst() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.contributesTo("C")
			.goal("B")
			.contributesTo("D")
			.goal("C")
			.contributesTo("D")
			.contributesTo("E")
			.goal("D")
			.contributesTo("E")
			.build();
		Paths paths = paths(plan, "A", "E", Direction.UPSTREAM, 10);
		assertThat(keys(plan, paths)).containsExactly("A C E", "A B D E", "A C D E");
		assertThat(paths.count()).hasValue(BigInteger.valueOf(3));
		assertThat(paths.isComplete()).isTrue();
	}

	@Test
	void theSamePathsAreFoundFromAbove() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.contributesTo("C")
			.goal("B")
			.contributesTo("D")
			.goal("C")
			.contributesTo("D")
			.goal("X")
			.contributesTo("D")
			.build();
		assertThat(keys(plan, paths(plan, "D", "A", Direction.DOWNSTREAM, 10))).containsExactly("D B A", "D C A");
		assertThat(keys(plan, paths(plan, "D", "A", Direction.BOTH, 10))).containsExactly("D B A", "D C A");
	}

	@Test
	void noMoreThanAskedForAreListedButAllAreCounted() {
		PlanGraph plan = ladder(400);
		Paths paths = paths(plan, "G400", "G0", Direction.UPSTREAM, 3);
		assertThat(paths.listed()).hasSize(3);
		assertThat(paths.count()).as("two ways for each of 400 steps").hasValue(BigInteger.TWO.pow(400));
		assertThat(paths.isComplete()).isFalse();
	}

	@Test
	void whatIsNotConnectedHasNoPath() {
		PlanGraph plan = aPlan().goal("A").contributesTo("C").goal("B").contributesTo("C").build();
		Paths paths = paths(plan, "A", "B", Direction.BOTH, 10);
		assertThat(paths.listed()).as("never a zigzag").isEmpty();
		assertThat(paths.count()).hasValue(BigInteger.ZERO);
	}

	@Test
	void anElementHasOneEmptyPathToItself() {
		PlanGraph plan = aPlan().goal("A").contributesTo("C").build();
		Paths paths = paths(plan, "A", "A", Direction.BOTH, 10);
		assertThat(keys(plan, paths)).containsExactly("A");
		assertThat(paths.count()).hasValue(BigInteger.ONE);
	}

	@Test
	void aCycleBetweenTheEndsLeavesNoCountButItsMembers() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.contributesTo("D")
			.goal("C")
			.contributesTo("B")
			.build();
		Paths paths = paths(plan, "A", "D", Direction.UPSTREAM, 10);
		assertThat(paths.count()).isEmpty();
		assertThat(paths.cycles()).containsExactly(List.of(goalIn(plan, "B"), goalIn(plan, "C")));
		assertThat(keys(plan, paths)).as("passing nothing twice").containsExactly("A B D");
		assertThat(paths.isComplete()).isTrue();
	}

	@Test
	void aCycleBesideTheWayDisturbsNoCount() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.contributesTo("X")
			.goal("X")
			.contributesTo("Y")
			.goal("Y")
			.contributesTo("X")
			.build();
		assertThat(paths(plan, "A", "B", Direction.UPSTREAM, 10).count()).hasValue(BigInteger.ONE);
	}

	@Test
	void aPathMayGoThroughOneTargetToAnother() {
		PlanGraph plan = aPlan().goal("A").contributesTo("B").goal("B").contributesTo("C").build();
		Paths paths = Paths.of(plan, new PathQuestion(goalIn(plan, "A"), List.of(goalIn(plan, "B"), goalIn(plan, "C")),
				Direction.UPSTREAM, LinkType.THREAD, DAY, 10));
		assertThat(keys(plan, paths)).containsExactly("A B", "A B C");
	}

	@Test
	void aPathOfAHundredThousandLinksIsFound() {
		PlanFixture fixture = aPlan().goal("G0");
		for (int i = 1; i <= 100_000; i++) {
			fixture.goal("G" + i).contributesTo("G" + (i - 1));
		}
		Paths paths = paths(fixture.build(), "G100000", "G0", Direction.UPSTREAM, 2);
		assertThat(paths.listed()).singleElement().extracting(Path::length).isEqualTo(100_000);
		assertThat(paths.count()).hasValue(BigInteger.ONE);
	}

	@Test
	void denseCyclesDoNotHang() {
		PlanFixture fixture = aPlan();
		for (int i = 0; i < 60; i++) {
			fixture.goal("G" + i);
			for (int other = 0; other < 60; other++) {
				fixture.contributesTo("G" + other);
			}
		}
		Paths paths = paths(fixture.goal("top").goal("G59").contributesTo("top").build(), "G0", "top",
				Direction.UPSTREAM, 1000);
		assertThat(paths.listed()).hasSize(1000);
		assertThat(paths.listed().getFirst().length()).isEqualTo(2);
		assertThat(paths.cycles()).singleElement().satisfies((members) -> assertThat(members).hasSize(60));
		assertThat(paths.isComplete()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithTryingEveryPath(long seed) {
		PlanGraph plan = (seed % 2 == 0) ? RandomPlans.withCycles(seed) : RandomPlans.withoutCycles(seed);
		IntStream.range(0, plan.size()).forEach((from) -> {
			int target = (int) ((from * 7L + seed) % plan.size());
			for (boolean isUpstream : new boolean[] { true, false }) {
				NaiveThread naive = new NaiveThread(plan, DAY, isUpstream, LinkType.THREAD);
				List<List<Integer>> expected = naive.paths(from, Set.of(target));
				Paths paths = Paths.of(plan, new PathQuestion(from, List.of(target),
						isUpstream ? Direction.UPSTREAM : Direction.DOWNSTREAM, LinkType.THREAD, DAY, 100_000));
				assertThat(paths.listed().stream().map(Path::links)).as("from %d to %d", from, target)
					.containsExactlyElementsOf(inOrder(plan, naive, expected));
				assertThat(paths.isComplete()).isTrue();
				boolean hasCycle = expected.stream()
					.anyMatch((path) -> naive.isOnCycle(from)
							|| path.stream().anyMatch((link) -> naive.isOnCycle(naive.end(link))));
				Optional<BigInteger> count = hasCycle ? Optional.empty()
						: Optional.of(BigInteger.valueOf(expected.size()));
				assertThat(paths.count()).isEqualTo(count);
				assertThat(paths.cycles().isEmpty()).isEqualTo(!hasCycle);
				assertThat(paths.cycles().stream().flatMap(List::stream)).allMatch(naive::isOnCycle);
			}
		});
	}

	/** By length, then at each step by type, far end and link. */
	private static List<List<Integer>> inOrder(PlanGraph plan, NaiveThread naive, List<List<Integer>> paths) {
		Comparator<Integer> byStep = Comparator.<Integer, LinkType>comparing(plan::type)
			.thenComparingInt(naive::end)
			.thenComparing(Comparator.naturalOrder());
		Comparator<List<Integer>> bySteps = (a, b) -> IntStream.range(0, a.size())
			.map((i) -> byStep.compare(a.get(i), b.get(i)))
			.filter((order) -> order != 0)
			.findFirst()
			.orElse(0);
		return paths.stream()
			.sorted(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(bySteps))
			.toList();
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	/** Each rung can be climbed by two side goals. */
	private static PlanGraph ladder(int rungs) {
		PlanFixture plan = aPlan().goal("G0");
		for (int i = 1; i <= rungs; i++) {
			plan.goal("L" + i).contributesTo("G" + (i - 1)).goal("R" + i).contributesTo("G" + (i - 1));
			plan.goal("G" + i).contributesTo("L" + i).contributesTo("R" + i);
		}
		return plan.build();
	}

	private static Paths paths(PlanGraph plan, String from, String to, Direction direction, int first) {
		return Paths.of(plan, new PathQuestion(goalIn(plan, from), List.of(goalIn(plan, to)), direction,
				LinkType.THREAD, DAY, first));
	}

	private static List<String> keys(PlanGraph plan, Paths paths) {
		return paths.listed()
			.stream()
			.map((path) -> String.join(" ", PlanFixture.keys(plan, path.elements())))
			.toList();
	}

}
