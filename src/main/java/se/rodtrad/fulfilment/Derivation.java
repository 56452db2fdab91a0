package se.rodtrad.fulfilment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Term;

/**
 * How the fulfilment of a goal came about (<em>härledning</em>): by one step, from its
 * direct components. What contributes has a derivation of its own, down to measurements.
 *
 * @param fulfilment what came about
 * @param components all it is summed from and what is shown beside, by label and key
 * @param judgement the human assessment in force, which counts in the judged run
 */
public record Derivation(Fulfilment fulfilment, List<Component> components, Optional<Judgement> judgement) {

	public Derivation {
		components = List.copyOf(components);
	}

	/**
	 * Derives the fulfilment of a goal.
	 * @param basis what the fulfilments were computed from
	 * @param fulfilment one of them
	 */
	public static Derivation of(Basis basis, Fulfilments fulfilments, Fulfilment fulfilment) {
		Evaluation evaluation = new Evaluation(basis);
		return new Derivation(fulfilment, evaluation.components(fulfilment.goal(), fulfilments::scoreOf),
				new Reports(basis).judgement(fulfilment.goal()));
	}

	/** What people have said of a goal in the period, as indexes of comments, by key. */
	public static IntStream comments(Basis basis, int goal) {
		return new Reports(basis).comments(goal);
	}

	/**
	 * Which way an indicator goes: since the period before, or the same months a year
	 * before where its values accumulate.
	 */
	public static Trend trend(Basis basis, Component component) {
		return new Attainments(basis).trend(component.link());
	}

	/** Which way an indicator goes since the baseline of its target. */
	public static Trend trendSinceBaseline(Basis basis, Component component) {
		return new Attainments(basis).trendSinceBaseline(component.link());
	}

	/**
	 * What of the value comes from a component, all summing up to it; nothing where the
	 * goal is not a weighted mean, or the component is not known or not counted.
	 */
	public OptionalDouble contribution(PlanGraph plan, Component component) {
		boolean isMean = !(plan.element(this.fulfilment.goal()) instanceof Element.Goal goal)
				|| goal.aggregator() == Element.Goal.Aggregator.WEIGHTED_MEAN;
		if (!isMean || !component.isCounted() || component.score().value().isEmpty()) {
			return OptionalDouble.empty();
		}
		double known = this.components.stream()
			.filter(Component::isCounted)
			.mapToDouble((other) -> other.part().knownWeight())
			.sum();
		return OptionalDouble.of(component.part().knownWeight() * component.score().value().getAsDouble() / known);
	}

	/** Why the goal has its status. */
	public Term explained(Basis basis) {
		return new FulfilmentSentence(basis, this).text();
	}

	/** The sum of the weights that count; 0 when none does. */
	public double weight() {
		return this.components.stream().filter(Component::isCounted).mapToDouble(Component::weight).sum();
	}

}
