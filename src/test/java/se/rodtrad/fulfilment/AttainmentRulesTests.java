package se.rodtrad.fulfilment;

import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.fulfilment.Figures.component;
import static se.rodtrad.fulfilment.Figures.outcome;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** Each rule of section 6.1 and 6.3 of the graph model, at and around its limits. */
class AttainmentRulesTests {

	private static final Offset<Double> FOUR_DECIMALS = Offset.offset(0.00005);

	private static Component only(PlanFixture indicator, Value.Target target, double outcome) {
		return component(indicator.goal("G").measuredBy("I").value(target).value(outcome("I", outcome)).build(), "G",
				"I");
	}

	private static PlanFixture ratio() {
		return aPlan().indicator("I").with("scale", "ratio");
	}

	@ParameterizedTest
	@CsvSource({ "100, RATIO, 1, 1", "120, RATIO, 1, 1", "99, RATIO, 0.99, 0.975", "80, RATIO, 0.8, 0.5",
			"40, RATIO, 0.4, 0.25", "0, RATIO, 0, 0", "-10, RATIO, 0, 0" })
	void atLeastByRatio(double outcome, Method method, double attainment, double score) {
		assertAttainment(only(ratio(), Figures.atLeast("G", "I", 100), outcome), method, attainment, score);
	}

	@ParameterizedTest
	@CsvSource({ "10, RATIO, 1, 1", "0, RATIO, 1, 1", "12.5, RATIO, 0.8, 0.5", "20, RATIO, 0.5, 0.3125" })
	void atMostByRatio(double outcome, Method method, double attainment, double score) {
		assertAttainment(only(ratio(), Figures.atMost("G", "I", 10), outcome), method, attainment, score);
	}

	@ParameterizedTest
	@CsvSource({ "60, 0, 0", "70, 0.5, 0.5", "75, 0.75, 0.75", "50, 0, 0", "80, 1, 1" })
	void fromABaselineBelowTheTarget(double outcome, double attainment, double score) {
		assertAttainment(only(ratio(), Figures.atLeast("G", "I", 80, 60), outcome), Method.BASELINE, attainment, score);
	}

	@Test
	void aBaselineThatMeetsTheTargetAlreadyIsNoWayToGo() {
		assertAttainment(only(ratio(), Figures.atLeast("G", "I", 80, 90), 40), Method.RATIO, 0.5, 0.3125);
		assertAttainment(only(ratio(), Figures.atMost("G", "I", 20, 20), 40), Method.RATIO, 0.5, 0.3125);
	}

	@Test
	void anIndexIsCountedFromTheLeastValueOfItsScale() {
		PlanFixture index = aPlan().indicator("I").with("scale", "index").with("scaleMin", 1.0);
		assertAttainment(only(index, Figures.atLeast("G", "I", 5), 4), Method.RATIO, 0.75, 0.46875);
	}

	@ParameterizedTest
	@CsvSource({ "0, STEP, 1, 1", "1, STEP, 0.75, 0.75", "4, STEP, 0, 0", "9, STEP, 0, 0" })
	void withinTheToleranceOfATargetOfZero(double outcome, Method method, double attainment, double score) {
		PlanFixture tolerant = ratio().with("tolerance", 4.0);
		assertAttainment(only(tolerant, Figures.atMost("G", "I", 0), outcome), method, attainment, score);
	}

	@Test
	void anIntervalScaleHasNoRatio() {
		PlanFixture interval = aPlan().indicator("I").with("scale", "interval");
		assertAttainment(only(interval, Figures.atLeast("G", "I", 100), 99), Method.STEP, 0, 0);
	}

	@ParameterizedTest
	@CsvSource({ "4, 1", "6, 1", "7.5, 0.25", "3, 0.5", "8.5, 0" })
	void withinARange(double outcome, double attainment) {
		PlanFixture tolerant = aPlan().indicator("I").with("tolerance", 2.0);
		assertAttainment(only(tolerant, Figures.within("G", "I", 4, 6), outcome), Method.BAND, attainment, attainment);
	}

	/** 4.1 - 4.0 is less than 0.1 in binary numbers, but not to people. */
	@ParameterizedTest
	@CsvSource({ "4.0, 4.1, 1", "4.1, 4.0, 0", "4.0, 4.05, 1", "4.0, 4.04, 0.5" })
	void improvedByTheChangeIntervalOfADecimal(double before, double after, double attainment) {
		Component found = component(aPlan().indicator("I")
			.with("direction", "up")
			.with("decimals", 1L)
			.with("changeInterval", 0.1)
			.goal("G")
			.measuredBy("I")
			.value(Figures.improving("G", "I"))
			.value(outcome("I", "2023", before))
			.value(outcome("I", after))
			.build(), "G", "I");
		assertAttainment(found, Method.IMPROVE, attainment, attainment);
	}

	@ParameterizedTest
	@CsvSource({ "10, 9, 1", "10, 10, 0.5", "10, 11, 0" })
	void lessIsBetterWhereTheDirectionIsDown(double before, double after, double attainment) {
		Component found = component(aPlan().indicator("I")
			.with("direction", "down")
			.goal("G")
			.measuredBy("I")
			.value(Figures.improving("G", "I"))
			.value(outcome("I", "2023", before))
			.value(outcome("I", after))
			.build(), "G", "I");
		assertAttainment(found, Method.IMPROVE, attainment, attainment);
	}

	@Test
	void withoutAValueBeforeAnImprovementIsMissing() {
		Component found = only(aPlan().indicator("I").with("direction", "up"), Figures.improving("G", "I"), 5);
		assertThat(found.lack()).hasValue(Lack.NO_COMPARISON);
		assertThat(found.isCounted()).isTrue();
		assertThat(found.score()).isEqualTo(Score.UNKNOWN);
	}

	/** 94.6 is shown as 95, and so meets the target of 95. */
	@Test
	void anOutcomeIsHeldToTheTargetAsItIsShown() {
		PlanFixture whole = ratio().with("decimals", 0L);
		assertAttainment(only(whole, Figures.atLeast("G", "I", 95), 94.6), Method.RATIO, 1, 1);
		assertAttainment(only(ratio().with("decimals", 0L), Figures.atLeast("G", "I", 95), 94.4), Method.RATIO,
				94.4 / 95, 0.5 + 0.5 * (94.4 / 95 - 0.8) / 0.2);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "0.9, 0", "0, 0" })
	void aMilestoneIsDoneOrNot(double outcome, double attainment) {
		Value.Target milestone = Figures.target("G", "I", Value.Target.Kind.MILESTONE, OptionalDouble.empty(),
				OptionalDouble.empty());
		assertAttainment(only(aPlan().indicator("I"), milestone, outcome), Method.MILESTONE, attainment, attainment);
	}

	private static void assertAttainment(Component component, Method method, double attainment, double score) {
		Attainment found = component.attainment().orElseThrow();
		assertThat(found.method()).isEqualTo(method);
		assertThat(found.attainment()).hasValueCloseTo(attainment, FOUR_DECIMALS);
		assertThat(found.score()).hasValueCloseTo(score, FOUR_DECIMALS);
		assertThat(component.score().value()).isEqualTo(found.score());
	}

}
