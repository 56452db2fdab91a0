package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Components;
import se.rodtrad.trace.Walk;

/**
 * How well every goal and mission of a plan is fulfilled, computed in one pass from
 * below. It holds no plan, so that it can be kept after the plan has changed.
 */
public final class Fulfilments {

	private static final Set<LinkType> CONTRIBUTIONS = EnumSet.of(LinkType.CONTRIBUTES_TO);

	private final List<Fulfilment> byGoal;

	/** Takes what is sorted by goal. */
	private Fulfilments(Fulfilment[] sorted) {
		this.byGoal = Collections.unmodifiableList(Arrays.asList(sorted));
	}

	private static Fulfilments sorted(Stream<Fulfilment> fulfilments) {
		return new Fulfilments(
				fulfilments.sorted(Comparator.comparingInt(Fulfilment::goal)).toArray(Fulfilment[]::new));
	}

	/** Computes all that is in force on the day. What goes in circles has no score. */
	public static Fulfilments of(Basis basis) {
		Walk walk = Walk.downstream(basis.plan(), inForce(basis), CONTRIBUTIONS, basis.at());
		return sorted(Stream.of(evaluated(basis, walk, false, (_) -> Score.UNKNOWN)));
	}

	/**
	 * Computes what a change moves and takes the rest as it is: the same as all computed
	 * anew, at the cost of what lies above the change.
	 * @param edits all that was edited since these were computed, in order
	 * @param basis what these were computed from, with the plan as it is now
	 */
	public Fulfilments changed(List<Edit> edits, Basis basis) {
		Ripple ripple = new Ripple(basis, edits);
		if (ripple.isEverywhere()) {
			return of(basis);
		}
		Fulfilments kept = ripple.isAmongGoals() ? new Fulfilments(ripple.kept(this)) : this;
		Walk walk = Walk.upstream(basis.plan(), ripple.starts(), CONTRIBUTIONS, basis.at());
		return kept.with(evaluated(basis, walk, true, kept::scoreOf));
	}

	/**
	 * Evaluates all goals of a walk, from below.
	 * @param isUpward whether the walk leads from below, so that its end comes last
	 * @param scoreOfOthers the scores of goals that are not in the walk
	 */
	private static Fulfilment[] evaluated(Basis basis, Walk walk, boolean isUpward, IntFunction<Score> scoreOfOthers) {
		Components components = Components.of(walk);
		Evaluation evaluation = new Evaluation(basis);
		Fulfilment[] fulfilments = new Fulfilment[walk.size()];
		IntFunction<Score> scoreOf = (goal) -> walk.contains(goal) ? fulfilments[walk.place(goal)].score()
				: scoreOfOthers.apply(goal);
		for (int position = 0; position < fulfilments.length; position++) {
			int place = components.bottomUp(isUpward ? fulfilments.length - 1 - position : position);
			int goal = walk.element(place);
			fulfilments[place] = components.isCyclic(place) ? Evaluation.inCycle(goal)
					: evaluation.evaluate(goal, evaluation.components(goal, scoreOf));
		}
		return fulfilments;
	}

	private Fulfilments with(Fulfilment[] others) {
		Fulfilment[] all = this.byGoal.toArray(Fulfilment[]::new);
		List<Fulfilment> more = new ArrayList<>();
		for (Fulfilment other : others) {
			int place = place(other.goal());
			if (place < all.length && all[place].goal() == other.goal()) {
				all[place] = other;
			}
			else {
				more.add(other);
			}
		}
		return more.isEmpty() ? new Fulfilments(all) : sorted(Stream.concat(Stream.of(all), more.stream()));
	}

	/** The goals and missions in force, by index. */
	static int[] inForce(Basis basis) {
		return Stream.of(Label.GOAL, Label.MISSION)
			.flatMapToInt((label) -> all(basis.plan(), label))
			.filter((element) -> basis.plan().isValid(element, basis.at()))
			.toArray();
	}

	private static IntStream all(PlanGraph plan, Label label) {
		int first = plan.firstIndex(label);
		List<Element> elements = plan.elements(label);
		return IntStream.range(first, first + elements.size());
	}

	/** All of them, by label and key of the goal or mission. */
	public List<Fulfilment> all() {
		return this.byGoal;
	}

	/**
	 * That of a goal or mission, or nothing when it is not in force.
	 * @param goal its index in the plan that was computed from
	 */
	public Optional<Fulfilment> of(int goal) {
		int place = place(goal);
		return (place < this.byGoal.size())
				? Optional.of(this.byGoal.get(place)).filter((found) -> found.goal() == goal) : Optional.empty();
	}

	/** Where the fulfilment of a goal stands or would stand. */
	private int place(int goal) {
		int low = 0;
		int high = this.byGoal.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.byGoal.get(middle).goal() < goal) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The score of a goal; unknown when it is not in force. */
	Score scoreOf(int goal) {
		return of(goal).map(Fulfilment::score).orElse(Score.UNKNOWN);
	}

}
