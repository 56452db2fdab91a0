package se.rodtrad.fulfilment;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.fulfilment.Figures.atLeast;
import static se.rodtrad.fulfilment.Figures.atMost;
import static se.rodtrad.fulfilment.Figures.component;
import static se.rodtrad.fulfilment.Figures.outcome;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What a head of unit reads. */
class SentencesTests {

	private static PlanGraph plan() {
		return aPlan().indicator("Trohet")
			.with("scale", "ratio")
			.with("unit", "%")
			.indicator("Sjuktal")
			.with("scale", "ratio")
			.with("decimals", 1L)
			.indicator("BUP")
			.with("unit", "%")
			.indicator("Svar")
			.goal("G")
			.measuredBy("Trohet", 4)
			.measuredBy("Sjuktal", 1)
			.measuredBy("BUP", 2)
			.measuredBy("Svar", 3)
			.contributesTo("Above")
			.value(atLeast("G", "Trohet", 95))
			.value(outcome("Trohet", 86))
			.value(atMost("G", "Sjuktal", 5.5))
			.value(outcome("Sjuktal", 5))
			.value(atLeast("G", "BUP", 75, 37))
			.value(outcome("BUP", 47))
			.value(atLeast("G", "Svar", 1))
			.build();
	}

	private static Term why(PlanGraph plan, String goal, Run run) {
		Basis basis = Figures.basis(plan, run);
		Fulfilments all = Fulfilments.of(basis);
		return Derivation.of(basis, all, all.of(PlanFixture.goalIn(plan, goal)).orElseThrow()).explained(basis);
	}

	/** (4 · 0.7632 + 1 · 1 + 2 · 0.2632) / 7 = 0.6541, of weights 10. */
	@Test
	void aGoalSaysWhyItIsYellow() {
		Term sentence = why(plan(), "G", Run.COMPUTED);
		assertThat(sentence.sv()).isEqualTo("Gul (0,65), preliminär: 1 av 4 mått når målet, "
				+ "70 % av vikten är rapporterad. Mest drar «BUP» ned. Saknas: «Svar».");
		assertThat(sentence.en()).isEqualTo("Yellow (0.65), preliminary: 1 of 4 indicators meet the target, "
				+ "70 % of the weight is reported. «BUP» pulls down most. Missing: «Svar».");
	}

	@Test
	void anIndicatorSaysHowFarItHasCome() {
		assertThat(swedish("Trohet")).isEqualTo("Utfall 86 %, mål minst 95 %: 91 % av målet.");
		assertThat(swedish("Sjuktal")).isEqualTo("Utfall 5,0, mål högst 5,5: målet är nått.");
		assertThat(swedish("BUP")).isEqualTo("Utfall 47 %, mål minst 75 %: 26 % av vägen från utgångsvärdet 37 %.");
		assertThat(swedish("Svar")).isEqualTo("Utfall saknas för 2024, mål minst 1.");
	}

	private static String swedish(String indicator) {
		PlanGraph plan = plan();
		return component(plan, "G", indicator).explained(Figures.basis(plan)).sv();
	}

	@Test
	void aContributingGoalSaysHowMuchIsKnown() {
		PlanGraph plan = plan();
		assertThat(component(plan, "Above", "G").explained(Figures.basis(plan)).sv())
			.isEqualTo("Gul (0,65), 70 % av vikten är rapporterad.");
	}

	@Test
	void tooLittleIsSaidToBeTooLittle() {
		PlanGraph plan = aPlan().indicator("I").goal("G").measuredBy("I").value(atLeast("G", "I", 1)).build();
		assertThat(why(plan, "G", Run.COMPUTED).sv()).isEqualTo("Ej bedömbar, minst 50 % måste vara rapporterat: "
				+ "0 av 1 mått når målet, 0 % av vikten är rapporterad. Saknas: «I».");
		assertThat(why(aPlan().goal("G").build(), "G", Run.COMPUTED).sv())
			.isEqualTo("Ej bedömbar: inget under målet har en vikt och ett målvärde.");
	}

	@Test
	void almostAllIsNotAll() {
		assertThat(Wording.percent(0.999)).isEqualTo("99 %");
		assertThat(Wording.percent(0.001)).isEqualTo("1 %");
		assertThat(Wording.percent(1)).isEqualTo("100 %");
		assertThat(Wording.percent(0)).isEqualTo("0 %");
	}

}
