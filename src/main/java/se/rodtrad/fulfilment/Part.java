package se.rodtrad.fulfilment;

/**
 * What is summed: a score with a weight.
 *
 * @param weight ≥ 0
 * @param isCritical whether the whole cannot be green when it is red
 * @param score how well it is fulfilled
 */
public record Part(double weight, boolean isCritical, Score score) {

	/** The weight that is known. */
	double knownWeight() {
		return this.weight * this.score.coverage();
	}

}
