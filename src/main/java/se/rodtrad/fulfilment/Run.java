package se.rodtrad.fulfilment;

/**
 * Which of the parallel runs is made (section 6.6 and 6.9 of the graph model).
 */
public enum Run {

	/** From what was measured (<em>beräknad</em>). */
	COMPUTED,

	/**
	 * As computed, but a human assessment in force replaces what is computed for its goal
	 * (<em>bedömd</em>).
	 */
	JUDGED,

	/** As computed, but estimates count as outcomes (<em>prognos</em>). */
	FORECAST

}
