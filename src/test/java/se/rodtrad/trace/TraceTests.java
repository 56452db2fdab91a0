package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.goalIn;
import static se.rodtrad.plan.PlanFixture.indexIn;

/**
 * Walks up and down the thread.
 */
class TraceTests {

	private static final LocalDate DAY = RandomPlans.DAY;

	@Test
	void upstreamLeadsTowardTheVision() {
		PlanGraph plan = chain();
		assertThat(trace(plan, TraceQuestion.of(goalIn(plan, "FF"), Direction.UPSTREAM, DAY))).containsExactly("0 FF",
				"1 SM", "2 V");
	}

	@Test
	void downstreamLeadsToActivitiesAndIndicators() {
		PlanGraph plan = chain();
		assertThat(trace(plan, TraceQuestion.of(goalIn(plan, "SM"), Direction.DOWNSTREAM, DAY))).containsExactly("0 SM",
				"1 FF", "1 FF2", "2 I", "2 A");
	}

	@Test
	void anIndicatorIsBelowWhatItMeasures() {
		PlanGraph plan = chain();
		assertThat(trace(plan, TraceQuestion.of(indexIn(plan, Label.INDICATOR, "I"), Direction.UPSTREAM, DAY)))
			.containsExactly("0 I", "1 FF", "2 SM", "3 V");
	}

	@Test
	void bothIsNeverAZigzag() {
		PlanGraph plan = chain();
		assertThat(trace(plan, TraceQuestion.of(goalIn(plan, "FF"), Direction.BOTH, DAY))).as("FF2 is a sibling")
			.containsExactly("0 FF", "1 SM", "1 I", "1 A", "2 V");
	}

