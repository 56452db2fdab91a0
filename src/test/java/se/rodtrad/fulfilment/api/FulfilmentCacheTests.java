package se.rodtrad.fulfilment.api;

import org.junit.jupiter.api.Test;

import se.rodtrad.fulfilment.Figures;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.goalIn;

/** However little room there is, what a change does not move is not computed again. */
class FulfilmentCacheTests {

	/** Two plans of three goals fit. */
	private final FulfilmentCache cache = new FulfilmentCache(8);

	private PlanGraph plan = aPlan().goal("top")
		.goal("left")
		.contributesTo("top")
		.measuredBy("I")
		.goal("right")
		.contributesTo("top")
		.value(Figures.atLeast("left", "I", 100))
		.build();

	@Test
	void revisionAfterRevisionIsMadeOfTheOneBefore() {
		Fulfilments before = of(this.plan);
		for (int value = 1; value <= 100; value++) {
			this.plan = reported(this.plan, value);
			Fulfilments after = of(this.plan);
			assertThat(isSame(before, after, "right")).as("revision %s", this.plan.revision()).isTrue();
			assertThat(isSame(before, after, "left")).isFalse();
			assertThat(isSame(after, of(this.plan), "left")).as("asked again").isTrue();
			before = after;
		}
	}

	@Test
	void manySmallChangesAreMadeUpForAtOnce() {
		Fulfilments before = of(this.plan);
		for (int value = 1; value <= 500; value++) {
			this.plan = reported(this.plan, value);
		}
		assertThat(isSame(before, of(this.plan), "right")).isTrue();
		for (int value = 1; value <= 1_001; value++) {
			this.plan = reported(this.plan, value);
		}
		assertThat(isSame(before, of(this.plan), "right")).as("longer than is remembered").isFalse();
	}

	@Test
	void whatWasBeforeOrIsOnlyImaginedIsMadeOfTheLatest() {
		PlanGraph first = this.plan;
		PlanGraph second = reported(first, 50);
		Fulfilments latest = of(second);
		PlanDraft back = new PlanDraft(second);
		back.remove(Figures.outcome("I", 50).subject());
		PlanGraph past = second.changed(back.edits(), first.revision());
		PlanGraph imagined = second.changed(reportedOn(second, 70).edits(), -5);
		assertThat(isSame(latest, of(past), "right")).isTrue();
		assertThat(of(past).all()).isEqualTo(Fulfilments.of(Figures.basis(first)).all());
		assertThat(isSame(latest, of(imagined), "right")).isTrue();
		assertThat(isSame(latest, of(reported(second, 60)), "right")).as("those in between do not stand in the way")
			.isTrue();
	}

	private Fulfilments of(PlanGraph asked) {
		return this.cache.of(Figures.basis(asked));
	}

	private boolean isSame(Fulfilments one, Fulfilments other, String goal) {
		int index = goalIn(this.plan, goal);
		return one.of(index).orElseThrow() == other.of(index).orElseThrow();
	}

	private static PlanGraph reported(PlanGraph plan, double value) {
		return reportedOn(plan, value).build();
	}

	private static PlanDraft reportedOn(PlanGraph plan, double value) {
		PlanDraft draft = new PlanDraft(plan);
		draft.put(Figures.outcome("I", value));
		return draft;
	}

}
