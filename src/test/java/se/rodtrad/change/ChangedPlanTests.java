package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.DocumentVersion.Status;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.change.GovernedPlans.goal;
import static se.rodtrad.change.GovernedPlans.goals;
import static se.rodtrad.change.GovernedPlans.governed;
import static se.rodtrad.change.GovernedPlans.target;
import static se.rodtrad.change.GovernedPlans.until;
import static se.rodtrad.plan.Element.DocumentVersion.Status.DECIDED;
import static se.rodtrad.plan.Element.DocumentVersion.Status.DRAFT;

/**
 * What a change may be refused for because of what was there before, or of what is not.
 */
class ChangedPlanTests {

	private final IntegrityCheck check = new IntegrityCheck(ShippedModels.all());

	@Test
	void aLinkToWhatDoesNotExistIsToldBeforeThePlanIsBuilt() {
		PlanDraft draft = new PlanDraft(goals("A").build());
		draft.put(Link.of(goal("A"), LinkType.CONTRIBUTES_TO, goal("gone")));
		Problem problem = IntegrityCheck.dangling(draft).getFirst();
		assertThat(problem.code()).isEqualTo("dangling_link");
		assertThat(problem.property()).isEqualTo("to");
		assertThat(problem.found()).isEqualTo("gone");
	}

	@Test
	void aTargetOfWhatDoesNotExistIsTold() {
		PlanDraft draft = new PlanDraft(goals("G1").build());
		draft.put(target("T1", "2024-01-01", "2025-01-01"));
		assertThat(IntegrityCheck.dangling(draft)).extracting(Problem::found).containsExactly("I1", "2024");
	}

