package se.rodtrad.fulfilment.api;

import java.util.Optional;

import se.rodtrad.fulfilment.Attainment;
import se.rodtrad.fulfilment.Component;
import se.rodtrad.fulfilment.Derivation;
import se.rodtrad.fulfilment.Method;
import se.rodtrad.fulfilment.Trend;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ValueView;

/**
 * How an indicator's score came about, as the API shows it.
 */
public record AttainmentView(Reckoning reckoning, Component component, Attainment found) {

	public Method method() {
		return this.found.method();
	}

	public Optional<ValueView<Value.Target>> target() {
		return this.found.target().map((target) -> new ValueView<>(this.reckoning.basis().plan(), target));
	}

	public Optional<ValueView<Value.Measurement>> outcome() {
		return this.found.outcome().map((outcome) -> new ValueView<>(this.reckoning.basis().plan(), outcome));
	}

	public Optional<Double> comparison() {
		return FulfilmentView.boxed(this.found.comparison());
	}

	public Optional<Double> attainment() {
		return FulfilmentView.boxed(this.found.attainment());
	}

	public Optional<Double> score() {
		return FulfilmentView.boxed(this.found.score());
	}

	public double yellowFrom() {
		return this.found.method().yellow(this.reckoning.basis().model().thresholds().indicator().yellow());
	}

	public Trend trend() {
		return Derivation.trend(this.reckoning.basis(), this.component);
	}

	public Trend trendSinceBaseline() {
		return Derivation.trendSinceBaseline(this.reckoning.basis(), this.component);
	}

}
