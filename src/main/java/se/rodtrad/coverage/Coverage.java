package se.rodtrad.coverage;

import java.util.List;

/**
 * How well the thread holds below an element (<em>täckning</em>).
 *
 * @param element the index of the element
 * @param isShallow whether it has what its kind needs next below
 * @param isDeep whether so has everything below it, down to activities
 * @param deep how many of the elements from it down that the model wants something below
 * are deeply covered
 * @param judged how many such elements there are, itself included
 * @param findings where the thread is broken at the element itself, by word
 */
public record Coverage(int element, boolean isShallow, boolean isDeep, int deep, int judged, List<Finding> findings) {

	public Coverage {
		findings = List.copyOf(findings);
	}

	/** The share that is deeply covered, in [0, 1]; 1 when nothing is asked for. */
	public double share() {
		return (this.judged == 0) ? 1 : (double) this.deep / this.judged;
	}

}
