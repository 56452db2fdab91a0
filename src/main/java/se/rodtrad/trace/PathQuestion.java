package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import se.rodtrad.plan.LinkType;

/**
 * Which paths are asked for.
 *
 * @param from the index of the element to start from
 * @param to the indexes of the elements to reach; any of them ends a path, and a path may
 * go on through one to another
 * @param direction which way
 * @param types which links to follow, {@link LinkType#THREAD} as a rule
 * @param at the day on which elements and links must hold
 * @param first at most how many paths to list, ≥ 0
 */
public record PathQuestion(int from, List<Integer> to, Direction direction, Set<LinkType> types, LocalDate at,
		int first) {

	public PathQuestion {
		to = List.copyOf(to);
		types = Set.copyOf(types);
	}

}
