package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

	private static final int NONE = FewestSteps.Web.NONE;

	private final Basis basis;

	private final int goal;

	private final Evaluation evaluation;

	private final Walk walk;

	private final Components order;

	private final Below[] below;

	/** By place, as it is. */
	private final Fulfilment[] now;

	/** By place, the improvements at and below it. */
	private final BitSet[] movers;

	/** By place, with the choice made last. */
	private final Fulfilment[] then;

	private final BitSet chosen = new BitSet();

	/** By improvement, the positions from below of the goals that it moves. */
	private final List<BitSet> moved = new ArrayList<>();

	private Supposition(Basis basis, Basis improved, int goal, List<Improvement> improvements) {
		this.basis = basis;
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
		this.movers = new BitSet[this.walk.size()];
		Arrays.setAll(this.movers, (_) -> new BitSet());
		for (int position = 0; position < this.below.length; position++) {
			int place = this.order.bottomUp(position);
			List<Component> is = this.evaluation.components(this.walk.element(place), (_) -> Score.UNKNOWN);
			List<Component> becomes = other.components(this.walk.element(place), (_) -> Score.UNKNOWN);
			this.below[place] = new Below(is, becomes,
					becomes.stream().mapToInt((it) -> number(improved.plan(), it, numbers)).toArray());
			mark(position);
			this.then[place] = evaluate(place, this.chosen, this.then);
		}
		this.now = this.then.clone();
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
	private void mark(int position) {
		int place = this.order.bottomUp(position);
		BitSet numbers = this.movers[place];
		IntStream.of(this.below[place].numbers).filter((number) -> number != NONE).forEach(numbers::set);
		for (int slot = this.walk.firstSlot(place); slot < this.walk.endSlot(place); slot++) {
			numbers.or(this.movers[this.walk.end(slot)]);
		}
		numbers.stream().forEach((number) -> this.moved.get(number).set(position));
	}

	/** The goal as it is. */
	public Fulfilment now() {
		return this.now[this.walk.place(this.goal)];
	}

	/** How few improvements may do to turn the goal to a better status. */
	public Fewest fewest() {
		return FewestSteps.of(new Web(), this.walk.place(this.goal), this.moved.size(),
				this.basis.model().thresholds().goal());
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

	/** What is looked at to find the fewest. */
	private final class Web implements FewestSteps.Web {

		private final int[] positions = new int[size()];

		Web() {
			for (int position = 0; position < this.positions.length; position++) {
				this.positions[bottomUp(position)] = position;
			}
		}

		@Override
		public int size() {
			return Supposition.this.walk.size();
		}

		@Override
		public int bottomUp(int position) {
			return Supposition.this.order.bottomUp(position);
		}

		@Override
		public int position(int place) {
			return this.positions[place];
		}

		@Override
		public Element.Goal.Aggregator aggregator(int place) {
			return Supposition.this.evaluation.aggregator(Supposition.this.walk.element(place));
		}

		@Override
		public boolean isGiven(int place) {
			return Supposition.this.order.isCyclic(place)
					|| Supposition.this.evaluation.judgement(Supposition.this.walk.element(place)).isPresent();
		}

		@Override
		public Fulfilment now(int place) {
			return Supposition.this.now[place];
		}

		@Override
		public List<Component> components(int place) {
			return Supposition.this.below[place].now;
		}

		@Override
		public Component improved(int place, int slot) {
			return Supposition.this.below[place].improved.get(slot);
		}

		@Override
		public int below(int place, int slot) {
			int element = components(place).get(slot).element();
			return Supposition.this.walk.contains(element) ? Supposition.this.walk.place(element) : NONE;
		}

		@Override
		public int number(int place, int slot) {
			return Supposition.this.below[place].numbers[slot];
		}

		@Override
		public BitSet movers(int place) {
			return Supposition.this.movers[place];
		}

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
