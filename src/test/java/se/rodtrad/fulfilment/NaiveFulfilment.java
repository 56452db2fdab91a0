package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * Section 6.4 and 6.5 of the graph model written down once more, naively: it recurs into
 * every child again and again. NaN stands for what is not known.
 */
public final class NaiveFulfilment {

	private final RandomFigures figures;

	public NaiveFulfilment(RandomFigures figures) {
		this.figures = figures;
	}

	public Result of(int goal) {
		List<Result> parts = parts(goal);
		double weights = sum(parts.stream().mapToDouble(Result::weight));
		double known = sum(parts.stream().mapToDouble(Result::known));
		if (weights == 0) {
			return new Result(0, false, Double.NaN, 0, 0, 1, Colour.GREY);
		}
		return switch (this.figures.goals().get(goal).aggregator()) {
			case WEIGHTED_MEAN -> result(goal, parts,
					sum(parts.stream().filter((part) -> part.known() > 0).mapToDouble((p) -> p.known() * p.value()))
							/ known,
					known / weights, sum(parts.stream().mapToDouble((part) -> part.weight() * part.low())) / weights,
					sum(parts.stream().mapToDouble((part) -> part.weight() * part.high())) / weights);
			case MIN -> result(goal, parts,
					parts.stream()
						.filter((part) -> part.known() > 0)
						.mapToDouble(Result::value)
						.min()
						.orElse(Double.NaN),
					known / weights, parts.stream().mapToDouble(Result::low).min().orElseThrow(),
					parts.stream().mapToDouble(Result::high).min().orElseThrow());
			case SHARE_GREEN -> result(goal, parts,
					sum(parts.stream().filter((p) -> p.colour() == Colour.GREEN).mapToDouble(Result::known)) / known,
					known / weights, Double.NaN, Double.NaN);
		};
	}

	private static double sum(DoubleStream numbers) {
		return numbers.reduce(0, Double::sum);
	}

	private Result result(int goal, List<Result> parts, double value, double coverage, double low, double high) {
		return new Result(0, this.figures.goals().get(goal).isCritical(), value, coverage, low, high,
				colour(parts, value, coverage));
	}

	private static Colour colour(List<Result> parts, double value, double coverage) {
		if (Double.isNaN(value) || rounded(coverage) < 0.5) {
			return Colour.GREY;
		}
		if (rounded(value) < 0.5) {
			return Colour.RED;
		}
		boolean isCapped = parts.stream().noneMatch((part) -> part.colour() == Colour.GREEN)
				|| parts.stream().anyMatch((part) -> part.isCritical() && part.colour() == Colour.RED);
		return (rounded(value) < 0.9 || isCapped) ? Colour.YELLOW : Colour.GREEN;
	}

	static double rounded(double number) {
		return Math.round(number * 1_000_000_000d) / 1_000_000_000d;
	}

	private List<Result> parts(int goal) {
		List<Result> parts = new ArrayList<>();
		for (RandomFigures.Leaf leaf : this.figures.leaves()) {
			if (leaf.goal() == goal && leaf.weight() > 0) {
				parts.add(leaf(leaf));
			}
		}
		for (RandomFigures.Contribution link : this.figures.contributions()) {
			if (link.parent() == goal && link.weight() > 0) {
				Result child = of(link.child());
				parts.add(new Result(link.weight(), child.isCritical(), child.value(), child.coverage(), child.low(),
						child.high(), child.colour()));
			}
		}
		return parts;
	}

	private static Result leaf(RandomFigures.Leaf leaf) {
		boolean isCritical = leaf.isIndicator() && leaf.isCritical();
		if (leaf.value().isEmpty()) {
			return new Result(leaf.weight(), isCritical, Double.NaN, 0, 0, 1, Colour.GREY);
		}
		double value = leaf.value().getAsDouble();
		double green = leaf.isIndicator() ? 1 : 0.9;
		Colour colour = (value >= green) ? Colour.GREEN : (value >= 0.5) ? Colour.YELLOW : Colour.RED;
		return new Result(leaf.weight(), isCritical, value, 1, value, value, colour);
	}

	/** A result, and as a component its weight. */
	public record Result(double weight, boolean isCritical, double value, double coverage, double low, double high,
			Colour colour) {

		double known() {
			return this.weight * this.coverage;
		}

	}

}
