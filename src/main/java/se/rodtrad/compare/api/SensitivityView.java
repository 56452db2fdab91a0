package se.rodtrad.compare.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import se.rodtrad.compare.Sensitivity;
import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.ElementView;

/**
 * What it would take to turn a goal, as the API shows it.
 */
public record SensitivityView(Reckoning reckoning, int goal, Sensitivity found) {

	public FulfilmentView fulfilment() {
		return this.reckoning.of(this.goal).orElseThrow();
	}

	public List<StepView> steps() {
		return this.found.steps().stream().map((step) -> new StepView(this.reckoning, this.found.now(), step)).toList();
	}

	/** The goal with all steps made; nothing when there are none. */
	public Optional<SupposedView> reached() {
		return this.found.steps().isEmpty() ? Optional.empty()
				: Optional.of(new SupposedView(this.found.now(), this.found.reached()));
	}

	public boolean isSmallest() {
		return this.found.isSmallest();
	}

	public int candidates() {
		return this.found.candidates();
	}

	private static Optional<Double> boxed(OptionalDouble number) {
		return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
	}

	/** One thing that it would take, as the API shows it. */
	public record StepView(Reckoning reckoning, Fulfilment now, Sensitivity.Step step) {

		public ElementView element() {
			return this.reckoning.snapshot().element(this.step.improvement().element());
		}

		public Optional<ElementView> unit() {
			OptionalInt unit = this.reckoning.basis().plan().find(Label.ORG_UNIT, this.step.improvement().unit());
			return unit.isPresent() ? Optional.of(this.reckoning.snapshot().element(unit.getAsInt()))
					: Optional.empty();
		}

		public boolean isReport() {
			return this.step.improvement().isReport();
		}

		public Optional<Double> before() {
			return boxed(this.step.improvement().now());
		}

		public double after() {
			return this.step.improvement().then();
		}

		public SupposedView alone() {
			return new SupposedView(this.now, this.step.alone());
		}

	}

	/** A goal as it would be, as the API shows it. */
	public record SupposedView(Fulfilment now, Fulfilment then) {

		public Colour status() {
			return this.then.status();
		}

		public Optional<Double> score() {
			return boxed(this.then.score().value());
		}

		public double coverage() {
			return this.then.score().coverage();
		}

		public Optional<Double> change() {
			OptionalDouble before = this.now.score().value();
			return score().flatMap((after) -> boxed(before).map((was) -> after - was));
		}

	}

}
