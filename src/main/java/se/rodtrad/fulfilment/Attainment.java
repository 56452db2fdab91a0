package se.rodtrad.fulfilment;

import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Value;

/**
 * How far an indicator has come toward a goal's target in a period
 * (<em>uppfyllelse</em>), and what that follows from (section 6.1 of the graph model).
 *
 * @param method how it is computed
 * @param target the target, or nothing when there is none
 * @param outcome what was measured, or nothing when nothing was
 * @param comparison what the method holds the outcome against beside the target: the
 * value before, or the baseline
 * @param attainment 0 or more, 1 when met; nothing when it is missing
 * @param score the attainment on the scale of all methods, 0 to 1
 * @param lack why there is no score
 */
public record Attainment(Method method, Optional<Value.Target> target, Optional<Value.Measurement> outcome,
		OptionalDouble comparison, OptionalDouble attainment, OptionalDouble score, Optional<Lack> lack) {

	/** Whether it has a weight in the score of its goal, known or missing. */
	public boolean isCounted() {
		return lack().filter(Lack.NO_TARGET::equals).isEmpty();
	}

}
