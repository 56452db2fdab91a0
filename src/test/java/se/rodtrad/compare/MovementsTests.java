package se.rodtrad.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** How goals move from one side to the other, the worst first. */
class MovementsTests {

	private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

	@Test
	void nothingMovesOnTheSameSide() {
		PlanGraph plan = plan("A", 0.5);
		Fulfilments fulfilments = of(plan, DAY);
		assertThat(Movements.between(plan, fulfilments, plan, fulfilments)).isEmpty();
		assertThat(Movements.between(plan, fulfilments, plan, of(plan, DAY))).isEmpty();
	}

	@Test
	void theBiggestFallOfStatusIsFirstThenThatOfTheScore() {
		PlanGraph before = plan("A", 0.9, "B", 0.95, "C", 0.6, "D", 0.7, "E", 0.3, "F", 0.8, "G", 0.6);
		PlanGraph after = plan("A", 0.6, "B", 0.2, "C", 0.45, "D", 0.65, "E", 0.5, "F", 0.55, "G", 0.6);
		assertThat(told(before, DAY, after, DAY)).containsExactly("FELL B -0.75", "FELL A -0.30", "FELL C -0.15",
				"HELD F -0.25", "HELD D -0.05", "ROSE E 0.20");
	}

	@Test
	void whatCannotBeAssessedAnyMoreComesBeforeWhatWentAndWhatCame() {
		PlanGraph before = PlanFixture.aPlan()
			.activity("a")
			.with("progress", 0.6)
			.implementing("KNOWN", 1)
			.activity("b")
			.implementing("UNKNOWN", 1)
			.build();
		PlanGraph after = PlanFixture.aPlan()
			.activity("a")
			.implementing("KNOWN", 1)
			.activity("b")
			.with("progress", 0.6)
			.implementing("UNKNOWN", 1)
			.goal("NEW")
			.build(2);
		assertThat(told(before, DAY, after, DAY)).containsExactly("LOST KNOWN", "CAME NEW", "FOUND UNKNOWN");
		assertThat(told(after, DAY, before, DAY)).containsExactly("LOST UNKNOWN", "WENT NEW", "FOUND KNOWN");
	}

	@Test
	void aGoalMovesWithTheDayThatItIsLookedAtOn() {
		PlanGraph plan = aPlan().activity("a")
			.with("progress", 0.95)
			.implementing("G", 1)
			.activity("b")
			.with("progress", 0.15)
			.from("2024-07-01")
			.implementing("G", 1)
			.build();
		assertThat(told(plan, LocalDate.of(2024, 1, 1), plan, DAY)).containsExactly("FELL G -0.40");
	}

	@Test
	void coverageAloneIsAMovementToo() {
		PlanGraph before = plan("A", 0.6);
		PlanGraph after = aPlan().activity("A")
			.with("progress", 0.6)
			.implementing("A", 1)
			.activity("A2")
			.implementing("A", 0.5)
			.build(2);
		assertThat(told(before, DAY, after, DAY)).containsExactly("HELD A 0.00");
	}

	@Test
	void aGoalThatContinuesOneThatWentIsOneThatMoved() {
		PlanFixture plan = aPlan();
		plan.goal("OLD").until("2024-07-01").activity("a").with("progress", 0.95).implementing("OLD", 1);
		plan.goal("NEW").from("2024-07-01").continues("BETWEEN").activity("b").with("progress", 0.6);
		plan.implementing("NEW", 1).goal("BETWEEN").during("2024-05-01", "2024-06-01").continues("OLD");
		assertThat(told(plan.build(), LocalDate.of(2024, 1, 1), plan.build(2), DAY)).containsExactly("FELL NEW -0.35");
	}

	@Test
	void goalsThatWereSplitOrMergedWentAndCame() {
		PlanFixture plan = aPlan();
		plan.goal("SPLIT").until("2024-07-01").goal("A").until("2024-07-01").goal("B").until("2024-07-01");
		plan.goal("S1").from("2024-07-01").continues("SPLIT").goal("S2").from("2024-07-01").continues("SPLIT");
		plan.goal("MERGED").from("2024-07-01").continues("A").continues("B");
		assertThat(told(plan.build(), LocalDate.of(2024, 1, 1), plan.build(2), DAY)).containsExactly("WENT A", "WENT B",
				"WENT SPLIT", "CAME MERGED", "CAME S1", "CAME S2");
	}

	/** Goals whose only activity has come so far, weight 1. */
	private static PlanGraph plan(Object... goalsAndProgress) {
		PlanFixture plan = aPlan();
		for (int i = 0; i < goalsAndProgress.length; i += 2) {
			plan.activity((String) goalsAndProgress[i])
				.with("progress", goalsAndProgress[i + 1])
				.implementing((String) goalsAndProgress[i], 1);
		}
		return plan.build();
	}

	private static Fulfilments of(PlanGraph plan, LocalDate day) {
		return Fulfilments.of(new Basis(plan, ShippedModels.find("rjh-2016"),
				Element.Period.parse("2024").orElseThrow(), day, Run.COMPUTED));
	}

	private static List<String> told(PlanGraph from, LocalDate before, PlanGraph to, LocalDate after) {
		return Movements.between(from, of(from, before), to, of(to, after))
			.stream()
			.map((movement) -> movement.turn() + " " + movement.goal().key()
					+ (movement.change().isEmpty() ? ""
							: String.format(Locale.ROOT, " %.2f", movement.change().getAsDouble())))
			.toList();
	}

}
