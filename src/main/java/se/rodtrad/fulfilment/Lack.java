package se.rodtrad.fulfilment;

/**
 * Why a component of a goal has no score.
 */
public enum Lack {

	/** No target for the period: a trend only (<em>målvärde saknas</em>). */
	NO_TARGET,

	/** Nothing was measured, or it is suppressed (<em>utfall saknas</em>). */
	NO_OUTCOME,

	/** Nothing to compare the outcome with (<em>jämförelsevärde saknas</em>). */
	NO_COMPARISON,

	/** Nobody has said how far it has come (<em>framdrift saknas</em>). */
	NO_PROGRESS,

	/** Nothing is known below a contributing goal (<em>underlag saknas</em>). */
	NO_BASIS

}
