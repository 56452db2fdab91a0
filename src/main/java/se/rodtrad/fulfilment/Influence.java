package se.rodtrad.fulfilment;

import java.util.OptionalDouble;

/**
 * How one activity, indicator or goal moves a goal above it (<em>påverkan</em>).
 *
 * @param goal the index of the goal above
 * @param distance the fewest links up to it
 * @param share what part of its weight the moving element is: along each path the product
 * of weight over sum of weights, summed over the paths; nothing where a cycle lies
 * between
 * @param implementation the same share of an activity where contributions and activities
 * are each counted among their own, weight 0 as 1 (<em>genomförandeandel</em>, section
 * 6.7 of the graph model); nothing for others
 * @param contribution what of its present value comes from the moving element; nothing
 * where something between is not a weighted mean or is judged, or nothing is known
 * @param now its present score
 * @param atZero its score if the moving element had the value 0
 * @param atOne its score if the moving element had the value 1
 */
public record Influence(int goal, int distance, OptionalDouble share, OptionalDouble implementation,
		OptionalDouble contribution, Score now, Score atZero, Score atOne) {
}
