package se.rodtrad.fulfilment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;

/**
 * Finds the target and the outcomes of an indicator under a goal, and its attainment.
 */
final class Attainments {

	private final Basis basis;

	private final PlanGraph plan;

	private final Units units;

	private final AttainmentRules rules;

	Attainments(Basis basis) {
		this.basis = basis;
		this.plan = basis.plan();
		this.units = Units.at(basis.plan(), basis.at());
		this.rules = new AttainmentRules(basis.model().thresholds());
	}

	/** The attainment of what a link {@code MEASURED_BY} measures. */
	Attainment of(int link) {
		Held held = held(link);
		return held.target()
			.map((aim) -> attain(held.indicator(), aim, held.outcome(), held.unit()))
			.orElseGet(() -> direction(held.indicator(), held.outcome(), held.unit()));
	}

	private Held held(int link) {
		int goal = this.plan.from(link);
		Element.Indicator indicator = (Element.Indicator) this.plan.element(this.plan.to(link));
		Optional<Value.Target> target = isDirectionOnly(link) ? Optional.empty() : target(goal, indicator);
		String unit = unit(goal, indicator, target);
		return new Held(indicator, target, unit, measured(indicator, this.basis.period(), unit));
	}

	private boolean isDirectionOnly(int link) {
		return "direction_only".equals(this.plan.properties(link).get("role"));
	}

	private Attainment attain(Element.Indicator indicator, Value.Target target, Optional<Value.Measurement> outcome,
			String unit) {
		OptionalDouble baseline = baseline(indicator, target, unit);
		Method method = AttainmentRules.method(indicator, target, baseline);
		OptionalDouble comparison = switch (method) {
			case BASELINE -> baseline;
			case IMPROVE ->
				baseline.isPresent() ? baseline : outcome(indicator, previous(indicator, this.basis.period()), unit);
			default -> OptionalDouble.empty();
		};
		OptionalDouble value = number(outcome);
		OptionalDouble attainment = value.isEmpty() ? value
				: this.rules.attain(method, indicator, target, value.getAsDouble(), comparison);
		Optional<Lack> lack = value.isEmpty() ? Optional.of(Lack.NO_OUTCOME)
				: attainment.isEmpty() ? Optional.of(Lack.NO_COMPARISON) : Optional.empty();
		return new Attainment(method, Optional.of(target), outcome, comparison, attainment, score(method, attainment),
				lack);
	}

	/** Without a target, the trend; it counts only where the steering model says so. */
	private Attainment direction(Element.Indicator indicator, Optional<Value.Measurement> outcome, String unit) {
		OptionalDouble before = outcome(indicator, previous(indicator, this.basis.period()), unit);
		if (!this.basis.model().thresholds().counting().directionCounts()) {
			return new Attainment(Method.DIRECTION_ONLY, Optional.empty(), outcome, before, OptionalDouble.empty(),
					OptionalDouble.empty(), Optional.of(Lack.NO_TARGET));
		}
		OptionalDouble attainment = Trend.of(indicator, before, number(outcome)).attainment();
		Optional<Lack> lack = attainment.isPresent() ? Optional.empty()
				: Optional.of(number(outcome).isEmpty() ? Lack.NO_OUTCOME : Lack.NO_COMPARISON);
		return new Attainment(Method.DIRECTION_ONLY, Optional.empty(), outcome, before, attainment,
				score(Method.DIRECTION_ONLY, attainment), lack);
	}

	private OptionalDouble score(Method method, OptionalDouble attainment) {
		return attainment.isEmpty() ? attainment
				: OptionalDouble.of(this.rules.score(method, attainment.getAsDouble()));
	}

