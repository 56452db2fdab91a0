package se.rodtrad.fulfilment;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What could still come all the way, and to what number. */
class ImprovementsTests {

	/** The least that is better by the change interval, as the decimals show it. */
	@ParameterizedTest
	@CsvSource({ "up, 0.5, 1, 41, 41.5", "up, 0.25, 1, 41.09, 41.4", "up, 0, 0, 41, 42", "up, 0, 2, 41, 41.01",
			"down, 0.5, 1, 41, 40.5", "down, 0.25, 1, 41.09, 40.8", "down, 0, 0, 41, 40" })
	void anOutcomeThatShallBeBetterThanBeforeGoesByOneInterval(String direction, double interval, long decimals,
			double before, double expected) {
		PlanFixture plan = aPlan().indicator("I")
			.with("direction", direction)
			.with("changeInterval", interval)
			.with("decimals", decimals);
		plan.goal("G").measuredBy("I").value(Figures.improving("G", "I")).value(Figures.outcome("I", "2023", before));
		assertThat(below(plan.build())).extracting(Improvement::then).containsExactly(expected);
	}

	@Test
	void aMilestoneIsDoneAtItsTargetOrAtOne() {
		PlanFixture plan = aPlan().indicator("I").indicator("J");
		plan.goal("G").measuredBy("I").goal("G").measuredBy("J");
		plan.value(Figures.target("G", "I", Value.Target.Kind.MILESTONE, OptionalDouble.of(3), OptionalDouble.empty()));
		plan.value(
				Figures.target("G", "J", Value.Target.Kind.MILESTONE, OptionalDouble.empty(), OptionalDouble.empty()));
		assertThat(below(plan.build())).extracting(Improvement::then).containsExactly(3.0, 1.0);
	}

	@Test
	void whatIsSuppressedOrOnlyEstimatedIsAReportThatIsMissing() {
		PlanFixture plan = aPlan().indicator("I").indicator("J");
		plan.goal("G").measuredBy("I").value(Figures.atLeast("G", "I", 5));
		plan.goal("G").measuredBy("J").value(Figures.atLeast("G", "J", 5));
		plan.value(Figures.outcome("I", "", "2024", 2, Value.Measurement.State.SUPPRESSED));
		plan.value(Figures.outcome("J", "", "2024", 2, Value.Measurement.State.ESTIMATED));
		assertThat(below(plan.build())).hasSize(2).allSatisfy((improvement) -> {
			assertThat(improvement.isReport()).isTrue();
			assertThat(improvement.now()).isEmpty();
			assertThat(improvement.before()).isPresent();
		});
	}

	@Test
	void whatHasNoTargetNoWeightOrNothingToBeComparedWithIsNone() {
		PlanFixture plan = aPlan().indicator("NOTARGET").indicator("NOWEIGHT").indicator("NOBEFORE");
		plan.goal("G").measuredBy("NOTARGET").goal("G").measuredBy("NOWEIGHT", 0);
		plan.goal("G").measuredBy("NOBEFORE").value(Figures.improving("G", "NOBEFORE"));
		plan.value(Figures.atLeast("G", "NOWEIGHT", 5)).value(Figures.outcome("NOBEFORE", 3));
		plan.activity("A").implementing("G", 0).activity("DONE").with("state", "done").implementing("G", 1);
		assertThat(below(plan.build())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void supposingAnyImprovementsGivesWhatAPlanWithThemDoes(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 50; round++) {
			Basis basis = Figures.basis(RandomFigures.of(random, Aggregator.values()).plan());
			List<Improvement> improvements = Improvements.below(basis, PlanFixture.goalIn(basis.plan(), "G000"));
			Supposition supposition = Supposition.of(basis, PlanFixture.goalIn(basis.plan(), "G000"), improvements);
			BitSet chosen = new BitSet();
			improvements.forEach((it) -> chosen.set(improvements.indexOf(it), random.nextBoolean()));
			Basis improved = Supposition.improved(basis, chosen.stream().mapToObj(improvements::get).toList());
			assertThat(supposition.with(chosen)).as("round %d", round)
				.isEqualTo(Fulfilments.of(improved).of(PlanFixture.goalIn(basis.plan(), "G000")).orElseThrow());
		}
	}

	private static List<Improvement> below(PlanGraph plan) {
		return Improvements.below(Figures.basis(plan), PlanFixture.goalIn(plan, "G"));
	}

}
