package se.rodtrad.fulfilment.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.springframework.util.function.SingletonSupplier;

import se.rodtrad.fulfilment.Derivation;
import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.Walk;

/**
 * The fulfilment of a goal or mission as the API shows it. What explains it is derived
 * once, when it is asked for.
 */
public record FulfilmentView(Reckoning reckoning, Fulfilment fulfilment, Supplier<Derivation> derived) {

	FulfilmentView(Reckoning reckoning, Fulfilment fulfilment) {
		this(reckoning, fulfilment,
				SingletonSupplier.of(() -> Derivation.of(reckoning.basis(), reckoning.all(), fulfilment)));
	}

	public ElementView element() {
		return this.reckoning.snapshot().element(this.fulfilment.goal());
	}

	public Optional<ElementView> unit() {
		return this.reckoning.snapshot().unitOf(this.fulfilment.goal());
	}

	public Optional<Double> score() {
		return boxed(this.fulfilment.score().value());
	}

	static Optional<Double> boxed(OptionalDouble number) {
		return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
	}

	public double coverage() {
		return this.fulfilment.score().coverage();
	}

	public double low() {
		return this.fulfilment.score().low();
	}

	public double high() {
		return this.fulfilment.score().high();
	}

	public Colour status() {
		return this.fulfilment.status();
	}

	public Colour worst() {
		return this.fulfilment.score().worst();
	}

	public Colour best() {
		return this.fulfilment.score().best();
	}

	/** In the order of their declaration. */
	public List<Mark> marks() {
		return EnumSet.allOf(Mark.class).stream().filter(this.fulfilment.marks()::contains).toList();
	}

	public Optional<Double> progress() {
		return boxed(this.fulfilment.progress());
	}

	public Element.Goal.Aggregator aggregator() {
		return (element().element() instanceof Element.Goal goal) ? goal.aggregator()
				: Element.Goal.Aggregator.WEIGHTED_MEAN;
	}

	public double weight() {
		return this.derived.get().weight();
	}

	public List<ComponentView> components() {
		Derivation whole = this.derived.get();
		return whole.components()
			.stream()
			.map((component) -> new ComponentView(this.reckoning, whole, component))
			.toList();
	}

	/** This and every goal below that contributes to it, the nearest first. */
	public List<FulfilmentView> derivation() {
		Walk walk = Walk.downstream(this.reckoning.basis().plan(), new int[] { this.fulfilment.goal() },
				EnumSet.of(LinkType.CONTRIBUTES_TO), this.reckoning.at());
		return IntStream.range(0, walk.size())
			.mapToObj((place) -> this.reckoning.of(walk.element(place)))
			.flatMap(Optional::stream)
			.toList();
	}

	public Optional<JudgementView> judgement() {
		return this.derived.get()
			.judgement()
			.map((judgement) -> new JudgementView(this.reckoning, this.fulfilment.goal(), judgement));
	}

	public List<ElementView> comments() {
		return ElementView.all(this.reckoning.basis().plan(),
				Derivation.comments(this.reckoning.basis(), this.fulfilment.goal()));
	}

	public String sentenceSv() {
		return sentence().sv();
	}

	public String sentenceEn() {
		return sentence().en();
	}

	private Term sentence() {
		return this.derived.get().explained(this.reckoning.basis());
	}

}
