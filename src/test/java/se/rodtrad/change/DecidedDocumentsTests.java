package se.rodtrad.change;

import java.util.List;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.Element.DocumentVersion.Status.DECIDED;
import static se.rodtrad.plan.Element.DocumentVersion.Status.DRAFT;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * What a document must have that calls itself decided.
 */
class DecidedDocumentsTests {

	private final IntegrityCheck check = new IntegrityCheck(ShippedModels.all());

	@Test
	void aDecidedVersionWithoutDecisionAndCaseIsRefusedForBoth() {
		assertThat(problems(governed().version("V1", DECIDED))).extracting(Problem::code)
			.containsExactly("decided_without_decision", "decided_without_case");
	}

	@Test
	void aDraftNeedsNeitherDecisionNorCase() {
		assertThat(problems(governed().version("V1", DRAFT))).isEmpty();
	}

	@Test
	void aBodyHasOneDecidedPlanOfAYearlyKindAtATime() {
		PlanFixture plan = twoPlans("committee_plan");
		Problem problem = problems(plan).getFirst();
		assertThat(problem.code()).isEqualTo("two_decided_versions");
		assertThat(problem.subject()).isEqualTo(version("V2"));
		assertThat(problem.members()).containsExactly(version("V1"));
	}

	@Test
	void theOlderOfTwoPlansMayBeSuperseded() {
		assertThat(problems(twoPlans("committee_plan").element(Label.DOCUMENT_VERSION, "V2").supersedes("V1")))
			.isEmpty();
	}

	@Test
	void aKindThatIsNotYearlyMayHaveSeveralDecidedVersions() {
		assertThat(problems(twoPlans("action_plan"))).isEmpty();
	}

	@Test
	void aGoalThatSupersedesADecidedVersionIsRefusedForTheLink() {
		PlanFixture plan = twoPlans("action_plan").goal("G1", "strategic_goal")
			.link(LinkType.SUPERSEDES, Label.DOCUMENT_VERSION, "V1");
		assertThat(problems(plan)).extracting(Problem::code).containsExactly("impossible_link");
	}

	private static PlanFixture governed() {
		return aPlan().governedBy("rjh-2021");
	}

	private static PlanFixture twoPlans(String kind) {
		PlanFixture plan = governed().unit("N", "committee")
			.decision("D1", "2023-11-20")
			.element(Label.CASE, "C1")
			.document("P", kind);
		for (String[] version : new String[][] { { "V1", "2024-01-01" }, { "V2", "2024-07-01" } }) {
			plan.version(version[0], DECIDED)
				.during(version[1], "2025-01-01")
				.decidedBy("D1")
				.element(Label.DOCUMENT_VERSION, version[0])
				.link(LinkType.REGISTERED_IN, Label.CASE, "C1")
				.element(Label.DOCUMENT_VERSION, version[0])
				.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "P")
				.element(Label.DOCUMENT_VERSION, version[0])
				.link(LinkType.ISSUED_FOR, Label.ORG_UNIT, "N");
		}
		return plan;
	}

	private static Element.Id version(String key) {
		return new Element.Id(Label.DOCUMENT_VERSION, key);
	}

	private List<Problem> problems(PlanFixture plan) {
		return this.check.problems(plan.build());
	}

}
