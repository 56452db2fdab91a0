package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;

/**
 * Which activities support a goal, whose they are, and what part of it they are.
 */
public final class SupportingActivities {

	/** The links of the thread that lead down to activities. */
	static final Set<LinkType> TYPES = EnumSet.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL, LinkType.IMPLEMENTS);

	private static final Comparator<Support> GREATEST_SHARE_FIRST = Comparator.comparingLong(Support::rank)
		.reversed()
		.thenComparingInt(Support::activity);

	private final PlanGraph plan;

	private final Below below;

	private SupportingActivities(PlanGraph plan, int goal, LocalDate at) {
		this.plan = plan;
		this.below = Below.of(plan, goal, TYPES, at);
	}

	/**
	 * Finds the activities below a goal.
	 * @param goal the index of a goal or mission
	 * @param unit the index of a unit that they, or a unit below it, must belong to; any
	 * when nothing
	 * @param at the day on which everything must hold
	 * @return the greatest share first, rounded to nine decimals, then by key; those
	 * without a share last
	 */
	public static List<Support> of(PlanGraph plan, int goal, OptionalInt unit, LocalDate at) {
		return new SupportingActivities(plan, goal, at).supports(unit, Units.at(plan, at));
	}

	private List<Support> supports(OptionalInt unit, Units units) {
		IntHashSet wanted = unit.isPresent() ? units.withBelow(unit.getAsInt()) : new IntHashSet();
		List<Support> supports = new ArrayList<>();
		Walk walk = this.below.walk();
		for (int place = 0; place < walk.size(); place++) {
			int element = walk.element(place);
			if (this.plan.label(element) == Label.ACTIVITY) {
				OptionalInt owner = units.of(element);
				boolean isWanted = unit.isEmpty() || (owner.isPresent() && wanted.contains(owner.getAsInt()));
				if (isWanted) {
					supports.add(support(place, owner, units));
				}
			}
		}
		supports.sort(GREATEST_SHARE_FIRST);
		return supports;
	}

	private Support support(int place, OptionalInt owner, Units units) {
		return new Support(this.below.walk().element(place), owner,
				owner.isPresent() ? units.lineOf(owner.getAsInt()) : List.of(), this.below.walk().distance(place),
				this.below.share(place), this.below.pathCount(place));
	}

}
