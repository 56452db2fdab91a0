package se.rodtrad.fulfilment;

import java.util.List;
import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.fulfilment.Figures.atLeast;
import static se.rodtrad.fulfilment.Figures.atMost;
import static se.rodtrad.fulfilment.Figures.basis;
import static se.rodtrad.fulfilment.Figures.component;
import static se.rodtrad.fulfilment.Figures.improving;
import static se.rodtrad.fulfilment.Figures.outcome;
import static se.rodtrad.fulfilment.Figures.within;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.indexIn;

/** The examples worked by hand in section 7 of the graph model, to four decimals. */
class WorkedExamplesTests {

	private static final Offset<Double> FOUR_DECIMALS = Offset.offset(0.00005);

	/** Outcomes of Region Jämtland Härjedalen 2024. */
	private static PlanGraph first() {
		return ratios("BUP", "Trohet", "Sjuktal", "Index", "HSE", "Kostnad", "Soliditet").goal("G")
			.measuredBy("BUP")
			.measuredBy("Trohet")
			.measuredBy("Sjuktal")
			.measuredBy("Index")
			.measuredBy("HSE")
			.goal("Ekonomi")
			.measuredBy("Kostnad")
			.measuredBy("Soliditet")
			.value(atLeast("G", "BUP", 75, 37))
			.value(outcome("BUP", 47))
			.value(atLeast("G", "Trohet", 95))
			.value(outcome("Trohet", 86))
			.value(atMost("G", "Sjuktal", 5.5))
			.value(outcome("Sjuktal", 7.1))
			.value(atLeast("G", "Index", 4.5))
			.value(outcome("Index", 4.72))
			.value(atLeast("G", "HSE", 4.01))
			.value(outcome("HSE", 4.04))
			.value(atMost("Ekonomi", "Kostnad", -0.5))
			.value(outcome("Kostnad", 9.4))
			.value(atLeast("Ekonomi", "Soliditet", -15.8))
			.value(outcome("Soliditet", -14.5))
			.build();
	}

	private static PlanFixture ratios(String... indicators) {
		PlanFixture plan = aPlan();
		List.of(indicators).forEach((key) -> plan.indicator(key).with("scale", "ratio"));
		return plan;
	}

	@Test
	void theFirstExampleByIndicator() {
		PlanGraph plan = first();
		assertIndicator(component(plan, "G", "BUP"), Method.BASELINE, 0.2632, 0.2632, Colour.RED);
		assertIndicator(component(plan, "G", "Trohet"), Method.RATIO, 0.9053, 0.7632, Colour.YELLOW);
		assertIndicator(component(plan, "G", "Sjuktal"), Method.RATIO, 0.7746, 0.4842, Colour.RED);
		assertIndicator(component(plan, "G", "Index"), Method.RATIO, 1, 1, Colour.GREEN);
		assertIndicator(component(plan, "G", "HSE"), Method.RATIO, 1, 1, Colour.GREEN);
		assertIndicator(component(plan, "Ekonomi", "Kostnad"), Method.STEP, 0, 0, Colour.RED);
		assertIndicator(component(plan, "Ekonomi", "Soliditet"), Method.STEP, 1, 1, Colour.GREEN);
	}

	@Test
	void theFirstExampleInSum() {
		assertFulfilment(Figures.of(first(), "G"), 0.7021, 1, 0.7021, 0.7021, Colour.YELLOW);
	}

	private static PlanFixture second() {
		return ratios("I1", "I2", "I4", "I5", "I6", "I7").unit("RS", "board")
			.unit("VVN", "committee")
			.unit("RUN", "committee")
			.goal("FF1", "success_factor")
			.ownedBy("RS")
			.measuredBy("I1", 2)
			.measuredBy("I2", 1)
			.contributesTo("SG1", 1)
			.goal("FF2", "success_factor")
			.ownedBy("VVN")
			.measuredBy("I4")
			.contributesTo("SG1", 0.5)
			.contributesTo("SG2", 0.5)
			.goal("FF3", "success_factor")
			.ownedBy("RS")
			.measuredBy("I5")
			.measuredBy("I6")
			.contributesTo("SG1", 1)
			.goal("FF4", "success_factor")
			.ownedBy("RUN")
			.measuredBy("I7")
			.contributesTo("SG2", 1)
			.goal("SG1", "strategic_goal")
			.link(LinkType.IN_AREA, Label.RESULT_AREA, "patient")
			.goal("SG2", "strategic_goal")
			.link(LinkType.IN_AREA, Label.RESULT_AREA, "samhälle")
			.value(atLeast("FF1", "I1", 80, 60))
			.value(outcome("I1", 75))
			.value(atMost("FF1", "I2", 20, 40))
			.value(outcome("I2", 30))
			.value(atLeast("FF2", "I4", 90))
			.value(outcome("I4", 90))
			.value(atLeast("FF3", "I5", 1))
			.value(atMost("FF3", "I6", 3))
			.value(outcome("I6", 4))
			.value(atLeast("FF4", "I7", 1));
	}

