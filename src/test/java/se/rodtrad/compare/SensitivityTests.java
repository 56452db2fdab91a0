package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.fulfilment.Figures;
import se.rodtrad.fulfilment.NaiveFulfilment;
import se.rodtrad.fulfilment.RandomFigures;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What it would take to turn a goal. */
class SensitivityTests {

	/** 0.4·2/3 + 0.7·1/3 = 0.5: the heavier one turns it to 0.9, the lighter to 0.6. */
	@Test
	void theHeaviestActivityTurnsAYellowGoal() {
		PlanGraph plan = aPlan().activity("A")
			.with("progress", 0.4)
			.implementing("G", 2)
			.activity("B")
			.with("progress", 0.7)
			.implementing("G", 1)
			.build();
		Sensitivity found = of(plan, "G");
		assertThat(found.now().score().value()).hasValueCloseTo(0.5, within(1e-9));
		assertThat(told(plan, found)).containsExactly("A 0.4 → 1.0");
		assertThat(found.steps().getFirst().alone().status()).isEqualTo(Colour.GREEN);
		assertThat(found.reached().score().value()).hasValueCloseTo(0.9, within(1e-9));
		assertThat(found.isSmallest()).isTrue();
		assertThat(found.candidates()).isEqualTo(2);
	}

	@Test
	void aMissingReportMakesAGoalAssessable() {
		PlanGraph plan = aPlan().indicator("I")
			.indicator("J")
			.goal("G")
			.measuredBy("I")
			.measuredBy("J", 0.5)
			.value(Figures.atLeast("G", "I", 80))
			.value(Figures.atLeast("G", "J", 60))
			.build();
		Sensitivity found = of(plan, "G");
		assertThat(found.now().status()).isEqualTo(Colour.GREY);
		assertThat(told(plan, found)).containsExactly("I missing → 80.0");
		assertThat(found.steps().getFirst().improvement().isReport()).isTrue();
	}

	@Test
	void aCriticalRedPartIsAmongTheSteps() {
		PlanGraph plan = aPlan().activity("A")
			.with("progress", 1.0)
			.implementing("G", 20)
			.indicator("I")
			.goal("G")
			.measuredBy("I", 0.5)
			.with("critical", true)
			.value(Figures.atLeast("G", "I", 10))
			.value(Figures.outcome("I", 2))
			.build();
		assertThat(told(plan, of(plan, "G"))).containsExactly("I 2.0 → 10.0");
	}

	@Test
	void aWeakestPartAsksForAllThatAreWeak() {
		PlanGraph plan = aPlan().goal("G")
			.with("aggregator", "min")
			.activity("A")
			.with("progress", 0.2)
			.implementing("G", 1)
			.activity("B")
			.with("progress", 0.3)
			.implementing("G", 1)
			.activity("C")
			.with("progress", 0.6)
			.implementing("G", 1)
			.build();
		assertThat(told(plan, of(plan, "G"))).containsExactlyInAnyOrder("A 0.2 → 1.0", "B 0.3 → 1.0");
	}

	@Test
	void outcomesGoToWhereTheirTargetsAreMet() {
		PlanFixture plan = aPlan().indicator("UP").with("direction", "up").with("changeInterval", 0.5);
		plan.indicator("IN").indicator("LITTLE");
		plan.goal("G1").measuredBy("UP").value(Figures.improving("G1", "UP"));
		plan.goal("G2").measuredBy("IN").value(Figures.within("G2", "IN", 4, 6));
		plan.goal("G3").measuredBy("LITTLE").value(Figures.atMost("G3", "LITTLE", -0.5, 3));
		plan.value(Figures.outcome("UP", "2023", 41)).value(Figures.outcome("UP", 41));
		plan.value(Figures.outcome("IN", 7.5)).value(Figures.outcome("LITTLE", 9.4));
		PlanGraph graph = plan.build();
		assertThat(told(graph, of(graph, "G1"))).containsExactly("UP 41.0 → 41.5");
		assertThat(told(graph, of(graph, "G2"))).containsExactly("IN 7.5 → 6.0");
		assertThat(told(graph, of(graph, "G3"))).containsExactly("LITTLE 9.4 → -0.5");
	}

	@Test
	void oneOutcomeOfTwoGoalsGoesToTheHigherTarget() {
		PlanFixture plan = aPlan().indicator("I").with("scale", "ratio");
		plan.goal("A").measuredBy("I").goal("A").contributesTo("TOP").value(Figures.atLeast("A", "I", 75));
		plan.goal("B").measuredBy("I").goal("B").contributesTo("TOP").value(Figures.atLeast("B", "I", 80));
		PlanGraph graph = plan.value(Figures.outcome("I", 70)).build();
		assertThat(told(graph, of(graph, "TOP"))).containsExactly("I 70.0 → 80.0");
	}

	@Test
	void ofActivitiesAloneTheirProgressCounts() {
		PlanGraph plan = aPlan().activity("A").with("progress", 0.1).implementing("G").build();
		assertThat(told(plan, of(plan, "G"))).containsExactly("A 0.1 → 1.0");
	}

	@Test
	void aGreenGoalAndOneWithoutBasisAskForNothing() {
		PlanGraph plan = aPlan().activity("A").with("progress", 0.95).implementing("G", 1).goal("EMPTY").build();
		assertThat(of(plan, "G").steps()).isEmpty();
		assertThat(of(plan, "G").reached()).isEqualTo(of(plan, "G").now());
		assertThat(of(plan, "EMPTY").steps()).isEmpty();
		assertThat(of(plan, "EMPTY").isSmallest()).isTrue();
	}

