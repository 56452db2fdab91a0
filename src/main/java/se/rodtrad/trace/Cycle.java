package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import se.rodtrad.plan.LinkType;

/**
 * Elements that can all be reached from one another (<em>cirkel</em>), where nothing may
 * be reached from itself.
 *
 * @param types the link types that it is made of
 * @param members the indexes of its elements, in order
 * @param round a shortest way from its first member round to it again
 * @param since the first day on which all links of the round hold; {@link LocalDate#MIN}
 * when they always did
 */
public record Cycle(Set<LinkType> types, List<Integer> members, Path round, LocalDate since) {

	public Cycle {
		types = Set.copyOf(types);
		members = List.copyOf(members);
	}

}