	private static PlanGraph judged() {
		return second().element(Label.PERIOD, "2024")
			.with("kind", "year")
			.with("firstDay", Figures.YEAR.firstDay())
			.with("lastDay", Figures.YEAR.lastDay())
			.element(Label.ASSESSMENT, "B1")
			.with("status", "yellow")
			.with("reason", "Bättre än mätningen visar")
			.link(LinkType.ASSESSES, Label.GOAL, "FF3")
			.link(LinkType.IN_PERIOD, Label.PERIOD, "2024")
			.build();
	}

	@Test
	void theSecondExampleBySuccessFactor() {
		PlanGraph plan = second().build();
		assertFulfilment(Figures.of(plan, "FF1"), 0.6667, 1, 0.6667, 0.6667, Colour.YELLOW);
		assertFulfilment(Figures.of(plan, "FF2"), 1, 1, 1, 1, Colour.GREEN);
		assertFulfilment(Figures.of(plan, "FF3"), 0.46875, 0.5, 0.2344, 0.7344, Colour.RED, Mark.PRELIMINARY);
		Fulfilment unknown = Figures.of(plan, "FF4");
		assertThat(unknown.score()).isEqualTo(Score.UNKNOWN);
		assertThat(unknown.status()).isEqualTo(Colour.GREY);
		assertThat(unknown.marks()).isEmpty();
	}

	@Test
	void theSecondExampleByStrategicGoal() {
		PlanGraph plan = second().build();
		assertFulfilment(Figures.of(plan, "SG1"), 0.7005, 0.8, 0.5604, 0.7604, Colour.YELLOW);
		assertFulfilment(Figures.of(plan, "SG2"), 1, 0.3333, 0.3333, 1, Colour.GREY);
	}

	@Test
	void theSecondExampleByArea() {
		PlanGraph plan = second().build();
		Summary summary = Summaries.of(basis(plan), Fulfilments.of(basis(plan)));
		assertThat(summary.unplaced()).isEmpty();
		Summary.Row patient = row(plan, summary, "patient");
		assertThat(patient.sum().score().value().orElseThrow()).isCloseTo(0.7604, FOUR_DECIMALS);
		assertThat(patient.sum().score().coverage()).isCloseTo(0.8333, FOUR_DECIMALS);
		assertThat(patient.sum().score().colour()).isEqualTo(Colour.YELLOW);
		assertThat(patient.sum().counts()).isEqualTo(new Counts(1, 1, 1, 0));
		assertThat(patient.weakest()).extracting((item) -> plan.element(item.goal()).key())
			.containsExactly("FF3", "FF1", "FF2");
		assertThat(patient.bodies()).extracting((body) -> plan.element(body.body().orElseThrow()).key())
			.containsExactly("RS", "VVN");
		assertThat(patient.bodies().getFirst().sum().counts()).isEqualTo(new Counts(0, 1, 1, 0));
		Summary.Row society = row(plan, summary, "samhälle");
		assertThat(society.sum().score().value()).hasValue(1);
		assertThat(society.sum().score().coverage()).isEqualTo(0.5);
		assertThat(society.sum().score().colour()).isEqualTo(Colour.GREEN);
		assertThat(society.sum().marks()).containsExactly(Mark.PRELIMINARY);
		assertThat(society.sum().counts()).isEqualTo(new Counts(1, 0, 0, 1));
	}