	@Test
	void whatGoesInCirclesCannotBeTurned() {
		PlanGraph plan = aPlan().activity("A")
			.implementing("G", 1)
			.goal("G")
			.contributesTo("H")
			.goal("H")
			.contributesTo("G")
			.build();
		assertThat(of(plan, "G").steps()).isEmpty();
	}

	@Test
	void ofManyStepsThatAddUpThoseThatGiveMostAreTheFewest() {
		PlanFixture plan = aPlan();
		for (int i = 0; i < 60; i++) {
			plan.activity("A%02d".formatted(i)).with("progress", 0.0).implementing("G", 1 + i % 3);
		}
		PlanGraph graph = plan.build();
		Sensitivity found = of(graph, "G");
		assertThat(found.isSmallest()).isTrue();
		assertThat(found.now().status()).isEqualTo(Colour.RED);
		assertThat(found.reached().status()).isEqualTo(Colour.YELLOW);
		assertThat(found.steps()).as("60 of weight 120, by threes").hasSize(20);
	}

	/** An unknown part weighs on what the others give: adding up tells too little. */
	@Test
	void ofManyStepsThatDoNotAddUpEachIsNeeded() {
		PlanFixture plan = aPlan().goal("G").with("aggregator", "share_green");
		for (int i = 0; i < 40; i++) {
			plan.activity("A%02d".formatted(i)).with("progress", 0.8).implementing("P%02d".formatted(i), 1);
			plan.activity("B%02d".formatted(i)).with("progress", 0.0).implementing("P%02d".formatted(i), 1);
			plan.goal("P%02d".formatted(i)).contributesTo("G", 1);
		}
		PlanGraph graph = plan.build();
		Sensitivity found = of(graph, "G");
		assertThat(found.now().status()).isEqualTo(Colour.RED);
		assertThat(found.isSmallest()).as("half of 40 must be green, and one step alone is enough for each").isTrue();
		assertThat(found.steps()).hasSize(20);
	}

	@Test
	void ofTheWeakestPartEachThatIsTooWeakIsLiftedWithTheFewest() {
		PlanFixture plan = aPlan().goal("TOP").with("aggregator", "min");
		for (String part : List.of("P", "Q", "R")) {
			for (int i = 0; i < 30; i++) {
				plan.activity("%s%02d".formatted(part, i)).with("progress", 0.4).implementing(part, 1 + i % 2);
			}
			plan.goal(part).contributesTo("TOP", 1);
		}
		Sensitivity found = of(plan.build(), "TOP");
		assertThat(found.isSmallest()).isTrue();
		assertThat(found.steps()).as("from 0.4 to 0.5 of weight 45 by steps of 1.2: four in each part").hasSize(12);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void theFewestStepsAreThoseThatTryingEverySetFinds(long seed) {
		Random random = new Random(seed);
		int turned = 0;
		for (int round = 0; round < 40; round++) {
			RandomFigures figures = RandomFigures.of(random, Aggregator.values());
			RandomFigures tried = (figures.leaves().size() > 9) ? figures.withLeaves(figures.leaves().subList(0, 9))
					: figures;
			turned += compareWithEverySet(tried, "seed %d, round %d".formatted(seed, round)) ? 1 : 0;
		}
		assertThat(turned).isGreaterThan(5);
	}

	private static boolean compareWithEverySet(RandomFigures figures, String name) {
		Colour now = new NaiveFulfilment(figures).of(0).colour();
		PlanGraph plan = figures.plan();
		Sensitivity found = of(plan, RandomFigures.key(0));
		if (found.now().status() != now) {
			assertThat(found.now().score().value()).as("%s: only activities", name).isEmpty();
			return false;
		}
		List<RandomFigures> fewest = fewest(figures, now);
		assertThat(found.isSmallest()).as(name).isTrue();
		if (fewest.isEmpty()) {
			assertThat(found.steps()).as(name).isEmpty();
			return false;
		}
		assertThat(changed(figures, fewest.getFirst())).as(name).isEqualTo(found.steps().size());
		Colour best = fewest.stream().map((it) -> new NaiveFulfilment(it).of(0).colour()).max(Colour::compareTo).get();
		if (now != Colour.GREY) {
			assertThat(found.reached().status()).as(name).isEqualTo(best);
		}
		return true;
	}

	/** Every set of the least size that turns the first goal. */
	private static List<RandomFigures> fewest(RandomFigures figures, Colour now) {
		List<RandomFigures> turning = new ArrayList<>();
		for (int set = 1; set < 1 << figures.leaves().size(); set++) {
			RandomFigures improved = figures;
			for (int leaf = 0; leaf < figures.leaves().size(); leaf++) {
				improved = ((set >> leaf & 1) == 1) ? improved.with(leaf, OptionalDouble.of(1)) : improved;
			}
			if (new NaiveFulfilment(improved).of(0).colour().compareTo(now) > 0) {
				turning.add(improved);
			}
		}
		int least = turning.stream().mapToInt((it) -> changed(figures, it)).min().orElse(0);
		return turning.stream().filter((it) -> changed(figures, it) == least).toList();
	}

	private static int changed(RandomFigures before, RandomFigures after) {
		return (int) IntStream.range(0, before.leaves().size())
			.filter((leaf) -> !before.leaves().get(leaf).equals(after.leaves().get(leaf)))
			.count();
	}

	private static Sensitivity of(PlanGraph plan, String goal) {
		return Sensitivity.of(Figures.basis(plan, Run.COMPUTED), PlanFixture.goalIn(plan, goal));
	}

	private static List<String> told(PlanGraph plan, Sensitivity found) {
		return found.steps()
			.stream()
			.map((step) -> "%s %s → %s".formatted(plan.element(step.improvement().element()).key(),
					step.improvement().now().isPresent() ? step.improvement().now().getAsDouble() : "missing",
					step.improvement().then()))
			.toList();
	}

}