	@Test
	void onlyLinksOfTheWalkAreInTheAnswer() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.goal("A")
			.contributesTo("C")
			.build();
		Trace trace = Trace.of(plan, Optional.empty(), TraceQuestion.of(goalIn(plan, "B"), Direction.BOTH, DAY));
		assertThat(links(plan, trace)).as("A to C passes B by").containsExactly("A-B", "B-C");
	}

	@Test
	void aLinkBetweenTwoAtTheGreatestDistanceIsInTheAnswer() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.contributesTo("C")
			.goal("B")
			.contributesTo("C")
			.contributesTo("D")
			.build();
		Trace trace = Trace.of(plan, Optional.empty(),
				TraceQuestion.of(goalIn(plan, "A"), Direction.UPSTREAM, DAY).within(1));
		assertThat(links(plan, trace)).containsExactly("A-B", "A-C", "B-C");
	}

	@Test
	void theFilterDoesNotStopTheWalk() {
		PlanGraph plan = chain();
		TraceQuestion.Filter activities = new TraceQuestion.Filter(Set.of(Label.ACTIVITY), Set.of(), Set.of(),
				Set.of());
		TraceQuestion question = TraceQuestion.of(goalIn(plan, "V"), Direction.DOWNSTREAM, DAY).only(activities);
		assertThat(trace(plan, question)).containsExactly("0 V", "3 A");
	}

	@Test
	void aVersionIsOfItsDocumentsKind() {
		PlanGraph plan = aPlan().document("SD", "regionplan_budget")
			.version("D", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "SD")
			.contains("S")
			.version("loose", Element.DocumentVersion.Status.DRAFT)
			.contains("S")
			.build();
		TraceQuestion question = TraceQuestion.of(goalIn(plan, "S"), Direction.UPSTREAM, DAY)
			.along(Set.of(LinkType.CONTAINS))
			.only(new TraceQuestion.Filter(Set.of(), Set.of("regionplan_budget"), Set.of(), Set.of()));
		assertThat(trace(plan, question)).containsExactly("0 S", "1 D");
	}

	@Test
	void aUnitMeansTheUnitsBelowItToo() {
		PlanGraph plan = aPlan().unit("board")
			.unit("clinic")
			.partOf("board")
			.unit("other")
			.goal("S")
			.goal("G1")
			.contributesTo("S")
			.ownedBy("clinic")
			.goal("G2")
			.contributesTo("S")
			.ownedBy("other")
			.build();
		TraceQuestion.Filter ofBoard = new TraceQuestion.Filter(Set.of(), Set.of(), Set.of(),
				Set.of(indexIn(plan, Label.ORG_UNIT, "board")));
		assertThat(trace(plan, TraceQuestion.of(goalIn(plan, "S"), Direction.DOWNSTREAM, DAY).only(ofBoard)))
			.containsExactly("0 S", "1 G1");
	}

	@Test
	void theWalkFollowsWhatHoldsOnTheDay() {
		PlanGraph plan = aPlan().goal("S")
			.goal("G1")
			.during("2020-01-01", "2022-01-01")
			.contributesTo("S")
			.goal("G2")
			.contributesTo("S")
			.from("2022-01-01")
			.build();
		TraceQuestion question = TraceQuestion.of(goalIn(plan, "S"), Direction.DOWNSTREAM, LocalDate.of(2021, 12, 31));
		assertThat(trace(plan, question)).containsExactly("0 S", "1 G1");
		assertThat(trace(plan, TraceQuestion.of(goalIn(plan, "S"), Direction.DOWNSTREAM, LocalDate.of(2022, 1, 1))))
			.containsExactly("0 S", "1 G2");
	}

	@Test
	void aLinkAcrossTimeReachesWhatHasEnded() {
		PlanGraph plan = aPlan().goal("old")
			.until("2022-01-01")
			.goal("new")
			.from("2022-01-01")
			.continues("old")
			.build();
		TraceQuestion question = TraceQuestion.of(goalIn(plan, "new"), Direction.UPSTREAM, DAY)
			.along(Set.of(LinkType.CONTINUES));
		assertThat(trace(plan, question)).containsExactly("0 new", "1 old");
	}

	@Test
	void severalStartsCountTheNearest() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.goal("X")
			.contributesTo("C")
			.build();
		TraceQuestion question = new TraceQuestion(List.of(goalIn(plan, "X"), goalIn(plan, "A")), Direction.UPSTREAM,
				LinkType.THREAD, DAY, Walk.ANY_DISTANCE, TraceQuestion.Filter.NONE, 10);
		assertThat(trace(plan, question)).containsExactly("0 A", "0 X", "1 B", "1 C");
	}

	@Test
	void tooLargeAnAnswerIsRefusedWithAWayOut() {
		PlanGraph plan = chain();
		TraceQuestion question = TraceQuestion.of(goalIn(plan, "V"), Direction.DOWNSTREAM, DAY).limitedTo(3);
		assertThatThrownBy(() -> Trace.of(plan, Optional.empty(), question))
			.isInstanceOf(RodTradException.LimitExceeded.class)
			.hasMessageContaining("6 elements, at most 3")
			.hasMessageContaining("flat file");
	}

	@Test
	void aChainOfAHundredThousandIsWalked() {
		PlanFixture fixture = aPlan().goal("G000000");
		for (int i = 1; i < 100_000; i++) {
			fixture.goal("G%06d".formatted(i)).contributesTo("G%06d".formatted(i - 1));
		}
		PlanGraph plan = fixture.build();
		Trace trace = Trace.of(plan, Optional.empty(),
				TraceQuestion.of(goalIn(plan, "G000000"), Direction.DOWNSTREAM, DAY));
		assertThat(trace.size()).isEqualTo(100_000);
		assertThat(trace.depth()).hasValue(99_999);
	}

	@Test
	void aCycleThatDoesNotContainTheStartEndsTheWalk() {
		PlanGraph plan = aPlan().goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.goal("C")
			.contributesTo("B")
			.build();
		Trace trace = Trace.of(plan, Optional.empty(), TraceQuestion.of(goalIn(plan, "A"), Direction.UPSTREAM, DAY));
		assertThat(links(plan, trace)).containsExactly("A-B", "B-C", "C-B");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithTheNaiveWalk(long seed) {
		PlanGraph plan = (seed % 2 == 0) ? RandomPlans.withCycles(seed) : RandomPlans.withoutCycles(seed);
		int most = (seed % 3 == 0) ? 2 : Integer.MAX_VALUE;
		for (int start = 0; start < plan.size(); start++) {
			NaiveThread up = new NaiveThread(plan, DAY, true, LinkType.THREAD);
			NaiveThread down = new NaiveThread(plan, DAY, false, LinkType.THREAD);
			Map<Integer, Integer> above = up.distances(start, most);
			Map<Integer, Integer> below = down.distances(start, most);
			assertSame(plan, start, Direction.UPSTREAM, most, above, linksWithin(up, above));
			assertSame(plan, start, Direction.DOWNSTREAM, most, below, linksWithin(down, below));
			Map<Integer, Integer> both = new HashMap<>(above);
			below.forEach((element, distance) -> both.merge(element, distance, Math::min));
			Set<Integer> links = linksWithin(up, above);
			links.addAll(linksWithin(down, below));
			assertSame(plan, start, Direction.BOTH, most, both, links);
		}
	}

	private static void assertSame(PlanGraph plan, int start, Direction direction, int most,
			Map<Integer, Integer> distances, Set<Integer> links) {
		Trace trace = Trace.of(plan, Optional.empty(), TraceQuestion.of(start, direction, DAY).within(most));
		List<String> expected = distances.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map((entry) -> entry.getValue() + ":" + entry.getKey())
			.toList();
		assertThat(IntStream.range(0, trace.size()).mapToObj((i) -> trace.distance(i) + ":" + trace.element(i)))
			.as("%s from %d", direction, start)
			.containsExactlyElementsOf(expected);
		assertThat(trace.links().boxed()).containsExactlyElementsOf(links);
	}

	private static Set<Integer> linksWithin(NaiveThread thread, Map<Integer, Integer> elements) {
		Set<Integer> links = new TreeSet<>();
		elements.keySet()
			.forEach((element) -> thread.steps(element)
				.stream()
				.filter((link) -> elements.containsKey(thread.end(link)))
				.forEach(links::add));
		return links;
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	/** V ← SM ← FF, FF2; FF ← A, FF measured by I. */
	private static PlanGraph chain() {
		return aPlan().goal("V")
			.goal("SM")
			.contributesTo("V")
			.goal("FF")
			.contributesTo("SM")
			.measuredBy("I")
			.goal("FF2")
			.contributesTo("SM")
			.activity("A")
			.implementing("FF")
			.build();
	}

	private static List<String> trace(PlanGraph plan, TraceQuestion question) {
		Trace trace = Trace.of(plan, Optional.empty(), question);
		return IntStream.range(0, trace.size())
			.mapToObj((i) -> trace.distance(i) + " " + plan.element(trace.element(i)).key())
			.toList();
	}

	private static List<String> links(PlanGraph plan, Trace trace) {
		return trace.links().mapToObj((index) -> {
			Link link = plan.link(index);
			return link.from().key() + "-" + link.to().key();
		}).toList();
	}

}
