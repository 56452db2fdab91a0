package se.rodtrad.fulfilment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.steering.Thresholds;

/**
 * Sums the components of a goal (section 6.4 of the graph model) and gives it a colour
 * (6.5). The same rule of colours is used three times: for what is known, and for the
 * worst and the best that what is missing may turn out to be.
 */
final class Aggregation {

	private final Thresholds.GoalLimits limits;

	Aggregation(Thresholds.GoalLimits limits) {
		this.limits = limits;
	}

	/**
	 * The score of the components that count.
	 * @param parts in the order of their keys, of weights > 0; nothing is known when
	 * there are none
	 */
	Score of(Aggregator aggregator, List<Part> parts) {
		double weights = sum(parts, Part::weight);
		if (weights == 0) {
			return Score.UNKNOWN;
		}
		double known = sum(parts, Part::knownWeight);
		double coverage = known / weights;
		double low = switch (aggregator) {
			case WEIGHTED_MEAN -> sum(parts, (part) -> part.weight() * part.score().low()) / weights;
			case MIN -> least(parts, (part) -> part.score().low());
			case SHARE_GREEN -> green(parts, Score::worst) / weights;
		};
		double high = switch (aggregator) {
			case WEIGHTED_MEAN -> sum(parts, (part) -> part.weight() * part.score().high()) / weights;
			case MIN -> least(parts, (part) -> part.score().high());
			case SHARE_GREEN -> 1 - (known - green(parts, Score::best)) / weights;
		};
		OptionalDouble value = (known == 0) ? OptionalDouble.empty() : OptionalDouble.of(switch (aggregator) {
			case WEIGHTED_MEAN -> sum(parts, (part) -> part.knownWeight() * part.score().value().orElse(0)) / known;
			case MIN -> least(parts, (part) -> part.score().value().orElse(1));
			case SHARE_GREEN -> green(parts, Score::colour) / known;
		});
		return new Score(value, coverage, low, high, colour(value, coverage, parts), capped(low, parts, Score::worst),
				capped(high, parts, Aggregation::bestOf));
	}

	/**
	 * The best of a part. What is too little known to be called red is not called so here
	 * either, so that what is green now may also be green at best.
	 */
	private static Colour bestOf(Score score) {
		return (score.best() == Colour.RED) ? score.colour() : score.best();
	}

	/** The same score with another coverage, and the colour that follows. */
	Score withCoverage(Score score, double coverage, List<Part> parts) {
		return new Score(score.value(), coverage, score.low(), score.high(), colour(score.value(), coverage, parts),
				score.worst(), score.best());
	}

	private static double green(List<Part> parts, Function<Score, Colour> colour) {
		return sum(parts, (part) -> (colour.apply(part.score()) == Colour.GREEN) ? part.knownWeight() : 0);
	}

	private static double sum(List<Part> parts, ToDoubleFunction<Part> number) {
		double sum = 0;
		for (Part part : parts) {
			sum += number.applyAsDouble(part);
		}
		return sum;
	}

	private static double least(List<Part> parts, ToDoubleFunction<Part> number) {
		double least = 1;
		for (Part part : parts) {
			least = Math.min(least, number.applyAsDouble(part));
		}
		return least;
	}

	private Colour colour(OptionalDouble value, double coverage, List<Part> parts) {
		boolean isAssessable = value.isPresent() && Rounding.isAtLeast(coverage, this.limits.minCoverage());
		return isAssessable ? capped(value.getAsDouble(), parts, Score::colour) : Colour.GREY;
	}

	private Colour capped(double value, List<Part> parts, Function<Score, Colour> colour) {
		Colour uncapped = colour(value);
		boolean isCapped = uncapped == Colour.GREEN && (lacksGreen(parts, colour) || hasCriticalRed(parts, colour));
		return isCapped ? Colour.YELLOW : uncapped;
	}

	/** The colour of a value, without caps. */
	Colour colour(double value) {
		if (Rounding.isAtLeast(value, this.limits.green())) {
			return Colour.GREEN;
		}
		return Rounding.isAtLeast(value, this.limits.yellow()) ? Colour.YELLOW : Colour.RED;
	}

	static boolean lacksGreen(List<Part> parts, Function<Score, Colour> colour) {
		return parts.stream().noneMatch((part) -> colour.apply(part.score()) == Colour.GREEN);
	}

	static boolean hasCriticalRed(List<Part> parts, Function<Score, Colour> colour) {
		return parts.stream().anyMatch((part) -> part.isCritical() && colour.apply(part.score()) == Colour.RED);
	}

}
