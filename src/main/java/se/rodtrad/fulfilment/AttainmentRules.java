package se.rodtrad.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element.Indicator;
import se.rodtrad.plan.Value.Measurement;
import se.rodtrad.plan.Value.Target;
import se.rodtrad.steering.Thresholds;

/**
 * The rules of attainment (section 6.1 of the graph model) and how it becomes a score
 * (6.3).
 */
final class AttainmentRules {

	/** To which a rise is told where an indicator says nothing of decimals. */
	private static final int USUAL_DECIMALS = 2;

	private final Thresholds thresholds;

	AttainmentRules(Thresholds thresholds) {
		this.thresholds = thresholds;
	}

	/** Which method a target asks for; met or not is the same method. */
	static Method method(Indicator indicator, Target target, OptionalDouble baseline) {
		return switch (target.targetKind()) {
			case MILESTONE -> Method.MILESTONE;
			case RANGE -> Method.BAND;
			case IMPROVE_ON_PREVIOUS -> Method.IMPROVE;
			case AT_LEAST, AT_MOST -> {
				double aim = target.value().orElseThrow();
				boolean isFar = baseline.isPresent() && !isMet(indicator, target, aim, baseline.getAsDouble());
				if (isFar) {
					yield Method.BASELINE;
				}
				yield (isRatio(indicator) && aim - indicator.scaleMin().orElse(0) > 0) ? Method.RATIO : Method.STEP;
			}
		};
	}

	private static boolean isRatio(Indicator indicator) {
		return indicator.scale()
			.filter((scale) -> scale == Indicator.Scale.RATIO || scale == Indicator.Scale.INDEX)
			.isPresent();
	}

	/**
	 * The attainment of an outcome.
	 * @param comparison the baseline, or what to improve on
	 * @return nothing when what to compare with is missing
	 */
	OptionalDouble attain(Method method, Indicator indicator, Target target, double outcome,
			OptionalDouble comparison) {
		return switch (method) {
			case DIRECTION_ONLY, IMPROVE -> Trend.of(indicator, comparison, OptionalDouble.of(outcome)).attainment();
			case MILESTONE -> OptionalDouble.of(milestone(outcome, target.value().orElse(1)));
			case BAND -> OptionalDouble.of(band(indicator, target, outcome));
			case BASELINE, RATIO, STEP -> OptionalDouble.of(toward(method, indicator, target, outcome, comparison));
		};
	}

	private double milestone(double outcome, double done) {
		if (Rounding.isAtLeast(outcome, done)) {
			return 1;
		}
		return this.thresholds.counting().milestoneProgress() ? clamp(outcome / done) : 0;
	}

	private static double band(Indicator indicator, Target target, double outcome) {
		double low = target.low().orElse(Double.NEGATIVE_INFINITY);
		double high = target.high().orElse(Double.POSITIVE_INFINITY);
		boolean isInside = (target.low().isEmpty() || compare(indicator, outcome, low) >= 0)
				&& (target.high().isEmpty() || compare(indicator, outcome, high) <= 0);
		return isInside ? 1 : within(indicator, Math.max(low - outcome, outcome - high));
	}

	private static double toward(Method method, Indicator indicator, Target target, double outcome,
			OptionalDouble baseline) {
		double aim = target.value().orElseThrow();
		if (isMet(indicator, target, aim, outcome)) {
			return 1;
		}
		double least = indicator.scaleMin().orElse(0);
		return switch (method) {
			case BASELINE -> clamp((outcome - baseline.orElseThrow()) / (aim - baseline.orElseThrow()));
			case RATIO -> (target.targetKind() == Target.Kind.AT_LEAST) ? Math.max(0, (outcome - least) / (aim - least))
					: (aim - least) / (outcome - least);
			default -> within(indicator, Math.abs(outcome - aim));
		};
	}

	/** How near it is as seen through the tolerance; 0 where there is none. */
	private static double within(Indicator indicator, double distance) {
		double tolerance = indicator.tolerance().orElse(0);
		return (tolerance > 0) ? Math.max(0, 1 - distance / tolerance) : 0;
	}

