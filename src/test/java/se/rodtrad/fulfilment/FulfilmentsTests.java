package se.rodtrad.fulfilment;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.fulfilment.Figures.atLeast;
import static se.rodtrad.fulfilment.Figures.component;
import static se.rodtrad.fulfilment.Figures.outcome;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** How components become the fulfilment of a goal, and which values are taken. */
class FulfilmentsTests {

	private static final Offset<Double> WITHIN = Offset.offset(1e-9);

	private static PlanFixture measured(String... indicators) {
		PlanFixture plan = aPlan();
		List.of(indicators).forEach((key) -> plan.indicator(key).with("scale", "ratio"));
		return plan;
	}

	@Test
	void aGoalWithActivitiesOfWeightZeroShowsHowFarTheyHaveComeAndCountsForNothingAbove() {
		PlanGraph plan = aPlan().activity("A")
			.with("progress", 1.0)
			.implementing("G")
			.activity("B")
			.with("progress", 0.5)
			.implementing("G")
			.activity("C")
			.with("state", "ongoing")
			.implementing("G")
			.goal("G")
			.contributesTo("Above")
			.build();
		Fulfilment found = Figures.of(plan, "G");
		assertThat(found.score()).isEqualTo(Score.UNKNOWN);
		assertThat(found.progress()).hasValue(0.75);
		assertThat(found.status()).isEqualTo(Colour.YELLOW);
		assertThat(found.marks()).containsExactly(Mark.ONLY_ACTIVITIES);
		assertThat(Figures.of(plan, "Above").score().coverage()).isZero();
		assertThat(Figures.of(plan, "Above").status()).isEqualTo(Colour.GREY);
	}

	@Test
	void anActivityWithAWeightIsAComponentLikeAnyOther() {
		PlanGraph plan = measured("I").activity("A")
			.with("state", "done")
			.implementing("G", 3)
			.goal("G")
			.measuredBy("I")
			.value(atLeast("G", "I", 10))
			.value(outcome("I", 8))
			.build();
		assertThat(Figures.of(plan, "G").score().value()).hasValueCloseTo((3 * 1 + 0.5) / 4, WITHIN);
	}

	@Test
	void withoutATargetTheTrendIsShownAndTheWeightLeaves() {
		PlanGraph plan = measured("I", "J").indicator("J")
			.with("direction", "up")
			.goal("G")
			.measuredBy("I")
			.measuredBy("J", 9)
			.goal("H")
			.measuredBy("J")
			.value(atLeast("G", "I", 10))
			.value(outcome("I", 10))
			.value(outcome("J", "2023", 3))
			.value(outcome("J", 4))
			.build();
		assertThat(Figures.of(plan, "G").score()).isEqualTo(Score.known(1, Colour.GREEN));
		Component beside = component(plan, "G", "J");
		assertThat(beside.isCounted()).isFalse();
		assertThat(beside.lack()).hasValue(Lack.NO_TARGET);
		assertThat(Derivation.trend(Figures.basis(plan), beside)).isEqualTo(Trend.BETTER);
		assertThat(Figures.of(plan, "H").marks()).containsExactly(Mark.NO_BASIS);
	}

	@Test
	void aCriticalRedComponentKeepsAGoalFromGreen() {
		PlanGraph plan = measured("I", "J").goal("G")
			.measuredBy("I", 99)
			.measuredBy("J", 1)
			.with("critical", true)
			.value(atLeast("G", "I", 1))
			.value(outcome("I", 1))
			.value(atLeast("G", "J", 10))
			.value(outcome("J", 1))
			.build();
		Fulfilment found = Figures.of(plan, "G");
		assertThat(found.score().value().orElseThrow()).isGreaterThan(0.99);
		assertThat(found.status()).isEqualTo(Colour.YELLOW);
		assertThat(found.marks()).containsExactly(Mark.CRITICAL_COMPONENT_RED);
	}

	@Test
	void whatIsEstimatedCountsInTheForecastOnlyAndWhatIsSuppressedNever() {
		PlanGraph plan = measured("I", "J").goal("G")
			.measuredBy("I")
			.measuredBy("J")
			.value(atLeast("G", "I", 10))
			.value(outcome("I", "", "2024", 10, Value.Measurement.State.ESTIMATED))
			.value(atLeast("G", "J", 10))
			.value(outcome("J", "", "2024", 10, Value.Measurement.State.SUPPRESSED))
			.build();
		assertThat(Figures.of(plan, "G").score().coverage()).isZero();
		assertThat(Figures.of(plan, "G", Run.FORECAST).score().coverage()).isEqualTo(0.5);
	}

	@Test
	void theOutcomeIsTakenWhereTheTargetSays() {
		PlanGraph plan = measured("I").unit("U")
			.unit("Other")
			.goal("G")
			.ownedBy("U")
			.measuredBy("I")
			.value(target("Other", 10))
			.value(outcome("I", "U", "2024", 1, Value.Measurement.State.FINAL))
			.value(outcome("I", "Other", "2024", 10, Value.Measurement.State.FINAL))
			.build();
		assertThat(component(plan, "G", "I").score()).isEqualTo(Score.known(1, Colour.GREEN));
	}