	@Test
	void theSecondExampleJudged() {
		PlanGraph plan = judged();
		assertFulfilment(Figures.of(plan, "FF3", Run.JUDGED), 0.75, 1, 0.75, 0.75, Colour.YELLOW, Mark.JUDGED);
		assertThat(Figures.of(plan, "FF3").status()).as("computed beside it").isEqualTo(Colour.RED);
		Basis basis = basis(plan, Run.JUDGED);
		Summary.Row patient = row(plan, Summaries.of(basis, Fulfilments.of(basis)), "patient");
		assertThat(patient.sum().score().value().orElseThrow()).isCloseTo(0.8056, FOUR_DECIMALS);
		assertThat(patient.sum().score().colour()).isEqualTo(Colour.YELLOW);
	}

	private static Summary.Row row(PlanGraph plan, Summary summary, String area) {
		int index = indexIn(plan, Label.RESULT_AREA, area);
		return summary.rows().stream().filter((row) -> row.dimension() == index).findFirst().orElseThrow();
	}

	private static PlanGraph third() {
		return aPlan().indicator("I8")
			.with("direction", "up")
			.with("decimals", 1L)
			.with("changeInterval", 0.5)
			.indicator("I9")
			.with("tolerance", 2.0)
			.indicator("I10")
			.with("tolerance", 4.0)
			.indicator("I11")
			.with("scale", "ratio")
			.goal("G")
			.measuredBy("I8")
			.measuredBy("I9")
			.measuredBy("I10")
			.contributesTo("GEH")
			.contributesTo("Medel")
			.goal("G2")
			.measuredBy("I11")
			.contributesTo("GEH")
			.contributesTo("Medel")
			.goal("GEH")
			.with("aggregator", "min")
			.value(improving("G", "I8"))
			.value(outcome("I8", "2023", 41.0))
			.value(outcome("I8", 41.3))
			.value(within("G", "I9", 4, 6))
			.value(outcome("I9", 7.5))
			.value(atMost("G", "I10", 0))
			.value(outcome("I10", 1))
			.value(atLeast("G2", "I11", 100))
			.value(outcome("I11", 96))
			.build();
	}

	@Test
	void theThirdExample() {
		PlanGraph plan = third();
		assertIndicator(component(plan, "G", "I8"), Method.IMPROVE, 0.5, 0.5, Colour.YELLOW);
		assertIndicator(component(plan, "G", "I9"), Method.BAND, 0.25, 0.25, Colour.RED);
		assertIndicator(component(plan, "G", "I10"), Method.STEP, 0.75, 0.75, Colour.YELLOW);
		assertFulfilment(Figures.of(plan, "G"), 0.5, 1, 0.5, 0.5, Colour.YELLOW);
		assertThat(Figures.of(plan, "G2").score().value()).as("96/100 by ratio").hasValueCloseTo(0.9, FOUR_DECIMALS);
		assertFulfilment(Figures.of(plan, "GEH"), 0.5, 1, 0.5, 0.5, Colour.YELLOW);
		assertThat(Figures.of(plan, "Medel").score().value()).hasValueCloseTo(0.7, FOUR_DECIMALS);
	}

	private static void assertIndicator(Component component, Method method, double attainment, double score,
			Colour colour) {
		Attainment found = component.attainment().orElseThrow();
		assertThat(found.method()).isEqualTo(method);
		assertThat(found.attainment()).hasValueCloseTo(attainment, FOUR_DECIMALS);
		assertThat(component.score().value()).hasValueCloseTo(score, FOUR_DECIMALS);
		assertThat(component.score().colour()).isEqualTo(colour);
	}

	private static void assertFulfilment(Fulfilment found, double value, double coverage, double low, double high,
			Colour status, Mark... marks) {
		assertThat(found.score().value()).isNotEqualTo(OptionalDouble.empty()).hasValueCloseTo(value, FOUR_DECIMALS);
		assertThat(found.score().coverage()).isCloseTo(coverage, FOUR_DECIMALS);
		assertThat(found.score().low()).isCloseTo(low, FOUR_DECIMALS);
		assertThat(found.score().high()).isCloseTo(high, FOUR_DECIMALS);
		assertThat(found.status()).isEqualTo(status);
		assertThat(found.marks()).containsExactlyInAnyOrder(marks);
	}

}
