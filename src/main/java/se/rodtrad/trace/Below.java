package se.rodtrad.trace;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * All that lies below a goal or mission, with how many paths carry it and what part of
 * the goal it is.
 *
 * <p>
 * The share of an activity follows the weights down: at each goal a contributing goal
 * takes its {@code w/Σw} of what the goal has, and an activity its {@code w/Σw} among the
 * activities of the goal, where weight 0 counts as 1; over several paths the shares are
 * summed (section 6.7 of the graph model). {@code PART_OF_GOAL} has no weight: it carries
 * the thread but no share.
 */
public final class Below {

	private final PlanGraph plan;

	private final Walk walk;

	private final int[] ends;

	private final Components components;

	/** NaN where a cycle lies above. */
	private final double[] shares;

	private final BigInteger[] counts;

	private Below(PlanGraph plan, int goal, Set<LinkType> types, LocalDate at) {
		this.plan = plan;
		this.walk = Walk.downstream(plan, new int[] { goal }, types, at);
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
	 * Looks below a goal.
	 * @param goal the index of a goal or mission
	 * @param types which links of the thread to follow
	 * @param at the day on which everything must hold
	 */
	public static Below of(PlanGraph plan, int goal, Set<LinkType> types, LocalDate at) {
		return new Below(plan, goal, types, at);
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

	/** What was walked, the goal at place 0. */
	public Walk walk() {
		return this.walk;
	}

	/**
	 * What part of the goal an activity is (<em>genomförandeandel</em>): nothing where a
	 * cycle lies between.
	 */
	public OptionalDouble share(int place) {
		return Double.isNaN(this.shares[place]) ? OptionalDouble.empty() : OptionalDouble.of(this.shares[place]);
	}

	/** How many paths carry an element: nothing where a cycle lies between. */
	public Optional<BigInteger> pathCount(int place) {
		return Double.isNaN(this.shares[place]) ? Optional.empty() : Optional.of(this.counts[place]);
	}

}
