package se.rodtrad.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.coverage.WholeThread.DAY;
import static se.rodtrad.coverage.WholeThread.MODEL;
import static se.rodtrad.coverage.WholeThread.built;
import static se.rodtrad.coverage.WholeThread.coverage;
import static se.rodtrad.coverage.WholeThread.only;
import static se.rodtrad.coverage.WholeThread.units;
import static se.rodtrad.coverage.WholeThread.whole;

/**
 * Where the thread holds and where it is broken, under the model rjh-2021.
 */
class CoveragesTests {

	@Test
	void aWholeThreadIsDeeplyCoveredAndHasNoFindings() {
		PlanGraph plan = built(whole());
		assertThat(Coverages.findings(plan, MODEL, DAY)).isEmpty();
		Coverage vision = coverage(plan, "V");
		assertThat(vision.isDeep()).isTrue();
		assertThat(vision.judged()).as("V, O, S, SG, R and OG").isEqualTo(6);
		assertThat(vision.share()).isEqualTo(1);
		assertThat(Coverages.totals(plan, MODEL, DAY)).isEqualTo(new Coverages.Totals(6, 6, 6));
	}

	/** A second unit goal without an activity under R: R to V are no longer deep. */
	@Test
	void aGapBelowLeavesWhatIsAboveShallow() {
		PlanGraph plan = built(whole().goal("OG2", "operational_goal").ownedBy("ward").contributesTo("R"));
		Coverage result = coverage(plan, "R");
		assertThat(result.isShallow()).isTrue();
		assertThat(result.isDeep()).isFalse();
		assertThat(result.deep()).as("only OG of R, OG and OG2").isEqualTo(1);
		assertThat(result.judged()).isEqualTo(3);
		assertThat(result.findings()).isEmpty();
		Finding gap = only(plan, "OG2");
		assertThat(gap.word()).isEqualTo(Finding.Word.GAP);
		assertThat(gap.reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.rule()).hasValue("unit-goal-has-activity");
			assertThat(reason.severity()).isEqualTo(Severity.WARNING);
			assertThat(reason.found()).isZero();
			assertThat(reason.expected()).isEqualTo("1..n");
			assertThat(reason.sentence(plan, MODEL).sv())
				.isEqualTo("Saknar aktivitet under sig: minst 1 krävs, 0 finns.");
			assertThat(reason.sentence(plan, MODEL).en())
				.isEqualTo("Lacks an activity below it: at least 1 needed, 0 found.");
		});
	}

	@Test
	void aMissingIndicatorIsAGap() {
		PlanGraph plan = built(whole().goal("R2", "result_goal")
			.ownedBy("board")
			.contributesTo("SG")
			.activity("A2", "activity")
			.ownedBy("ward")
			.implementing("R2"));
		assertThat(only(plan, "R2").reasons()).singleElement()
			.extracting((reason) -> reason.rule().orElseThrow())
			.isEqualTo("measurable-goal-measured");
	}

	@Test
	void nothingAboveMakesAnOrphan() {
		PlanGraph plan = built(
				whole().goal("alone", "operational_goal").ownedBy("ward").activity("A").implementing("alone"));
		Finding orphan = only(plan, "alone");
		assertThat(orphan.word()).isEqualTo(Finding.Word.ORPHAN);
		assertThat(orphan.severity()).isEqualTo(Severity.ERROR);
	}

	@Test
	void theVisionIsNoOrphan() {
		assertThat(coverage(built(whole()), "V").findings()).isEmpty();
	}

	@Test
	void aCycleIsNeverDeeplyCovered() {
		PlanGraph plan = built(whole().goal("OG2", "operational_goal")
			.ownedBy("ward")
			.contributesTo("OG")
			.goal("OG")
			.contributesTo("OG2")
			.activity("A")
			.implementing("OG2"));
		assertThat(coverage(plan, "OG").isShallow()).isTrue();
		assertThat(coverage(plan, "OG").isDeep()).isFalse();
		assertThat(coverage(plan, "V").isDeep()).isFalse();
	}

	@Test
	void aThreadThatEndsBeforeAnActivityIsNotDeep() {
		PlanGraph plan = built(
				whole().goal("R2", "financial_goal").ownedBy("council").contributesTo("O").measuredBy("I"));
		assertThat(coverage(plan, "R2").isDeep()).isFalse();
		assertThat(only(plan, "R2").word()).isEqualTo(Finding.Word.GAP);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithLookingAtEveryPathDown(long seed) {
		PlanGraph plan = random(new Random(seed));
		Set<Integer> withGap = new HashSet<>();
		for (int element = 0; element < plan.size(); element++) {
			if (plan.isValid(element, DAY) && isThread(plan, element)) {
				Coverage coverage = Coverages.of(plan, MODEL, element, DAY);
				assertThat(coverage.isShallow()).as("%s", plan.element(element)).isEqualTo(isShallow(plan, element));
				assertThat(coverage.isDeep()).as("%s", plan.element(element))
					.isEqualTo(isDeep(plan, element, new HashSet<>()));
				assertThat(coverage.isDeep()).as("deep at the top only when all below is")
					.isEqualTo(coverage.deep() == coverage.judged());
				if (coverage.findings().stream().anyMatch((finding) -> finding.word() == Finding.Word.GAP)) {
					withGap.add(element);
				}
			}
		}
		assertThat(Coverages.findings(plan, MODEL, DAY)
			.stream()
			.filter((finding) -> finding.word() == Finding.Word.GAP)
			.map(Finding::element)).as("the region has what its elements have")
			.containsExactlyInAnyOrderElementsOf(withGap);
	}

	private static boolean isShallow(PlanGraph plan, int element) {
		Place place = MODEL.place(plan, element, DAY);
		for (LinkRule rule : MODEL.demandsBelow(place)) {
			long count = IntStream.range(0, plan.linkCount())
				.filter((link) -> plan.isLinkValid(link, DAY))
				.filter((link) -> upper(plan, link) == element)
				.filter((link) -> rule.allows(plan.type(link), MODEL.place(plan, plan.from(link), DAY),
						MODEL.place(plan, plan.to(link), DAY)))
				.count();
			if (count < rule.perUpper().least()) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDeep(PlanGraph plan, int element, Set<Integer> above) {
		if (!above.add(element)) {
			return false;
		}
		int[] below = IntStream.range(0, plan.linkCount())
			.filter((link) -> LinkType.THREAD.contains(plan.type(link)) && plan.isLinkValid(link, DAY)
					&& upper(plan, link) == element)
			.toArray();
		boolean goesOn = plan.element(element).label() != Label.GOAL
				|| IntStream.of(below).anyMatch((link) -> plan.type(link) != LinkType.MEASURED_BY);
		boolean isDeep = isShallow(plan, element) && goesOn
				&& IntStream.of(below).allMatch((link) -> isDeep(plan, lower(plan, link), above));
		above.remove(element);
		return isDeep;
	}

	private static int upper(PlanGraph plan, int link) {
		if (!LinkType.THREAD.contains(plan.type(link))) {
			return -1;
		}
		return (plan.type(link) == LinkType.MEASURED_BY) ? plan.from(link) : plan.to(link);
	}

	private static int lower(PlanGraph plan, int link) {
		return (plan.type(link) == LinkType.MEASURED_BY) ? plan.to(link) : plan.from(link);
	}

	private static boolean isThread(PlanGraph plan, int element) {
		return Set.of(Label.GOAL, Label.ACTIVITY, Label.INDICATOR).contains(plan.element(element).label());
	}

	/** Every goal kind here may have goals or activities below it in the model. */
	private static PlanGraph random(Random random) {
		List<String> kinds = List.of("vision", "overarching_goal", "strategy", "strategic_goal", "result_goal",
				"operational_goal", "operational_goal");
		List<String> units = List.of("council", "council", "council", "council", "board", "division", "ward");
		PlanFixture plan = units();
		int goals = 8 + random.nextInt(8);
		for (int i = 0; i < goals; i++) {
			int level = i % kinds.size();
			plan.goal("G" + i, kinds.get(level)).ownedBy(units.get(level));
			if (random.nextInt(10) == 0) {
				plan.goal("G" + i).until("2024-01-01");
			}
			for (int n = random.nextInt(3); n > 0; n--) {
				int other = random.nextInt(goals);
				if (random.nextInt(12) == 0 || other % kinds.size() < level) {
					plan.contributesTo("G" + other);
				}
			}
			if (random.nextInt(4) > 0) {
				plan.measuredBy("I" + random.nextInt(3));
			}
		}
		for (int i = 0; i < 4; i++) {
			plan.activity("A" + i, "activity").ownedBy("ward").implementing("G" + random.nextInt(goals));
		}
		return plan.build();
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

}