	private static boolean isMet(Indicator indicator, Target target, double aim, double outcome) {
		int order = compare(indicator, outcome, aim);
		return (target.targetKind() == Target.Kind.AT_LEAST) ? order >= 0 : order <= 0;
	}

	private static int compare(Indicator indicator, double one, double other) {
		return Rounding.round(one, indicator.decimals()).compareTo(Rounding.round(other, indicator.decimals()));
	}

	private static double clamp(double number) {
		return Math.max(0, Math.min(1, number));
	}

	/**
	 * The score of an attainment, on one scale for all methods: 1 is green, from 0.5 it
	 * is yellow.
	 */
	double score(Method method, double attainment) {
		double green = this.thresholds.indicator().green();
		double yellow = method.yellow(this.thresholds.indicator().yellow());
		if (attainment >= green) {
			return 1;
		}
		return (attainment >= yellow) ? 0.5 + 0.5 * (attainment - yellow) / (green - yellow)
				: 0.5 * attainment / yellow;
	}

	/**
	 * Whether a target says what its kind needs, so that an outcome can be held to it.
	 */
	static Optional<Target> usable(Target target) {
		boolean isUsable = switch (target.targetKind()) {
			case AT_LEAST, AT_MOST -> target.value().isPresent();
			case RANGE -> target.low().isPresent() || target.high().isPresent();
			case IMPROVE_ON_PREVIOUS, MILESTONE -> true;
		};
		return isUsable ? Optional.of(target) : Optional.empty();
	}

	/** Whether an outcome would bring an attainment all the way. */
	boolean isMet(Indicator indicator, Attainment found, double outcome) {
		OptionalDouble attainment = found.target()
			.map((target) -> attain(found.method(), indicator, target, outcome, found.comparison()))
			.orElseGet(() -> Trend.of(indicator, found.comparison(), OptionalDouble.of(outcome)).attainment());
		return attainment.isPresent() && Rounding.isAtLeast(score(found.method(), attainment.getAsDouble()), 1);
	}

	/**
	 * The outcome nearest to the present one that would bring an attainment all the way;
	 * nothing when there is none, or what to compare with is missing.
	 */
	OptionalDouble meeting(Indicator indicator, Attainment found) {
		OptionalDouble outcome = switch (found.method()) {
			case DIRECTION_ONLY, IMPROVE -> better(indicator, found.comparison());
			case MILESTONE -> OptionalDouble.of(found.target().orElseThrow().value().orElse(1));
			case BAND -> edge(found.target().orElseThrow(), found.outcome());
			case BASELINE, RATIO, STEP -> found.target().orElseThrow().value();
		};
		return (outcome.isPresent() && isMet(indicator, found, outcome.getAsDouble())) ? outcome
				: OptionalDouble.empty();
	}

	/** The least that is better by the change interval, in the indicator's decimals. */
	private static OptionalDouble better(Indicator indicator, OptionalDouble comparison) {
		if (comparison.isEmpty()) {
			return comparison;
		}
		int decimals = indicator.decimals().orElse(USUAL_DECIMALS);
		BigDecimal step = BigDecimal.valueOf(indicator.changeInterval().orElse(0))
			.max(BigDecimal.ONE.movePointLeft(decimals));
		BigDecimal before = Rounding.round(comparison.getAsDouble(), indicator.decimals());
		return OptionalDouble.of((indicator.direction() == Indicator.Direction.DOWN)
				? before.subtract(step).setScale(decimals, RoundingMode.FLOOR).doubleValue()
				: before.add(step).setScale(decimals, RoundingMode.CEILING).doubleValue());
	}

	private static OptionalDouble edge(Target target, Optional<Measurement> outcome) {
		OptionalDouble now = outcome.map(Measurement::value).orElse(OptionalDouble.empty());
		boolean isAbove = target.high().isPresent() && now.isPresent()
				&& now.getAsDouble() > target.high().getAsDouble();
		return (isAbove || target.low().isEmpty()) ? target.high() : target.low();
	}

}
