package se.rodtrad.fulfilment;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	private final List<Fulfilment> byGoal;

	private Fulfilments(Fulfilment[] fulfilments) {
		Arrays.sort(fulfilments, Comparator.comparingInt(Fulfilment::goal));
		this.byGoal = Collections.unmodifiableList(Arrays.asList(fulfilments));
	}

	/** Computes all that is in force on the day. What goes in circles has no score. */
	public static Fulfilments of(Basis basis) {
		PlanGraph plan = basis.plan();
		Walk walk = Walk.downstream(plan, inForce(basis), EnumSet.of(LinkType.CONTRIBUTES_TO), basis.at());
		Components components = Components.of(walk);
		Evaluation evaluation = new Evaluation(basis);
		Fulfilment[] fulfilments = new Fulfilment[walk.size()];
		for (int position = 0; position < fulfilments.length; position++) {
			int place = components.bottomUp(position);
			int goal = walk.element(place);
			fulfilments[place] = components.isCyclic(place) ? Evaluation.inCycle(goal) : evaluation.evaluate(goal,
					evaluation.components(goal, (child) -> fulfilments[walk.place(child)].score()));
		}
		return new Fulfilments(fulfilments);
	}

	private static int[] inForce(Basis basis) {
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
		int low = 0;
		int high = this.byGoal.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int found = this.byGoal.get(middle).goal();
			if (found == goal) {
				return Optional.of(this.byGoal.get(middle));
			}
			if (found < goal) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return Optional.empty();
	}

	/** The score of a goal; unknown when it is not in force. */
	Score scoreOf(int goal) {
		return of(goal).map(Fulfilment::score).orElse(Score.UNKNOWN);
	}

}
