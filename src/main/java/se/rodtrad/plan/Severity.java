package se.rodtrad.plan;

/** How bad a problem or a finding is (<em>allvarlighetsgrad</em>). */
public enum Severity {

	/** Must be mended (<em>fel</em>). */
	ERROR,

	/** Should be looked at (<em>varning</em>). */
	WARNING,

	/** Good to know (<em>upplysning</em>). */
	INFO

}
