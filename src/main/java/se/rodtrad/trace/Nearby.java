package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * Which of some elements the thread leads to from another (<em>kring</em>). The way is
 * looked for from both ends: it costs what lies beyond those elements on the way back,
 * and not all that there is below a vision.
 */
public final class Nearby {

	private Nearby() {
	}

	/**
	 * Tells of each of some elements whether it is reached; the center itself is.
	 * @param center the index of the element that the walk begins at
	 * @param direction which way the walk goes
	 * @param elements the indexes of those that are asked about
	 * @param at the day on which links and their ends must hold
	 */
	public static IntPredicate of(PlanGraph plan, int center, Direction direction, int[] elements, LocalDate at) {
		List<Walk> walks = switch (direction) {
			case UPSTREAM -> List.of(walk(plan, center, true, elements, at));
			case DOWNSTREAM -> List.of(walk(plan, center, false, elements, at));
			case BOTH -> List.of(walk(plan, center, true, elements, at), walk(plan, center, false, elements, at));
		};
		return (element) -> walks.stream().anyMatch((walk) -> walk.contains(element));
	}

	private static Walk walk(PlanGraph plan, int center, boolean isUpstream, int[] elements, LocalDate at) {
		Walk back = Walk.of(new Steps(plan, !isUpstream, LinkType.THREAD, at), elements, Walk.ANY_DISTANCE,
				(element) -> true);
		return Walk.of(new Steps(plan, isUpstream, LinkType.THREAD, at), new int[] { center }, Walk.ANY_DISTANCE,
				back::contains);
	}

}
