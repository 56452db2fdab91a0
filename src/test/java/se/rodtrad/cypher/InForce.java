package se.rodtrad.cypher;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * What is in force on a day, told as plainly as can be, for the tests to hold against.
 */
final class InForce {

	private InForce() {
	}

	/**
	 * Whether a goal holds, no goal that holds continues it, and one of the document
	 * versions that contain it, if any does, lives.
	 */
	static boolean is(PlanGraph plan, int goal, LocalDate day) {
		List<Integer> versions = sources(plan, goal, LinkType.CONTAINS, day).boxed().toList();
		boolean isOpen = plan.element(goal).validity().end().isEmpty();
		return plan.isValid(goal, day) && !isFollowed(plan, goal, LinkType.CONTINUES, day)
				&& (versions.isEmpty() || versions.stream()
					.anyMatch((version) -> !isFollowed(plan, version, LinkType.SUPERSEDES, day)
							&& (!isOpen || plan.element(version).validity().to().isAfter(day))));
	}

	private static boolean isFollowed(PlanGraph plan, int element, LinkType type, LocalDate day) {
		return sources(plan, element, type, day).anyMatch((newer) -> plan.isValid(newer, day));
	}

	private static IntStream sources(PlanGraph plan, int element, LinkType type, LocalDate day) {
		return plan.incoming(element, type)
			.stream()
			.filter((link) -> plan.validity(link).contains(day) && !plan.properties(link).containsKey("partial"))
			.map(plan::from);
	}

}
