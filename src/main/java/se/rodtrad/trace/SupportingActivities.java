package se.rodtrad.trace;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;

/**
 * Which activities support a goal, whose they are, and what part of it they are.
 *
 * <p>
 * The share of an activity follows the weights down: at each goal a contributing goal
 * takes its {@code w/Σw} of what the goal has, and an activity its {@code w/Σw} among the
 * activities of the goal, where weight 0 counts as 1; over several paths the shares are
 * summed (section 6.7 of the graph model). {@code PART_OF_GOAL} has no weight: it carries
 * the thread but no share.
 */
public final class SupportingActivities {

	/** The links of the thread that lead down to activities. */
	static final Set<LinkType> TYPES = EnumSet.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL, LinkType.IMPLEMENTS);

	private static final Comparator<Support> GREATEST_SHARE_FIRST = Comparator.comparingLong(Support::rank)
		.reversed()
		.thenComparingInt(Support::activity);

	private final PlanGraph plan;

	private final Walk walk;

	private final int[] ends;

	private final Components components;

	/** NaN where a cycle lies above. */
	private final double[] shares;

	private final BigInteger[] counts;

	private SupportingActivities(PlanGraph plan, int goal, LocalDate at) {
		this.plan = plan;
		this.walk = Walk.downstream(plan, new int[] { goal }, TYPES, at);
		this.ends = this.walk.ends();
		this.components = Components.of(this.walk);
		this.shares = new double[this.walk.size()];
		this.counts = new BigInteger[this.walk.size()];
		Arrays.fill(this.counts, BigInteger.ZERO);
		this.shares[0] = 1;
		this.counts[0] = BigInteger.ONE;
		for (int position = this.walk.size() - 1; position >= 0; position--) {
			handDown(this.components.bottomUp(position));
		}
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

	private void handDown(int place) {
		if (this.components.isCyclic(place)) {
			this.shares[place] = Double.NaN;
		}
		double contributions = sum(place, LinkType.CONTRIBUTES_TO);
		double activities = sum(place, LinkType.IMPLEMENTS);
		for (int slot = this.walk.firstSlot(place); slot < this.walk.endSlot(place); slot++) {
			int end = this.ends[slot];
			double sum = (type(slot) == LinkType.IMPLEMENTS) ? activities : contributions;
			double part = (sum > 0 && type(slot).isWeighted()) ? weight(slot) / sum : 0;
			this.shares[end] += this.shares[place] * part;
			this.counts[end] = this.counts[end].add(this.counts[place]);
		}
	}

	private double sum(int place, LinkType type) {
		double sum = 0;
		for (int slot = this.walk.firstSlot(place); slot < this.walk.endSlot(place); slot++) {
			if (type(slot) == type) {
				sum += weight(slot);
			}
		}
		return sum;
	}

	private double weight(int slot) {
		double weight = this.plan.weight(this.walk.link(slot));
		return (weight == 0 && type(slot) == LinkType.IMPLEMENTS) ? 1 : weight;
	}

	private LinkType type(int slot) {
		return this.plan.type(this.walk.link(slot));
	}

	private List<Support> supports(OptionalInt unit, Units units) {
		IntHashSet wanted = unit.isPresent() ? units.withBelow(unit.getAsInt()) : new IntHashSet();
		List<Support> supports = new ArrayList<>();
		for (int place = 0; place < this.walk.size(); place++) {
			int element = this.walk.element(place);
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
		double share = this.shares[place];
		boolean isCountable = !Double.isNaN(share);
		return new Support(this.walk.element(place), owner,
				owner.isPresent() ? units.lineOf(owner.getAsInt()) : List.of(), this.walk.distance(place),
				isCountable ? OptionalDouble.of(share) : OptionalDouble.empty(),
				isCountable ? Optional.of(this.counts[place]) : Optional.empty());
	}

}
