package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.PropertyRule;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * What the steering model asks for and does not find, and what it does not foresee.
 */
class FindingsTests {

	private static final SteeringModels MODELS = ShippedModels.all();

	private static final LocalDate TODAY = LocalDate.parse("2024-05-01");

	private final Findings findings = new Findings(MODELS);

	@Test
	void noFindingRefusesAnything() {
		PlanFixture plan = governed().goal("S1", "strategic_goal")
			.goal("O1", "operational_goal")
			.activity("A1", "activity");
		assertThat(findings(plan)).isNotEmpty().noneMatch(Problem::isRefusal);
	}

	@Test
	void aStrategicGoalWithoutAStrategyIsAnOrphanByTheRuleOfItsModel() {
		Problem finding = finding(governed().goal("S1", "strategic_goal"), "strategic-goal-to-strategy");
		assertThat(finding.severity()).isEqualTo(Severity.ERROR);
		assertThat(finding.subject()).isEqualTo(goal("S1"));
		assertThat(finding.message().sv()).startsWith("Mål S1: ");
		assertThat(finding.message().en()).startsWith("Goal S1: ");
		assertThat(finding.expected().sv()).isEqualTo("1..n");
	}

	@Test
	void aStrategicGoalThatNobodyBreaksDownIsAGap() {
		PlanFixture plan = governed().goal("S1", "strategic_goal");
		assertThat(finding(plan, "strategic-goal-broken-down").found()).isEqualTo("0");
	}

	@Test
	void whatIsThereIsNoFinding() {
		PlanFixture plan = governed().goal("ST", "strategy").goal("S1", "strategic_goal").contributesTo("ST");
		assertThat(codesOf(plan, goal("S1"))).doesNotContain("strategic-goal-to-strategy");
	}

	@Test
	void aLinkThatNoRuleForeseesIsUnwanted() {
		PlanFixture plan = governed().goal("V", "vision").goal("S1", "strategic_goal").goal("V").contributesTo("S1");
		assertThat(finding(plan, "unwanted").subject()).isEqualTo(new Element.Id(Label.GOAL, "V"));
	}

	@Test
	void whatEndedIsHeldAgainstTheModelOfItsTime() {
		PlanFixture plan = aPlan().governedBy("rjh-2016", new Validity(LocalDate.MIN, LocalDate.parse("2022-01-01")))
			.governedBy("rjh-2021", Validity.from(LocalDate.parse("2022-01-01")))
			.goal("F1", "success_factor")
			.until("2022-01-01");
		assertThat(codesOf(plan, goal("F1"))).isNotEmpty().isSubsetOf(ruleIds("rjh-2016"));
	}

	private static List<String> ruleIds(String model) {
		SteeringModel found = MODELS.find(model).orElseThrow();
		return Stream
			.concat(found.linkRules().stream().map(LinkRule::id), found.propertyRules().stream().map(PropertyRule::id))
			.toList();
	}

	@Test
	void aGoalBelongsToOneUnitByTheRulesBesideTheThread() {
		assertThat(codesOf(governed().goal("S1", "strategic_goal"), goal("S1")))
			.containsAnyElementsOf(ownership("rjh-2021"));
	}

	private static List<String> ownership(String model) {
		return MODELS.find(model)
			.orElseThrow()
			.linkRules()
			.stream()
			.filter((rule) -> rule.types().contains(LinkType.OWNED_BY))
			.map(LinkRule::id)
			.toList();
	}

	@Test
	void aPropertyThatTheModelAsksForIsFoundMissing() {
		Problem finding = finding(governed().activity("A1", "activity"), "activity-dated");
		assertThat(finding.message().en()).isEqualTo("Activity A1 lacks start, end.");
		assertThat(finding.property()).isEqualTo("start");
	}

	@Test
	void aDirectionOfNoneIsNotStated() {
		assertThat(finding(governed().indicator("I1").with("definition", "d"), "indicator-shows-direction").property())
			.isEqualTo("direction");
	}

	@Test
	void aGoalWithoutATargetIsFound() {
		assertThat(finding(governed().goal("S1", "strategic_goal"), "goal-has-target").message().sv())
			.isEqualTo("Mål S1 saknar målvärde.");
	}

	@Test
	void aLinkThatOutlivesItsEndIsFound() {
		PlanFixture plan = governed().goal("A", "strategic_goal")
			.until("2024-01-01")
			.goal("B", "strategic_goal")
			.goal("A")
			.contributesTo("B")
			.during("2023-01-01", "2025-01-01");
		Problem finding = finding(plan, "link_outside_ends");
		assertThat(finding.property()).isEqualTo("validTo");
		assertThat(finding.found()).isEqualTo("2025-01-01");
	}

	@Test
	void whoEndsAnElementIsToldOfLinksThatOutliveIt() {
		PlanFixture plan = governed().goal("A", "strategic_goal")
			.goal("B", "strategic_goal")
			.goal("A")
			.contributesTo("B")
			.during("2023-01-01", "2025-01-01");
		PlanDraft draft = new PlanDraft(plan.build());
		draft.put((Element) Fact.of(goal("B"),
				Map.of("kind", "strategic_goal", "text", "B", "validTo", LocalDate.parse("2024-01-01"))));
		assertThat(this.findings.of(draft.build(), TODAY, Touched.by(draft.edits()))).extracting(Problem::code)
			.contains("link_outside_ends");
		PlanDraft renamed = new PlanDraft(draft.build());
		renamed.put((Element) Fact.of(goal("B"),
				Map.of("kind", "strategic_goal", "text", "C", "validTo", LocalDate.parse("2024-01-01"))));
		assertThat(this.findings.of(renamed.build(), TODAY, Touched.by(renamed.edits()))).extracting(Problem::code)
			.doesNotContain("link_outside_ends");
	}

	@Test
	void aLinkBetweenWhatNeverMeetsIsFoundUnlessItJoinsTimes() {
		PlanFixture plan = governed().goal("A", "strategic_goal")
			.until("2024-01-01")
			.goal("B", "strategic_goal")
			.from("2024-01-01")
			.goal("A")
			.contributesTo("B")
			.goal("B")
			.link(LinkType.CONTINUES, Label.GOAL, "A");
		assertThat(findings(plan).stream().filter((finding) -> finding.code().equals("link_never_holds"))).hasSize(1);
	}

	@Test
	void theWorstStandsFirst() {
		PlanFixture plan = governed().goal("S1", "strategic_goal").activity("A1", "activity");
		assertThat(findings(plan)).extracting(Problem::severity).isSorted();
	}

	private static PlanFixture governed() {
		return aPlan().governedBy("rjh-2021");
	}

	private static Element.Id goal(String key) {
		return new Element.Id(Label.GOAL, key);
	}

	private List<Problem> findings(PlanFixture plan) {
		return this.findings.of(plan.build(), TODAY);
	}

	private Problem finding(PlanFixture plan, String code) {
		return findings(plan).stream()
			.filter((finding) -> finding.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no finding " + code + " among " + findings(plan)));
	}

	private List<String> codesOf(PlanFixture plan, Element.Id id) {
		return findings(plan).stream().filter((finding) -> finding.subject().equals(id)).map(Problem::code).toList();
	}

}