	private static Value.Target target(String unit, double value) {
		return Figures.target("G", "I", unit, "2024", Value.Target.Kind.AT_LEAST, OptionalDouble.of(value),
				OptionalDouble.empty());
	}

	@Test
	void ofSeveralTargetsTheNearestUnitsIsTaken() {
		PlanFixture plan = measured("I").unit("Region")
			.unit("Division")
			.partOf("Region")
			.unit("U")
			.partOf("Division")
			.goal("G")
			.ownedBy("U")
			.measuredBy("I")
			.value(target("Region", 1))
			.value(target("Division", 2));
		assertThat(aim(plan)).as("of those above, the nearest").isEqualTo(2);
		assertThat(aim(plan.value(target("", 3)))).as("rather than one above, one without unit").isEqualTo(3);
		assertThat(aim(plan.value(target("U", 4)))).as("first of all its own").isEqualTo(4);
	}

	private static double aim(PlanFixture plan) {
		return component(plan.build(), "G", "I").attainment()
			.orElseThrow()
			.target()
			.orElseThrow()
			.value()
			.orElseThrow();
	}

	@Test
	void severalTargetsOfOtherUnitsAreNoneOfTheGoalsOwn() {
		PlanGraph plan = measured("I").unit("North")
			.unit("South")
			.unit("U")
			.goal("G")
			.ownedBy("U")
			.measuredBy("I")
			.value(target("North", 1))
			.value(target("South", 2))
			.build();
		assertThat(component(plan, "G", "I").lack()).hasValue(Lack.NO_TARGET);
	}

	@Test
	void aYearlyTargetIsNoneOfAShorterPeriod() {
		PlanGraph plan = measured("I").goal("G")
			.measuredBy("I")
			.value(atLeast("G", "I", 10))
			.value(outcome("I", "2024-T1", 10))
			.build();
		Basis tertial = new Basis(plan, Figures.MODEL, Element.Period.parse("2024-T1").orElseThrow(),
				LocalDate.of(2024, 4, 30), Run.COMPUTED);
		assertThat(Fulfilments.of(tertial).all().getFirst().marks()).containsExactly(Mark.NO_BASIS);
	}

	@Test
	void whatIsNotInForceOnTheDayIsLeftOut() {
		PlanGraph plan = measured("I", "J").indicator("J")
			.until("2024-06-01")
			.goal("G")
			.measuredBy("I")
			.measuredBy("J", 5)
			.goal("Old")
			.until("2024-06-01")
			.contributesTo("G", 7)
			.value(atLeast("G", "I", 10))
			.value(outcome("I", 10))
			.build();
		Fulfilments all = Fulfilments.of(Figures.basis(plan));
		assertThat(all.all()).singleElement()
			.satisfies((found) -> assertThat(found.score()).isEqualTo(Score.known(1, Colour.GREEN)));
		assertThat(all.of(PlanFixture.goalIn(plan, "Old"))).isEmpty();
	}

	@Test
	void whatGoesInCirclesIsToldAndCountsAsMissingAbove() {
		PlanGraph plan = measured("I").goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("A")
			.contributesTo("Above")
			.goal("Above")
			.measuredBy("I")
			.value(atLeast("Above", "I", 10))
			.value(outcome("I", 10))
			.build();
		assertThat(Figures.of(plan, "A").marks()).containsExactly(Mark.IN_CYCLE);
		assertThat(Figures.of(plan, "Above").score().coverage()).isEqualTo(0.5);
		List<Influence> influences = Propagation.of(Figures.basis(plan), Fulfilments.of(Figures.basis(plan)),
				PlanFixture.indexIn(plan, Label.GOAL, "A"));
		assertThat(influences).hasSize(2);
	}

	/** A depth at which a recursion would have overflown the stack. */
	@Test
	void aThreadOfAHundredThousandGoalsIsNothingSpecial() {
		PlanFixture plan = measured("I");
		for (int goal = 1; goal < 100_000; goal++) {
			plan.goal("G" + goal).contributesTo("G" + (goal - 1));
		}
		plan.goal("G99999").measuredBy("I").value(atLeast("G99999", "I", 10)).value(outcome("I", 8));
		assertThat(Figures.of(plan.build(), "G0").score().value()).hasValueCloseTo(0.5, WITHIN);
	}

	@Test
	void aWeightZeroActivityHasAShareOfWhatIsDoneAndMovesNoScore() {
		PlanGraph plan = aPlan().activity("A")
			.with("progress", 1.0)
			.implementing("G")
			.activity("B")
			.implementing("G")
			.goal("G")
			.contributesTo("Above", 3)
			.goal("H")
			.contributesTo("Above", 1)
			.build();
		List<Influence> influences = Propagation.of(Figures.basis(plan), Fulfilments.of(Figures.basis(plan)),
				PlanFixture.indexIn(plan, Label.ACTIVITY, "A"));
		assertThat(influences).extracting((found) -> found.implementation().orElseThrow()).containsExactly(0.5, 0.375);
		assertThat(influences).extracting((found) -> found.share().orElseThrow()).containsExactly(0.0, 0.0);
		assertThat(influences).extracting(Influence::atOne)
			.containsExactly(Score.UNKNOWN, Figures.of(plan, "Above").score());
	}

}
