package se.rodtrad.fulfilment;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The fulfilment of a region summed up by the dimension of its steering model
 * (<em>summering av måluppfyllelsen</em>, R-087): areas, strategies or focus areas.
 *
 * @param rows one for each value of the dimension in force, by key
 * @param unplaced the goals that would be summed but belong to no value, as indexes
 */
public record Summary(List<Row> rows, List<Integer> unplaced) {

	public Summary {
		rows = List.copyOf(rows);
		unplaced = List.copyOf(unplaced);
	}

	/**
	 * One value of the dimension. A goal is summed once in each value that it belongs to.
	 *
	 * @param dimension the index of the area, strategy or focus area
	 * @param sum all its goals
	 * @param bodies the same for each body, by key; those without a body last
	 * @param weakest the least fulfilled of the goals with a value, at most three
	 */
	public record Row(int dimension, Sum sum, List<BodyRow> bodies, List<Fulfilment> weakest) {

		public Row {
			bodies = List.copyOf(bodies);
			weakest = List.copyOf(weakest);
		}

	}

	/**
	 * What belongs to a body (<em>organ</em>).
	 *
	 * @param body the index of the body; nothing for goals without one
	 * @param sum its goals
	 */
	public record BodyRow(OptionalInt body, Sum sum) {
	}

	/**
	 * Some goals, summed.
	 *
	 * @param goals the goals, by key
	 * @param counts how many have each status
	 * @param score their score together
	 * @param marks what to know of its colour
	 */
	public record Sum(List<Fulfilment> goals, Counts counts, Score score, Set<Mark> marks) {

		public Sum {
			goals = List.copyOf(goals);
			marks = Set.copyOf(marks);
		}

	}

}
