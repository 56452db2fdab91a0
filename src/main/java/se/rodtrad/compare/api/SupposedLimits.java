package se.rodtrad.compare.api;

import java.util.Optional;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.Thresholds;

/**
 * Other limits of a goal's status, to see what they would do. What is left out stays as
 * the steering model has it.
 *
 * @param green the score from which a goal is fulfilled
 * @param yellow the score from which a goal is partly fulfilled
 * @param minCoverage the coverage below which a goal cannot be assessed
 */
record SupposedLimits(Optional<Double> green, Optional<Double> yellow, Optional<Double> minCoverage) {

	static final SupposedLimits NONE = new SupposedLimits(Optional.empty(), Optional.empty(), Optional.empty());

	/**
	 * The limits with these in their place.
	 * @throws RodTradException.Invalid when one is not within 0 and 1, or yellow is above
	 * green
	 */
	Thresholds.GoalLimits in(Thresholds.GoalLimits limits) {
		return new Thresholds.GoalLimits(share("green", this.green, limits.green()),
				share("yellow", this.yellow, limits.yellow()),
				share("minCoverage", this.minCoverage, limits.minCoverage()), limits.preliminaryBelow(),
				limits.ground());
	}

	private static double share(String name, Optional<Double> wanted, double otherwise) {
		double share = wanted.orElse(otherwise);
		if (!(share >= 0 && share <= 1)) {
			throw new RodTradException.Invalid("limits.%s: found %s, expected 0 to 1".formatted(name, share));
		}
		return share;
	}

}
