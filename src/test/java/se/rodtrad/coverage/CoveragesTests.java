package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Place;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.goalIn;

/**
 * Where the thread holds and where it is broken, under the model rjh-2021.
 */
class CoveragesTests {

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final SteeringModel MODEL = ShippedModels.find("rjh-2021");

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
			assertThat(reason.sentence().sv()).isEqualTo("Saknar aktivitet under sig: minst 1 krävs, 0 finns.");
			assertThat(reason.sentence().en()).isEqualTo("Lacks an activity below it: at least 1 needed, 0 found.");
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

	/**
	 * The region's own case: the unit's plan still points at the goal of the old plan.
	 */
	@Test
	void onlySomethingThatHasEndedAboveMakesAnOrphanWithAProposal() {
		PlanGraph plan = built(whole().goal("R", "result_goal")
			.until("2024-01-01")
			.goal("R2", "result_goal")
			.from("2024-01-01")
			.ownedBy("board")
			.contributesTo("SG")
			.measuredBy("I")
			.continues("R")
			.activity("A2")
			.with("kind", "activity")
			.ownedBy("ward")
			.implementing("R2"));
		List<Finding> findings = coverage(plan, "OG").findings();
		assertThat(findings).extracting(Finding::word).containsExactly(Finding.Word.ORPHAN, Finding.Word.OUTDATED);
		Finding.Reason reason = findings.getFirst().reasons().getFirst();
		assertThat(PlanFixture.keys(plan, reason.others())).containsExactly("R");
		assertThat(PlanFixture.keys(plan, reason.proposed())).containsExactly("R2");
		assertThat(reason.sentence().sv()).endsWith("Det som stöds har upphört: «R».");
		assertThat(findings.getLast().reasons().getFirst().sentence().en())
			.isEqualTo("Built on «R», which has been replaced by «R2».");
	}

	@Test
	void whatIsLinkedToTheNewerVersionTooIsNotOutdated() {
		PlanGraph plan = built(whole().goal("R", "result_goal")
			.until("2024-01-01")
			.goal("R2", "result_goal")
			.from("2024-01-01")
			.ownedBy("board")
			.contributesTo("SG")
			.measuredBy("I")
			.continues("R")
			.goal("OG")
			.contributesTo("R2"));
		assertThat(coverage(plan, "OG").findings()).isEmpty();
	}

	@Test
	void aGoalOfASupersededVersionHasEnded() {
		PlanGraph plan = built(whole().version("v1", Element.DocumentVersion.Status.SUPERSEDED)
			.contains("R")
			.version("v2", Element.DocumentVersion.Status.DECIDED)
			.from("2024-01-01")
			.supersedes("v1"));
		assertThat(coverage(plan, "OG").findings()).extracting(Finding::word).containsExactly(Finding.Word.ORPHAN);
		assertThat(Coverages.of(plan, MODEL, goalIn(plan, "OG"), LocalDate.of(2023, 12, 31)).findings()).isEmpty();
	}

	@Test
	void whatIsBuiltOnADraftIsPredated() {
		PlanGraph plan = built(whole().version("draft", Element.DocumentVersion.Status.DRAFT).contains("R"));
		assertThat(only(plan, "OG")).satisfies((finding) -> {
			assertThat(finding.word()).isEqualTo(Finding.Word.PREDATED);
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
		});
		PlanGraph together = built(
				whole().version("draft", Element.DocumentVersion.Status.DRAFT).contains("R").contains("OG"));
		assertThat(coverage(together, "OG").findings()).as("both stand in the same draft").isEmpty();
	}

	@Test
	void whatWasDecidedLaterWasADraftBefore() {
		PlanGraph plan = built(whole().version("v1", Element.DocumentVersion.Status.DECIDED)
			.contains("R")
			.decidedBy("D")
			.decision("D", "2024-07-01"));
		assertThat(only(plan, "OG").word()).isEqualTo(Finding.Word.PREDATED);
		assertThat(Coverages.of(plan, MODEL, goalIn(plan, "OG"), LocalDate.of(2024, 7, 1)).findings()).isEmpty();
	}

	@Test
	void aLinkThatTheModelDoesNotForeseeIsUnwanted() {
		PlanGraph plan = built(whole().goal("OG").contributesTo("V"));
		assertThat(only(plan, "OG").word()).isEqualTo(Finding.Word.UNWANTED);
		assertThat(only(plan, "OG").reasons().getFirst().sentence().en())
			.isEqualTo("The link CONTRIBUTES_TO to «V» is not foreseen by the steering model.");
	}

	@Test
	void linksAreCalledByTheirSwedishNames() {
		PlanGraph plan = built(whole().goal("OG").contributesTo("V"));
		assertThat(only(plan, "OG").reasons().getFirst().sentence().sv())
			.isEqualTo("Länken «bidrar till» till «V» förutses inte av styrmodellen.");
	}

