package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Components;
import se.rodtrad.trace.Walk;

/**
 * Follows a value upward: every goal above an element is evaluated anew with the element
 * at 0 and at 1, from below, each once.
 */
public final class Propagation {

	private final PlanGraph plan;

	private final Fulfilments fulfilments;

	private final Evaluation evaluation;

	private final int from;

	private final Walk walk;

	private final Components components;

	private final Moved[] moved;

	private Propagation(Basis basis, Fulfilments fulfilments, int from) {
		this.plan = basis.plan();
		this.fulfilments = fulfilments;
		this.evaluation = new Evaluation(basis);
		this.from = from;
		this.walk = Walk.upstream(basis.plan(), new int[] { from },
				EnumSet.of(LinkType.CONTRIBUTES_TO, LinkType.IMPLEMENTS, LinkType.MEASURED_BY), basis.at());
		this.components = Components.of(this.walk);
		this.moved = new Moved[this.walk.size()];
		Arrays.fill(this.moved, Moved.UNKNOWN);
	}

	/**
	 * How an element moves what is above it, the nearest first.
	 * @param basis what the fulfilments were computed from
	 * @param from the index of an activity, indicator, goal or mission
	 */
	public static List<Influence> of(Basis basis, Fulfilments fulfilments, int from) {
		return new Propagation(basis, fulfilments, from).influences();
	}

	private List<Influence> influences() {
		this.moved[0] = new Moved(1, (label() == Label.ACTIVITY) ? 1 : Double.NaN, 0, true, forced(0), forced(1));
		List<Influence> influences = new ArrayList<>();
		for (int position = this.walk.size() - 1; position >= 0; position--) {
			int place = this.components.bottomUp(position);
			if (place != 0 && !this.components.isCyclic(place)) {
				this.moved[place] = move(this.walk.element(place));
			}
			if (place != 0) {
				influences.add(influence(place));
			}
		}
		influences.sort(Comparator.comparingInt(Influence::distance).thenComparingInt(Influence::goal));
		return influences;
	}

	private Label label() {
		return this.plan.label(this.from);
	}

	private Score forced(double value) {
		return (label() == Label.INDICATOR) ? this.evaluation.indicator(value) : this.evaluation.activity(value);
	}

	private Moved move(int goal) {
		List<Component> present = this.evaluation.components(goal, this.fulfilments::scoreOf);
		double weights = present.stream().filter(Component::isCounted).mapToDouble(Component::weight).sum();
		double share = 0;
		double known = 0;
		boolean isLinear = isMean(goal);
		for (Component component : present) {
			if (isMoved(component) && component.isCounted()) {
				Moved below = moved(component);
				double part = component.weight() / weights;
				share += part * below.share;
				known += part * ((component.element() == this.from) ? known(component.score()) : below.known);
				isLinear &= below.isLinear;
			}
		}
		return new Moved(share, implementation(present), known, isLinear, evaluate(goal, present, Moved::atZero),
				evaluate(goal, present, Moved::atOne));
	}

	private static double known(Score score) {
		return score.coverage() * score.value().orElse(0);
	}

	private boolean isMean(int goal) {
		boolean isJudged = this.evaluation.judgement(goal).isPresent();
		return !isJudged && (!(this.plan.element(goal) instanceof Element.Goal stated)
				|| stated.aggregator() == Element.Goal.Aggregator.WEIGHTED_MEAN);
	}

	private boolean isMoved(Component component) {
		return this.walk.contains(component.element());
	}

	private Moved moved(Component component) {
		return this.moved[this.walk.place(component.element())];
	}

	private Score evaluate(int goal, List<Component> present, Function<Moved, Score> score) {
		List<Component> changed = present.stream()
			.map((component) -> isMoved(component) ? component.with(score.apply(moved(component))) : component)
			.toList();
		return this.evaluation.evaluate(goal, changed).score();
	}

	/** Among contributions and among activities, weight 0 of an activity counted as 1. */
	private double implementation(List<Component> present) {
		double share = 0;
		for (Component component : present) {
			if (isMoved(component)) {
				LinkType type = this.plan.type(component.link());
				double sum = present.stream()
					.filter((other) -> this.plan.type(other.link()) == type)
					.mapToDouble(this::effort)
					.sum();
				share += (sum > 0) ? moved(component).implementation * effort(component) / sum : 0;
			}
		}
		return share;
	}

	private double effort(Component component) {
		boolean isUnweighted = component.weight() == 0 && this.plan.type(component.link()) == LinkType.IMPLEMENTS;
		return isUnweighted ? 1 : component.weight();
	}

	private Influence influence(int place) {
		Moved found = this.moved[place];
		Score now = this.fulfilments.scoreOf(this.walk.element(place));
		boolean isKnown = found.isLinear && now.coverage() > 0 && !Double.isNaN(found.known);
		return new Influence(this.walk.element(place), this.walk.distance(place), number(found.share),
				number(found.implementation),
				isKnown ? OptionalDouble.of(found.known / now.coverage()) : OptionalDouble.empty(), now, found.atZero,
				found.atOne);
	}

	private static OptionalDouble number(double number) {
		return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
	}

	/**
	 * What has been found of a goal above.
	 *
	 * @param share its part of the weight
	 * @param implementation its part as an activity
	 * @param known what it gives to coverage times value
	 * @param isLinear whether everything between is a weighted mean
	 * @param atZero the score with the element at 0
	 * @param atOne the score with the element at 1
	 */
	private record Moved(double share, double implementation, double known, boolean isLinear, Score atZero,
			Score atOne) {

		private static final Moved UNKNOWN = new Moved(Double.NaN, Double.NaN, Double.NaN, false, Score.UNKNOWN,
				Score.UNKNOWN);

	}

}
