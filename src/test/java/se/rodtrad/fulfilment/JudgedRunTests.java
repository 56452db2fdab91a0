package se.rodtrad.fulfilment;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** Which of several human assessments replaces what is computed. */
class JudgedRunTests {

	private static PlanFixture plan() {
		PlanFixture plan = aPlan().goal("G").version("Report", Element.DocumentVersion.Status.DECIDED);
		plan.link(LinkType.COVERS, Label.PERIOD, "2024");
		for (String key : new String[] { "2023", "2024" }) {
			Element.Period period = Element.Period.parse(key).orElseThrow();
			plan.element(Label.PERIOD, key)
				.with("kind", "year")
				.with("firstDay", period.firstDay())
				.with("lastDay", period.lastDay());
		}
		return plan;
	}

	private static PlanFixture assess(PlanFixture plan, String key, String status, String date, String period) {
		plan.element(Label.ASSESSMENT, key).with("status", status).with("date", LocalDate.parse(date));
		plan.link(LinkType.ASSESSES, Label.GOAL, "G").link(LinkType.IN_PERIOD, Label.PERIOD, period);
		return plan;
	}

	@Test
	void theLatestInThePeriodIsTaken() {
		PlanFixture plan = plan();
		assess(plan, "older", "red", "2025-01-10", "2024");
		assess(plan, "latest", "yellow", "2025-02-01", "2024");
		assess(plan, "of another year", "green", "2025-04-01", "2023");
		assess(plan, "that says nothing", "grey", "2025-05-01", "2024");
		assertJudged(plan.build(), Score.known(0.75, Colour.YELLOW));
	}

	@Test
	void oneInAReportIsOfThePeriodThatTheReportCovers() {
		PlanFixture plan = plan();
		plan.element(Label.ASSESSMENT, "stated").from("2025-02-01").with("status", "red");
		plan.link(LinkType.ASSESSES, Label.GOAL, "G").link(LinkType.STATED_IN, Label.DOCUMENT_VERSION, "Report");
		assertJudged(plan.build(), Score.known(0.25, Colour.RED));
	}

	@Test
	void oneThatWasWithdrawnIsNone() {
		PlanFixture plan = assess(plan(), "withdrawn", "green", "2025-03-01", "2024");
		plan.element(Label.ASSESSMENT, "withdrawn").until("2024-12-31");
		assertJudged(plan.build(), Score.UNKNOWN);
	}

	private static void assertJudged(PlanGraph plan, Score score) {
		assertThat(Figures.of(plan, "G", Run.JUDGED).score()).isEqualTo(score);
		assertThat(Figures.of(plan, "G").score()).as("computed beside it").isEqualTo(Score.UNKNOWN);
	}

}
