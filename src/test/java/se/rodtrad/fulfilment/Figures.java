package se.rodtrad.fulfilment;

import java.time.LocalDate;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;

/** Targets and outcomes of 2024, and how the tests ask for what follows from them. */
public final class Figures {

	public static final SteeringModel MODEL = ShippedModels.find("rjh-2016");

	public static final Element.Period YEAR = Element.Period.parse("2024").orElseThrow();

	public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

	private Figures() {
	}

	public static Basis basis(PlanGraph plan) {
		return basis(plan, Run.COMPUTED);
	}

	public static Basis basis(PlanGraph plan, Run run) {
		return new Basis(plan, MODEL, YEAR, DAY, run);
	}

	public static Fulfilment of(PlanGraph plan, String goal) {
		return of(plan, goal, Run.COMPUTED);
	}

	public static Fulfilment of(PlanGraph plan, String goal, Run run) {
		return Fulfilments.of(basis(plan, run)).of(PlanFixture.goalIn(plan, goal)).orElseThrow();
	}

	/** The component of a goal by its key. */
	public static Component component(PlanGraph plan, String goal, String key) {
		Basis basis = basis(plan);
		Fulfilments all = Fulfilments.of(basis);
		return Derivation.of(basis, all, all.of(PlanFixture.goalIn(plan, goal)).orElseThrow())
			.components()
			.stream()
			.filter((component) -> plan.element(component.element()).key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	public static Value.Target atLeast(String goal, String indicator, double value) {
		return target(goal, indicator, Value.Target.Kind.AT_LEAST, OptionalDouble.of(value), OptionalDouble.empty());
	}

	public static Value.Target atLeast(String goal, String indicator, double value, double baseline) {
		return target(goal, indicator, Value.Target.Kind.AT_LEAST, OptionalDouble.of(value),
				OptionalDouble.of(baseline));
	}

	public static Value.Target atMost(String goal, String indicator, double value) {
		return target(goal, indicator, Value.Target.Kind.AT_MOST, OptionalDouble.of(value), OptionalDouble.empty());
	}

	public static Value.Target atMost(String goal, String indicator, double value, double baseline) {
		return target(goal, indicator, Value.Target.Kind.AT_MOST, OptionalDouble.of(value),
				OptionalDouble.of(baseline));
	}

	public static Value.Target improving(String goal, String indicator) {
		return target(goal, indicator, Value.Target.Kind.IMPROVE_ON_PREVIOUS, OptionalDouble.empty(),
				OptionalDouble.empty());
	}

	public static Value.Target within(String goal, String indicator, double low, double high) {
		return new Value.Target(goal + indicator, Validity.ALWAYS, Element.Origin.NONE,
				new Element.Id(Label.GOAL, goal), indicator, "", YEAR.key(), "T", Value.Target.Kind.RANGE,
				OptionalDouble.empty(), OptionalDouble.of(low), OptionalDouble.of(high), OptionalDouble.empty(), "");
	}

	public static Value.Target target(String goal, String indicator, Value.Target.Kind kind, OptionalDouble value,
			OptionalDouble baseline) {
		return target(goal, indicator, "", YEAR.key(), kind, value, baseline);
	}

	public static Value.Target target(String goal, String indicator, String unit, String period, Value.Target.Kind kind,
			OptionalDouble value, OptionalDouble baseline) {
		return new Value.Target(goal + indicator + unit + period, Validity.ALWAYS, Element.Origin.NONE,
				new Element.Id(Label.GOAL, goal), indicator, unit, period, "T", kind, value, OptionalDouble.empty(),
				OptionalDouble.empty(), baseline, "");
	}

	public static Value.Measurement outcome(String indicator, double value) {
		return outcome(indicator, "", YEAR.key(), value, Value.Measurement.State.FINAL);
	}

	public static Value.Measurement outcome(String indicator, String period, double value) {
		return outcome(indicator, "", period, value, Value.Measurement.State.FINAL);
	}

	public static Value.Measurement outcome(String indicator, String unit, String period, double value,
			Value.Measurement.State state) {
		return new Value.Measurement(Element.Origin.NONE, indicator, unit, period, "T", OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), state, "");
	}

}
