package se.rodtrad.coverage;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.coverage.WholeThread.DAY;
import static se.rodtrad.coverage.WholeThread.MODEL;
import static se.rodtrad.coverage.WholeThread.built;
import static se.rodtrad.coverage.WholeThread.only;
import static se.rodtrad.coverage.WholeThread.whole;

/**
 * What the model rjh-2021 foresees, what it does not, and what it says nothing of.
 */
class UnwantedTests {

	@Test
	void aLinkThatTheModelDoesNotForeseeIsUnwanted() {
		PlanGraph plan = built(whole().goal("OG").contributesTo("V"));
		assertThat(only(plan, "OG").word()).isEqualTo(Finding.Word.UNWANTED);
		assertThat(only(plan, "OG").reasons().getFirst().sentence(plan, MODEL).en())
			.isEqualTo("The link CONTRIBUTES_TO to «V» is not foreseen by the steering model.");
	}

	@Test
	void linksAreCalledByTheirSwedishNames() {
		PlanGraph plan = built(whole().goal("OG").contributesTo("V"));
		assertThat(only(plan, "OG").reasons().getFirst().sentence(plan, MODEL).sv())
			.isEqualTo("Länken «bidrar till» till «V» förutses inte av styrmodellen.");
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

	/**
	 * A committee's plan is based on the regional plan, a division's on a committee's.
	 */
	@Test
	void aDocumentMayBeBasedOnTheKindsThatItsKindNames() {
		assertThat(Coverages.findings(basedOn("division_plan", "committee_plan"), MODEL, DAY)).isEmpty();
		PlanGraph plan = basedOn("division_plan", "regionplan_budget");
		assertThat(Coverages.findings(plan, MODEL, DAY)).singleElement().satisfies((finding) -> {
			assertThat(finding.word()).isEqualTo(Finding.Word.UNWANTED);
			assertThat(finding.reasons().getFirst().sentence(plan, MODEL).sv())
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

	private static PlanGraph basedOn(String kind, String basis) {
		return built(whole().document("SD1", kind)
			.document("SD2", basis)
			.version("built", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "SD1")
			.link(LinkType.BASED_ON, Label.DOCUMENT_VERSION, "basis")
			.version("basis", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "SD2"));
	}

}