	@Test
	void aPeriodThatIsTheBaselineOfATargetThatStaysCannotBeRemoved() {
		PlanDraft draft = new PlanDraft(aimedFrom("2023"));
		draft.remove(period("2023"));
		assertThat(IntegrityCheck.dangling(draft)).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("dangling_value");
			assertThat(problem.property()).isEqualTo("baselinePeriod");
			assertThat(problem.found()).isEqualTo("2023");
		});
	}

	@Test
	void aPeriodMayGoWithTheTargetsThatAimFromIt() {
		PlanDraft removed = new PlanDraft(aimedFrom("2023"));
		removed.remove(period("2023"));
		removed.remove(Label.TARGET, "T1");
		assertThat(IntegrityCheck.dangling(removed)).isEmpty();
		PlanDraft withOwner = new PlanDraft(aimedFrom("2023"));
		withOwner.remove(period("2023"));
		withOwner.remove(goal("G1"));
		assertThat(IntegrityCheck.dangling(withOwner)).isEmpty();
	}

	@Test
	void whatWasBrokenBeforeRefusesNothing() {
		PlanDraft draft = new PlanDraft(governed().version("V1", DECIDED).build());
		draft.put(renamed(draft.region()));
		assertThat(this.check.problems(draft, draft.build(), false)).hasSize(2)
			.allMatch((problem) -> problem.severity() == Severity.WARNING);
	}

	@Test
	void theTextOfADecidedGoalIsFrozen() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		draft.put(goalWith(draft.base(), "text", "Another text"));
		Problem problem = this.check.problems(draft, draft.build(), false).getFirst();
		assertThat(problem.code()).isEqualTo("decided_content");
		assertThat(problem.property()).isEqualTo("text");
		assertThat(problem.subject()).isEqualTo(goal("G1"));
		assertThat(problem.members()).containsExactly(version("V1"));
	}

	@Test
	void aCorrectionMayChangeTheTextOfADecidedGoal() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		draft.put(goalWith(draft.base(), "text", "Another text"));
		assertThat(this.check.problems(draft, draft.build(), true)).isEmpty();
	}

	@Test
	void aDecidedVersionStaysAndSoDoesWhatItContains() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		draft.remove(version("V1"));
		Problem problem = this.check.problems(draft, draft.build(), false).getFirst();
		assertThat(problem.code()).isEqualTo("decided_version");
		assertThat(problem.subject()).isEqualTo(version("V1"));
		assertThat(this.check.problems(draft, draft.build(), true)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			DECIDED,    SUPERSEDED, true
			DECIDED,    REPEALED,   true
			SUPERSEDED, REPEALED,   true
			DECIDED,    PROPOSED,   false
			SUPERSEDED, DECIDED,    false
			REPEALED,   DECIDED,    false
			REPEALED,   DRAFT,      false
			""")
	void aVersionThatIsNoLongerInForceIsNotDecidedAgain(Status before, Status after, boolean isPossible) {
		PlanDraft draft = new PlanDraft(with(decidedGoal(), before));
		draft.put((Element) Fact.of(version("V1"), Map.of("name", "V1", "status", after.name())));
		List<String> codes = this.check.problems(draft, draft.build(), false).stream().map(Problem::code).toList();
		assertThat(codes.contains("decided_status")).isEqualTo(!isPossible);
		assertThat(this.check.problems(draft, draft.build(), true)).extracting(Problem::code)
			.doesNotContain("decided_status");
	}

	private static PlanGraph with(PlanGraph plan, Status status) {
		PlanDraft draft = new PlanDraft(plan);
		draft.put((Element) Fact.of(version("V1"), Map.of("name", "V1", "status", status.name())));
		return draft.build();
	}

	@Test
	void theShortNameOfADecidedGoalIsOpen() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		draft.put(goalWith(draft.base(), "shortName", "Shorter"));
		assertThat(this.check.problems(draft, draft.build(), false)).isEmpty();
	}

	@Test
	void aDecidedGoalMayEndButNotBeginAgain() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		Element.Goal goal = (Element.Goal) draft.element(goal("G1")).orElseThrow();
		draft.put(valid(goal, until("2024-07-01")));
		assertThat(this.check.problems(draft, draft.build(), false)).isEmpty();
		draft.put(valid(goal, Validity.from(LocalDate.parse("2024-07-01"))));
		assertThat(this.check.problems(draft, draft.build(), false)).extracting(Problem::code)
			.containsExactly("decided_content");
	}

	@Test
	void aDecidedGoalCannotBeRemovedAndItsLinksAndTargetsAreFrozen() {
		PlanDraft removed = new PlanDraft(decidedGoal());
		removed.remove(goal("G1"));
		assertThat(this.check.problems(removed, removed.build(), false)).extracting(Problem::code)
			.containsExactly("decided_content");
		PlanDraft weighted = new PlanDraft(decidedGoal());
		weighted.put(new Link(goal("G1"), LinkType.CONTRIBUTES_TO, goal("TOP"), Validity.ALWAYS, 3, Map.of()));
		assertThat(this.check.problems(weighted, weighted.build(), false)).extracting(Problem::code)
			.containsExactly("decided_content");
		PlanDraft aimed = new PlanDraft(decidedGoal());
		aimed.put(target("T1", "2024-01-01", "2025-01-01"));
		assertThat(this.check.problems(aimed, aimed.build(), false)).extracting(Problem::code)
			.containsExactly("decided_content");
	}

	@Test
	void aDecidedVersionCannotBecomeADraftAgain() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		Element.DocumentVersion version = (Element.DocumentVersion) draft.element(version("V1")).orElseThrow();
		draft.put(new Element.DocumentVersion(version.key(), version.validity(), version.origin(), version.name(),
				version.versionNo(), DRAFT, version.horizonFrom(), version.horizonTo(), version.documentDate(),
				version.textRef(), version.publishedIn()));
		assertThat(this.check.problems(draft, draft.build(), false)).extracting(Problem::code)
			.containsExactly("decided_status");
	}

	@Test
	void whatIsAddedToADecidedVersionIsTold() {
		PlanDraft draft = new PlanDraft(decidedGoal());
		draft.put(Link.of(version("V1"), LinkType.CONTAINS, goal("TOP")));
		List<Problem> problems = this.check.problems(draft, draft.build(), false);
		assertThat(problems).extracting(Problem::code).containsExactly("added_to_decided");
		assertThat(problems).noneMatch(Problem::isRefusal);
	}

	private static Element.Id version(String key) {
		return new Element.Id(Label.DOCUMENT_VERSION, key);
	}

	/** A goal that the decided version V1 contains and that contributes to TOP. */
	private static PlanGraph decidedGoal() {
		return goals("TOP", "G1").indicator("I1")
			.element(Label.PERIOD, "2024")
			.with("kind", "year")
			.with("firstDay", LocalDate.parse("2024-01-01"))
			.with("lastDay", LocalDate.parse("2024-12-31"))
			.goal("G1")
			.with("text", "The text")
			.contributesTo("TOP")
			.decision("D1", "2023-11-20")
			.element(Label.CASE, "C1")
			.version("V1", DECIDED)
			.decidedBy("D1")
			.element(Label.DOCUMENT_VERSION, "V1")
			.link(LinkType.REGISTERED_IN, Label.CASE, "C1")
			.element(Label.DOCUMENT_VERSION, "V1")
			.contains("G1")
			.build();
	}

	private static Element.Goal valid(Element.Goal goal, Validity validity) {
		return new Element.Goal(goal.key(), validity, goal.origin(), goal.kind(), goal.text(), goal.shortName(),
				goal.gehClass(), goal.aggregator(), goal.critical());
	}

	private static Region renamed(Region region) {
		return new Region(region.id(), "Another name", region.orgNo(), region.koladaId(), region.governedBy());
	}

	private static Element.Goal goalWith(PlanGraph plan, String property, String value) {
		Element.Goal goal = (Element.Goal) plan.element(PlanFixture.goalIn(plan, "G1"));
		return new Element.Goal(goal.key(), goal.validity(), goal.origin(), goal.kind(),
				property.equals("text") ? value : goal.text(), property.equals("shortName") ? value : goal.shortName(),
				goal.gehClass(), goal.aggregator(), goal.critical());
	}

	/** A goal whose target T1 for 2024 aims from the outcome of a period. */
	private static PlanGraph aimedFrom(String baseline) {
		PlanFixture plan = goals("G1").indicator("I1");
		for (String key : List.of("2023", "2024")) {
			plan.element(Label.PERIOD, key)
				.with("kind", "year")
				.with("firstDay", LocalDate.parse(key + "-01-01"))
				.with("lastDay", LocalDate.parse(key + "-12-31"));
		}
		return plan
			.value(new Value.Target("T1", Validity.ALWAYS, Element.Origin.NONE, goal("G1"), "I1", "", "2024", "T",
					Value.Target.Kind.AT_LEAST, OptionalDouble.of(5), OptionalDouble.empty(), OptionalDouble.empty(),
					OptionalDouble.of(4), baseline))
			.build();
	}

	private static Element.Id period(String key) {
		return new Element.Id(Label.PERIOD, key);
	}

}
