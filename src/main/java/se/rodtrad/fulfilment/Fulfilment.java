package se.rodtrad.fulfilment;

import java.util.OptionalDouble;
import java.util.Set;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How well a goal or mission is fulfilled (<em>måluppfyllelse</em>).
 *
 * @param goal the index of the goal or mission
 * @param score its score, as it also counts upward
 * @param progress how far its activities have come, by weight where 0 counts as 1, 0 to
 * 1; nothing when it has none or nothing is said of them (<em>genomförandegrad</em>)
 * @param status what is shown: the colour of the score, or of the activities where there
 * is nothing else
 * @param marks what to know of the status besides
 */
public record Fulfilment(int goal, Score score, OptionalDouble progress, Colour status, Set<Mark> marks) {

	public Fulfilment {
		marks = Set.copyOf(marks);
	}

	/** The same of the goal where it stands in a changed plan. */
	Fulfilment at(int index) {
		return (index == this.goal) ? this : new Fulfilment(index, this.score, this.progress, this.status, this.marks);
	}

}
