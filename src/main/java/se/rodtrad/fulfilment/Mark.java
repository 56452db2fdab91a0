package se.rodtrad.fulfilment;

/**
 * What to know of the status of a goal beside its colour (section 6.5 to 6.7 of the graph
 * model).
 */
public enum Mark {

	/** A part of the weight is not known yet (<em>preliminär</em>). */
	PRELIMINARY,

	/** Nothing below it has a weight that counts (<em>underlag saknas</em>). */
	NO_BASIS,

	/** The status is that of its activities (<em>endast aktiviteter</em>). */
	ONLY_ACTIVITIES,

	/** It would be green, but no component is (<em>ingen del är grön</em>). */
	NO_GREEN_COMPONENT,

	/**
	 * It would be green, but a critical component is red (<em>kritisk del är röd</em>).
	 */
	CRITICAL_COMPONENT_RED,

	/** A human assessment is in its place (<em>bedömd</em>). */
	JUDGED,

	/** It is a part of itself, which no plan may be (<em>cirkel</em>). */
	IN_CYCLE

}
