package se.rodtrad.fulfilment.api;

import java.util.Optional;

import se.rodtrad.fulfilment.Component;
import se.rodtrad.fulfilment.Derivation;
import se.rodtrad.fulfilment.Lack;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.LinkView;
import se.rodtrad.steering.Term;

/**
 * What a goal is summed from, or what is shown beside, as the API shows it.
 */
public record ComponentView(Reckoning reckoning, Derivation whole, Component component) {

	public LinkView link() {
		return new LinkView(this.reckoning.basis().plan(), this.component.link());
	}

	public ElementView element() {
		return this.reckoning.snapshot().element(this.component.element());
	}

	public double weight() {
		return this.component.weight();
	}

	public boolean isCounted() {
		return this.component.isCounted();
	}

	public boolean isCritical() {
		return this.component.part().isCritical();
	}

	public Optional<Double> share() {
		return isCounted() ? Optional.of(weight() / this.whole.weight()) : Optional.empty();
	}

	public Optional<Double> contribution() {
		return FulfilmentView.boxed(this.whole.contribution(this.reckoning.basis().plan(), this.component));
	}

	public Optional<Double> score() {
		return FulfilmentView.boxed(this.component.score().value());
	}

	public double coverage() {
		return this.component.score().coverage();
	}

	public double low() {
		return this.component.score().low();
	}

	public double high() {
		return this.component.score().high();
	}

	public Colour status() {
		return this.component.score().colour();
	}

	public Optional<Lack> lack() {
		return this.component.lack();
	}

	public Optional<AttainmentView> attainment() {
		return this.component.attainment()
			.map((attainment) -> new AttainmentView(this.reckoning, this.component, attainment));
	}

	/** How a contributing goal came about in its turn. */
	public Optional<FulfilmentView> fulfilment() {
		return this.reckoning.of(this.component.element());
	}

	public String sentenceSv() {
		return sentence().sv();
	}

	public String sentenceEn() {
		return sentence().en();
	}

	private Term sentence() {
		return this.component.explained(this.reckoning.basis());
	}

}
