package se.rodtrad.fulfilment;

import se.rodtrad.steering.Thresholds;

/**
 * How attainment is computed (section 6.1 of the graph model). The limit of each says
 * which attainment is yellow, since methods have different scales.
 */
public enum Method {

	/** No target: only the trend is shown (<em>endast riktning</em>). */
	DIRECTION_ONLY,

	/** Done or not (<em>milstolpe</em>). */
	MILESTONE,

	/** Within a range, or how far from it (<em>intervall</em>). */
	BAND,

	/** Better than before (<em>förbättring</em>). */
	IMPROVE,

	/** What part of the way from a baseline (<em>från utgångsvärde</em>). */
	BASELINE,

	/** Outcome over target (<em>kvot</em>). */
	RATIO,

	/** Met, or how far within the tolerance (<em>steg</em>). */
	STEP;

	/** The attainment in (0, 1] from which it is yellow. */
	public double yellow(Thresholds.YellowLimits limits) {
		return switch (this) {
			case BAND -> limits.band();
			case BASELINE -> limits.baseline();
			case RATIO -> limits.ratio();
			case STEP -> limits.step();
			case MILESTONE -> limits.milestone();
			case DIRECTION_ONLY, IMPROVE -> limits.improve();
		};
	}

}
