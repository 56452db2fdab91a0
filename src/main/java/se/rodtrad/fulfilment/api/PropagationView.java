package se.rodtrad.fulfilment.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.fulfilment.Influence;
import se.rodtrad.fulfilment.Propagation;
import se.rodtrad.fulfilment.Score;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.api.ElementView;

/**
 * How an element moves what is above it, as the API shows it.
 */
public record PropagationView(Reckoning reckoning, int index) {

	public ElementView from() {
		return this.reckoning.snapshot().element(this.index);
	}

	public List<InfluenceView> influences() {
		return Propagation.of(this.reckoning.basis(), this.reckoning.all(), this.index)
			.stream()
			.map((influence) -> new InfluenceView(this.reckoning, this.index, influence))
			.toList();
	}

	/** How a goal above is moved, as the API shows it. */
	public record InfluenceView(Reckoning reckoning, int from, Influence influence) {

		public ElementView goal() {
			return this.reckoning.snapshot().element(this.influence.goal());
		}

		public int distance() {
			return this.influence.distance();
		}

		public Optional<Double> share() {
			return FulfilmentView.boxed(this.influence.share());
		}

		public Optional<Double> implementationShare() {
			return FulfilmentView.boxed(this.influence.implementation());
		}

		public Optional<Double> contribution() {
			return FulfilmentView.boxed(this.influence.contribution());
		}

		public Optional<FulfilmentView> fulfilment() {
			return this.reckoning.of(this.influence.goal());
		}

		public MovedView atZero() {
			return new MovedView(this.influence.now(), this.influence.atZero());
		}

		public MovedView atOne() {
			return new MovedView(this.influence.now(), this.influence.atOne());
		}

	}

	/** The score of a goal when what is below it is moved. */
	public record MovedView(Score now, Score moved) {

		public Optional<Double> score() {
			return FulfilmentView.boxed(this.moved.value());
		}

		public Colour status() {
			return this.moved.colour();
		}

		public Optional<Double> change() {
			return FulfilmentView.boxed(change(this.now.value(), this.moved.value()));
		}

		static OptionalDouble change(OptionalDouble before, OptionalDouble after) {
			return (before.isPresent() && after.isPresent())
					? OptionalDouble.of(after.getAsDouble() - before.getAsDouble()) : OptionalDouble.empty();
		}

	}

}