	/**
	 * The target of a goal: that of the goal's own unit, else one without a unit, else
	 * that of the nearest unit above; else one of any unit, when there is no other.
	 */
	private Optional<Value.Target> target(int goal, Element.Indicator indicator) {
		List<Value.Target> targets = this.plan.values()
			.targets(this.plan.element(goal).id(), indicator.key(), this.basis.period().key())
			.stream()
			.filter((target) -> target.group().equals(Value.ALL) && target.validity().contains(this.basis.at()))
			.flatMap((target) -> AttainmentRules.usable(target).stream())
			.toList();
		if (targets.size() < 2) {
			return targets.stream().findFirst();
		}
		return of(targets, ownUnit(goal)).or(() -> of(targets, "")).or(() -> above(goal, targets));
	}

	private Optional<Value.Target> above(int goal, List<Value.Target> targets) {
		OptionalInt unit = this.units.of(goal);
		return unit.isEmpty() ? Optional.empty()
				: this.units.lineOf(unit.getAsInt())
					.stream()
					.flatMap((above) -> of(targets, this.plan.element(above).key()).stream())
					.findFirst();
	}

	private static Optional<Value.Target> of(List<Value.Target> targets, String unit) {
		return targets.stream().filter((target) -> target.unit().equals(unit)).findFirst();
	}

	/**
	 * Where the outcome is taken from: the unit of the target, else that of the goal,
	 * else what names no unit.
	 */
	private String unit(int goal, Element.Indicator indicator, Optional<Value.Target> target) {
		return target.map(Value.Target::unit)
			.filter((key) -> !key.isEmpty())
			.or(() -> Optional.of(ownUnit(goal))
				.filter((own) -> measured(indicator, this.basis.period(), own).isPresent()))
			.orElse("");
	}

	private String ownUnit(int goal) {
		OptionalInt unit = this.units.of(goal);
		return unit.isPresent() ? this.plan.element(unit.getAsInt()).key() : "";
	}

	private OptionalDouble baseline(Element.Indicator indicator, Value.Target target, String unit) {
		return target.baseline().isPresent() ? target.baseline()
				: Element.Period.parse(target.baselinePeriod())
					.map((period) -> outcome(indicator, period, unit))
					.orElse(OptionalDouble.empty());
	}

	/** What accumulates over a year is compared with the same months a year before. */
	private static Element.Period previous(Element.Indicator indicator, Element.Period period) {
		return indicator.accumulates() ? period.yearBefore() : period.previous();
	}

	private OptionalDouble outcome(Element.Indicator indicator, Element.Period period, String unit) {
		return number(measured(indicator, period, unit));
	}

	private static OptionalDouble number(Optional<Value.Measurement> measurement) {
		return measurement.map(Value.Measurement::value).orElse(OptionalDouble.empty());
	}

	/** What was measured; what is estimated counts in a forecast only. */
	private Optional<Value.Measurement> measured(Element.Indicator indicator, Element.Period period, String unit) {
		return this.plan.values()
			.measurement(indicator.key(), period.key(), unit, Value.ALL)
			.filter((measurement) -> switch (measurement.state()) {
				case FINAL, PRELIMINARY -> true;
				case ESTIMATED -> this.basis.run() == Run.FORECAST;
				case SUPPRESSED -> false;
			});
	}

	/** Which way the indicator of a link goes since the period before. */
	Trend trend(int link) {
		Held held = held(link);
		Element.Period before = previous(held.indicator(), this.basis.period());
		return Trend.of(held.indicator(), outcome(held.indicator(), before, held.unit()), number(held.outcome()));
	}

	/** Which way the indicator of a link goes since the baseline of its target. */
	Trend trendSinceBaseline(int link) {
		Held held = held(link);
		OptionalDouble baseline = held.target()
			.map((target) -> baseline(held.indicator(), target, held.unit()))
			.orElse(OptionalDouble.empty());
		return Trend.of(held.indicator(), baseline, number(held.outcome()));
	}

	/**
	 * An indicator held to a target.
	 *
	 * @param indicator the indicator
	 * @param target the target, if there is one
	 * @param unit the key of the unit that outcomes are taken from; empty for none
	 * @param outcome what was measured in the period
	 */
	private record Held(Element.Indicator indicator, Optional<Value.Target> target, String unit,
			Optional<Value.Measurement> outcome) {
	}

}
