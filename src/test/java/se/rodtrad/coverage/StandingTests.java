package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import se.rodtrad.fulfilment.Figures;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.coverage.WholeThread.DAY;
import static se.rodtrad.coverage.WholeThread.MODEL;
import static se.rodtrad.coverage.WholeThread.built;
import static se.rodtrad.coverage.WholeThread.coverage;
import static se.rodtrad.coverage.WholeThread.only;
import static se.rodtrad.coverage.WholeThread.whole;
import static se.rodtrad.plan.PlanFixture.goalIn;

/**
 * What has ended, what has been replaced and what is not yet decided, under the model
 * rjh-2021.
 */
class StandingTests {

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
		assertThat(reason.sentence(plan, MODEL).sv()).endsWith("Det som stöds har upphört: «R».");
		assertThat(findings.getLast().reasons().getFirst().sentence(plan, MODEL).en())
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

	/** A unit that has ended hands on what it reported (O-03). */
	@Test
	void anIndicatorOfAnEndedUnitIsOutdatedUntilAnHeirReports() {
		PlanFixture fixture = whole().unit("old", "unit")
			.until("2024-01-01")
			.partOf("board")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "heir")
			.unit("heir", "unit")
			.partOf("board")
			.value(Figures.outcome("I", "old", "2023", 5, Value.Measurement.State.FINAL));
		assertThat(ofIndicator(fixture)).singleElement().satisfies((finding) -> {
			assertThat(finding.word()).isEqualTo(Finding.Word.OUTDATED);
			Finding.Reason reason = finding.reasons().getFirst();
			assertThat(PlanFixture.keys(built(fixture), reason.proposed())).containsExactly("heir");
			assertThat(reason.sentence(built(fixture), MODEL).sv())
				.isEqualTo("Senaste utfallet gäller «old», som har upphört; inget finns för «heir».");
		});
		assertThat(ofIndicator(fixture, LocalDate.of(2023, 12, 31))).as("before it ended").isEmpty();
		assertThat(ofIndicator(fixture.value(Figures.outcome("I", "heir", "2023", 5, Value.Measurement.State.FINAL))))
			.isEmpty();
	}

	@Test
	void anIndicatorThatIsReportedElsewhereGoesOn() {
		assertThat(ofIndicator(whole().unit("old", "unit")
			.until("2023-01-01")
			.partOf("board")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "heir")
			.unit("heir", "unit")
			.partOf("board")
			.value(Figures.outcome("I", "old", "2022", 5, Value.Measurement.State.FINAL))
			.value(Figures.outcome("I", "board", "2023", 5, Value.Measurement.State.FINAL)))).isEmpty();
	}

	@Test
	void aUnitThatEndedWithoutHeirsLeavesNothingToReport() {
		assertThat(ofIndicator(whole().unit("old", "unit")
			.until("2024-01-01")
			.partOf("board")
			.value(Figures.outcome("I", "old", "2023", 5, Value.Measurement.State.FINAL)))).isEmpty();
	}

	private static List<Finding> ofIndicator(PlanFixture fixture) {
		return ofIndicator(fixture, DAY);
	}

	private static List<Finding> ofIndicator(PlanFixture fixture, LocalDate day) {
		PlanGraph plan = built(fixture);
		return Coverages.of(plan, MODEL, PlanFixture.indexIn(plan, Label.INDICATOR, "I"), day).findings();
	}

}