	/**
	 * A committee's plan is based on the regional plan, a division's on a committee's.
	 */
	@Test
	void aDocumentMayBeBasedOnTheKindsThatItsKindNames() {
		assertThat(Coverages.findings(basedOn("division_plan", "committee_plan"), MODEL, DAY)).isEmpty();
		assertThat(Coverages.findings(basedOn("division_plan", "regionplan_budget"), MODEL, DAY)).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.word()).isEqualTo(Finding.Word.UNWANTED);
				assertThat(finding.reasons().getFirst().sentence().sv())
					.isEqualTo("Länken «utgår från» till «basis» förutses inte av styrmodellen.");
			});
		assertThat(Coverages.findings(basedOn("joint_timetable", "committee_plan"), MODEL, DAY))
			.as("its kind names no documents")
			.isEmpty();
		assertThat(Coverages.findings(basedOn("annual", "committee_plan"), MODEL, DAY)).as("a report").isEmpty();
	}

	@Test
	void anyDocumentMayRestOnALaw() {
		PlanGraph plan = built(whole().document("plan", "division_plan")
			.version("v1", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "plan")
			.link(LinkType.BASED_ON, Label.EXTERNAL_REQUIREMENT, "law")
			.element(Label.EXTERNAL_REQUIREMENT, "law")
			.with("kind", "law"));
		assertThat(Coverages.findings(plan, MODEL, DAY)).isEmpty();
	}

	@Test
	void aGoalThatStandsInAPlanOfAnotherKindIsUnwantedThere() {
		PlanGraph plan = built(whole().document("plan", "committee_plan")
			.version("v1", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "plan")
			.contains("R")
			.contains("OG"));
		assertThat(Coverages.findings(plan, MODEL, DAY)).singleElement().satisfies((finding) -> {
			assertThat(plan.element(finding.element()).key()).isEqualTo("v1");
			assertThat(finding.word()).isEqualTo(Finding.Word.UNWANTED);
			assertThat(PlanFixture.keys(plan, finding.reasons().getFirst().others())).containsExactly("OG");
		});
	}

	/** Rules on responsibility speak of goals and activities, not of missions. */
	@Test
	void linksThatNoRuleSpeaksOfAreNotJudged() {
		PlanGraph plan = built(
				whole().mission("M").element(Label.ROLE, "chief").link(LinkType.RESPONSIBLE_FOR, Label.MISSION, "M"));
		assertThat(Coverages.findings(plan, MODEL, DAY)).isEmpty();
	}

	/** A unit of the next model's organisation, already set up. */
	@Test
	void whatIsOfAKindOfAnotherModelIsNotJudged() {
		PlanGraph plan = built(whole().unit("cluster", "cluster").partOf("ward"));
		assertThat(Coverages.findings(plan, MODEL, DAY)).isEmpty();
	}

	@Test
	void whatNobodyOwnsIsAGap() {
		PlanGraph plan = built(
				whole().activity("A2", "activity").implementing("OG").goal("OG").ownedBy("division").goal("OG"));
		List<Finding> findings = Coverages.findings(plan, MODEL, DAY);
		assertThat(findings).extracting((finding) -> plan.element(finding.element()).key() + " " + finding.word())
			.containsExactly("OG UNWANTED", "A2 GAP");
		assertThat(findings.getFirst().reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.rule()).hasValue("element-owned");
			assertThat(reason.sentence().sv()).isEqualTo("Har 2 länkar av typen «tillhör», högst 1 förutses.");
		});
		assertThat(findings.getLast().reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.severity()).isEqualTo(Severity.ERROR);
			assertThat(reason.sentence().sv()).isEqualTo("Saknar länken «tillhör» till enhet: minst 1 krävs, 0 finns.");
			assertThat(reason.sentence().en())
				.isEqualTo("Lacks the link OWNED_BY to an org unit: at least 1 needed, 0 found.");
		});
	}

	@Test
	void whatNobodyIsResponsibleForIsAGap() {
		PlanGraph plan = whole().build();
		assertThat(coverage(plan, "V").findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.word()).isEqualTo(Finding.Word.GAP);
			assertThat(finding.reasons().getFirst().sentence().sv())
				.isEqualTo("Saknar länken «ansvarar för» från roll: minst 1 krävs, 0 finns.");
		});
	}

	@Test
	void aStrategyConsidersEachPerspectiveInForce() {
		PlanGraph plan = built(whole().goal("S2", "strategy")
			.ownedBy("council")
			.contributesTo("O")
			.measuredBy("I")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "social")
			.goal("R")
			.contributesTo("S2"));
		assertThat(only(plan, "S2").reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.rule()).hasValue("strategy-considers-sustainability");
			assertThat(reason.found()).isEqualTo(1);
			assertThat(reason.expected()).isEqualTo("all");
			assertThat(reason.sentence().sv())
				.isEqualTo("Saknar länken «beaktar» till hållbarhetsdimension: minst 3 krävs, 1 finns.");
		});
	}

	/** O-02 is checked per structure. */
	@Test
	void aUnitHasOneParentInEachStructure() {
		PlanFixture both = whole().unit("ward").partOf("board").with("structure", "budget");
		assertThat(Coverages.findings(built(both), MODEL, DAY)).isEmpty();
		PlanGraph twice = built(whole().unit("ward").partOf("board").with("structure", "line"));
		assertThat(Coverages.findings(twice, MODEL, DAY)).singleElement()
			.satisfies((finding) -> assertThat(finding.reasons().getFirst().rule()).hasValue("unit-has-parent"));
	}

	/** A goal of two years in a plan of one. */
	@Test
	void aGoalWithAnEndOfItsOwnOutlivesItsPlan() {
		PlanFixture fixture = whole().version("v1", Element.DocumentVersion.Status.DECIDED)
			.until("2024-01-01")
			.contains("R");
		assertThat(coverage(built(fixture), "OG").findings()).extracting(Finding::word)
			.containsExactly(Finding.Word.ORPHAN);
		assertThat(coverage(built(fixture.goal("R").until("2025-01-01")), "OG").findings()).isEmpty();
		PlanFixture replaced = fixture.version("v2", Element.DocumentVersion.Status.DECIDED).supersedes("v1");
		assertThat(coverage(built(replaced), "OG").findings()).as("a plan that is replaced ends what stands in it")
			.extracting(Finding::word)
			.containsExactly(Finding.Word.ORPHAN);
	}

	@Test
	void moreThanTheModelForeseesIsUnwanted() {
		PlanGraph plan = built(whole().goal("O2", "overarching_goal")
			.ownedBy("council")
			.contributesTo("V")
			.goal("S")
			.contributesTo("O2"));
		assertThat(only(plan, "S")).satisfies((finding) -> {
			assertThat(finding.word()).isEqualTo(Finding.Word.UNWANTED);
			assertThat(finding.reasons().getFirst().found()).isEqualTo(2);
			assertThat(finding.reasons().getFirst().expected()).isEqualTo("1");
		});
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

	private static PlanGraph basedOn(String kind, String basis) {
		return built(whole().document("SD1", kind)
			.document("SD2", basis)
			.version("built", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "SD1")
			.link(LinkType.BASED_ON, Label.DOCUMENT_VERSION, "basis")
			.version("basis", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "SD2"));
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	private static PlanFixture units() {
		return aPlan().governedBy("rjh-2021")
			.unit("council", "council")
			.unit("board", "board")
			.partOf("council")
			.unit("division", "division")
			.partOf("board")
			.unit("ward", "unit")
			.partOf("division")
			.element(Label.PERSPECTIVE, "economic")
			.with("kind", "sustainability")
			.element(Label.PERSPECTIVE, "social")
			.with("kind", "sustainability")
			.element(Label.PERSPECTIVE, "environmental")
			.with("kind", "sustainability");
	}

	/** Somebody is responsible for all that the model wants a responsible for. */
	private static PlanGraph built(PlanFixture fixture) {
		PlanGraph plan = fixture.build();
		for (Element element : plan.elements()) {
			if (LinkType.RESPONSIBLE_FOR.to().contains(element.label())) {
				fixture.element(Label.ROLE, "chief").link(LinkType.RESPONSIBLE_FOR, element.label(), element.key());
			}
		}
		return fixture.build();
	}

	/** V ← O ← S ← SG ← R ← OG ← A, with all that the model asks for. */
	private static PlanFixture whole() {
		return units().goal("V", "vision")
			.ownedBy("council")
			.goal("O", "overarching_goal")
			.ownedBy("council")
			.contributesTo("V")
			.goal("S", "strategy")
			.ownedBy("council")
			.contributesTo("O")
			.measuredBy("I")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "economic")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "social")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "environmental")
			.goal("SG", "strategic_goal")
			.ownedBy("council")
			.contributesTo("S")
			.measuredBy("I")
			.goal("R", "result_goal")
			.ownedBy("board")
			.contributesTo("SG")
			.measuredBy("I")
			.goal("OG", "operational_goal")
			.ownedBy("ward")
			.contributesTo("R")
			.activity("A", "activity")
			.ownedBy("ward")
			.implementing("OG");
	}

	private static Coverage coverage(PlanGraph plan, String goal) {
		return Coverages.of(plan, MODEL, goalIn(plan, goal), DAY);
	}

	/** The only finding of the region, which is at a goal. */
	private static Finding only(PlanGraph plan, String goal) {
		List<Finding> findings = Coverages.findings(plan, MODEL, DAY);
		assertThat(findings).extracting((finding) -> plan.element(finding.element()).key() + " " + finding.word())
			.hasSize(1)
			.allMatch((found) -> found.startsWith(goal + " "));
		return findings.getFirst();
	}

}
