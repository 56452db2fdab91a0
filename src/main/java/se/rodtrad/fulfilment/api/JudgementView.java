package se.rodtrad.fulfilment.api;

import se.rodtrad.fulfilment.Judgement;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.api.ElementView;

/**
 * The human assessment of a goal as the API shows it, held against what is computed
 * (F-06).
 */
public record JudgementView(Reckoning reckoning, int goal, Judgement judgement) {

	public ElementView assessment() {
		return this.reckoning.snapshot().element(this.judgement.element());
	}

	public double points() {
		return this.judgement.points();
	}

	public boolean isBetterThanComputed() {
		Colour computed = this.reckoning.in(Run.COMPUTED).of(this.goal).map(FulfilmentView::status).orElse(Colour.GREY);
		return computed != Colour.GREY && this.judgement.assessment().status().compareTo(computed) > 0;
	}

	public boolean lacksReason() {
		return isBetterThanComputed() && this.judgement.assessment().reason().isBlank();
	}

}
