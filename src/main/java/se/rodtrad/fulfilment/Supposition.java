package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;
import se.rodtrad.trace.Components;
import se.rodtrad.trace.Walk;

/**
 * What a goal would be if some of what could be improved below it were
 * (<em>antagande</em>). The components of all goals below are found once, in the plan as
 * it is and with every improvement made; then any choice of improvements costs only the
 * goals between the goal and what differs from the choice before. Not safe for several
 * threads.
 */
public final class Supposition {

	private static final int NONE = -1;

	private final int goal;

	private final Evaluation evaluation;

	private final Walk walk;

	private final Components order;

	private final Below[] below;

	private final Fulfilment now;

	/** By place, with the choice made last. */
	private final Fulfilment[] then;

	private final BitSet chosen = new BitSet();

	/** By improvement, the positions from below of the goals that it moves. */
	private final List<BitSet> moved = new ArrayList<>();

	private Supposition(Basis basis, Basis improved, int goal, List<Improvement> improvements) {
		this.goal = goal;
		this.evaluation = new Evaluation(basis);
		this.walk = Walk.downstream(basis.plan(), new int[] { goal }, EnumSet.of(LinkType.CONTRIBUTES_TO), basis.at());
		this.order = Components.of(this.walk);
		this.below = new Below[this.walk.size()];
		this.then = new Fulfilment[this.walk.size()];
		Map<Subject, Integer> numbers = new HashMap<>();
		improvements.forEach((improvement) -> {
			numbers.put(improvement.after().subject(), this.moved.size());
			this.moved.add(new BitSet());
		});
		Evaluation other = new Evaluation(improved);
		@Nullable BitSet[] movers = new BitSet[this.walk.size()];
		for (int position = 0; position < this.below.length; position++) {
			int place = this.order.bottomUp(position);
			List<Component> is = this.evaluation.components(this.walk.element(place), (_) -> Score.UNKNOWN);
			List<Component> becomes = other.components(this.walk.element(place), (_) -> Score.UNKNOWN);
			this.below[place] = new Below(is, becomes,
					becomes.stream().mapToInt((it) -> number(improved.plan(), it, numbers)).toArray());
			mark(position, movers);
			this.then[place] = evaluate(place, this.chosen, this.then);
		}
		this.now = this.then[this.walk.place(goal)];
	}

	/**
	 * Supposes that improvements can be made below a goal.
	 * @param basis what everything is computed from
	 * @param goal the index of the goal or mission
	 */
	public static Supposition of(Basis basis, int goal, List<Improvement> improvements) {
		return new Supposition(basis, improved(basis, improvements), goal, improvements);
	}

	/** The same with the improvements really made, in a plan of its own. */
	public static Basis improved(Basis basis, List<Improvement> improvements) {
		PlanDraft draft = new PlanDraft(basis.plan());
		for (Improvement improvement : improvements) {
			switch (improvement.after()) {
				case Element element -> draft.put(element);
				case Value value -> draft.put(value);
				case Fact other -> throw new IllegalArgumentException("No improvement: " + other);
			}
		}
		return new Basis(draft.build(), basis.model(), basis.period(), basis.at(), basis.run());
	}

	private static int number(PlanGraph plan, Component component, Map<Subject, Integer> numbers) {
		Subject subject = component.attainment()
			.flatMap(Attainment::outcome)
			.<Subject>map(Value::subject)
			.orElseGet(() -> plan.element(component.element()).id());
		return numbers.getOrDefault(subject, NONE);
	}

	/** A goal is moved by what is improved next below it and in the goals there. */
	private void mark(int position, @Nullable BitSet[] movers) {
		int place = this.order.bottomUp(position);
		BitSet numbers = new BitSet();
		IntStream.of(this.below[place].numbers).filter((number) -> number != NONE).forEach(numbers::set);
		for (int slot = this.walk.firstSlot(place); slot < this.walk.endSlot(place); slot++) {
			BitSet below = movers[this.walk.end(slot)];
			if (below != null) {
				numbers.or(below);
			}
		}
		movers[place] = numbers;
		numbers.stream().forEach((number) -> this.moved.get(number).set(position));
	}

	/** The goal as it is. */
	public Fulfilment now() {
		return this.now;
	}

	/**
	 * The goal with some improvements, by their numbers. Only what differs from the
	 * choice before is evaluated anew.
	 */
	public Fulfilment with(BitSet chosen) {
		this.chosen.xor(chosen);
		BitSet positions = new BitSet();
		this.chosen.stream().forEach((number) -> positions.or(this.moved.get(number)));
		this.chosen.clear();
		this.chosen.or(chosen);
		for (int position = positions.nextSetBit(0); position >= 0; position = positions.nextSetBit(position + 1)) {
			int place = this.order.bottomUp(position);
			this.then[place] = evaluate(place, chosen, this.then);
		}
		return this.then[this.walk.place(this.goal)];
	}

	private Fulfilment evaluate(int place, BitSet chosen, Fulfilment[] scores) {
		int element = this.walk.element(place);
		if (this.order.isCyclic(place)) {
			return Evaluation.inCycle(element);
		}
		List<Component> components = new ArrayList<>();
		Below parts = this.below[place];
		for (int i = 0; i < parts.now.size(); i++) {
			boolean isChosen = parts.numbers[i] != NONE && chosen.get(parts.numbers[i]);
			Component component = (isChosen ? parts.improved : parts.now).get(i);
			boolean isGoal = this.walk.contains(component.element());
			components.add(isGoal ? component.with(scores[this.walk.place(component.element())].score()) : component);
		}
		return this.evaluation.evaluate(element, components);
	}

	/**
	 * What is next below a goal, in the same order.
	 *
	 * @param now as it is
	 * @param improved with every improvement
	 * @param numbers by which improvement it becomes so, or {@link #NONE}
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
	private record Below(List<Component> now, List<Component> improved, int[] numbers) {
	}

}
