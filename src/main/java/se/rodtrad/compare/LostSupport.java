package se.rodtrad.compare;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Walk;

/**
 * Finds goals that lose their last support (<em>tappar sitt sista stöd</em>): before,
 * some activity or indicator was below them, and after there is none.
 */
public final class LostSupport {

	private static final Set<LinkType> UPWARD = EnumSet.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL);

	private LostSupport() {
	}

	/**
	 * The goals and missions that are in force on both sides and supported on the first
	 * only, the nearest to the top first, as indexes in the plan of the second side.
	 */
	public static List<Integer> between(Side from, Side to) {
		Walk before = supported(from);
		Walk after = supported(to);
		Walk fromTop = Walk.downstream(to.plan(), tops(to), UPWARD, to.at());
		return inForce(to, Label.GOAL, Label.MISSION).filter((goal) -> !after.contains(goal))
			.filter((goal) -> isIn(before, from, to.plan(), goal))
			.boxed()
			.sorted(Comparator.comparingInt((Integer goal) -> distance(fromTop, goal))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private static Walk supported(Side side) {
		return Walk.upstream(side.plan(), inForce(side, Label.ACTIVITY, Label.INDICATOR).toArray(), LinkType.THREAD,
				side.at());
	}

	private static IntStream inForce(Side side, Label... labels) {
		return Stream.of(labels).flatMapToInt((label) -> {
			int first = side.plan().firstIndex(label);
			return IntStream.range(first, first + side.plan().elements(label).size());
		}).filter(side::holds);
	}

	private static boolean isIn(Walk walk, Side side, PlanGraph other, int element) {
		OptionalInt index = side.plan().find(other.element(element).id());
		return index.isPresent() && side.holds(index.getAsInt()) && walk.contains(index.getAsInt());
	}

	private static int[] tops(Side side) {
		return inForce(side, Label.GOAL, Label.MISSION)
			.filter((goal) -> UPWARD.stream().noneMatch((type) -> isBelow(side, goal, type)))
			.toArray();
	}

	private static boolean isBelow(Side side, int goal, LinkType type) {
		return side.plan().outgoing(goal, type).stream().anyMatch(side::isLinkHolding);
	}

	/** What goes in circles is below no top, and comes last. */
	private static int distance(Walk fromTop, int goal) {
		return fromTop.contains(goal) ? fromTop.distance(fromTop.place(goal)) : Integer.MAX_VALUE;
	}

}
