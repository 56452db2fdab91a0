package se.rodtrad.compare;

import java.util.Random;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans that are only imagined are told from all others. */
class ImaginationTests {

	private final PlanGraph plan = EditedPlans.plan(new Random(3));

	@Test
	void whatChangesNothingIsThePlanItself() {
		assertThat(Imagination.of(new PlanDraft(this.plan))).isSameAs(this.plan);
	}

	@Test
	void theSameChangeGivesTheSameRevisionBelowZeroAndAnotherAnother() {
		long without = Imagination.of(without("G")).revision();
		assertThat(without).isNegative().isGreaterThanOrEqualTo(-(1L << 52));
		assertThat(Imagination.of(without("G")).revision()).isEqualTo(without);
		assertThat(Imagination.of(without("I0")).revision()).isNotEqualTo(without);
		PlanDraft further = new PlanDraft(Imagination.of(without("G")));
		further.remove(new Element.Id(Label.INDICATOR, "I0"));
		assertThat(Imagination.of(further).revision()).isNotIn(without, Imagination.of(without("I0")).revision());
	}

	private PlanDraft without(String key) {
		PlanDraft draft = new PlanDraft(this.plan);
		draft.remove(new Element.Id(key.equals("G") ? Label.GOAL : Label.INDICATOR, key));
		return draft;
	}

}
