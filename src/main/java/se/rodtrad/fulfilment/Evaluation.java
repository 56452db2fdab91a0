package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Thresholds;

/**
 * Evaluates one goal or mission from its direct components, whose scores are known
 * (section 6.4 to 6.7 of the graph model).
 */
final class Evaluation {

	private static final Comparator<Component> BY_ELEMENT = Comparator.comparingInt(Component::element)
		.thenComparingInt(Component::link);

	private final Basis basis;

	private final PlanGraph plan;

	private final Attainments attainments;

	private final Reports reports;

	private final Thresholds.GoalLimits limits;

	private final Aggregation aggregation;

	Evaluation(Basis basis) {
		this.basis = basis;
		this.plan = basis.plan();
		this.attainments = new Attainments(basis);
		this.reports = new Reports(basis);
		this.limits = basis.model().thresholds().goal();
		this.aggregation = new Aggregation(this.limits);
	}

	/**
	 * Everything that a goal is summed from or that is shown beside, by label and key.
	 * @param goal the index of a goal or mission
	 * @param scoreOf the scores of the contributing goals, by index
	 */
	List<Component> components(int goal, IntFunction<Score> scoreOf) {
		List<Component> components = new ArrayList<>();
		PlanGraph.Links measures = this.plan.outgoing(goal, LinkType.MEASURED_BY);
		for (int i = 0; i < measures.size(); i++) {
			if (isHolding(measures.get(i))) {
				components.add(measured(measures.get(i)));
			}
		}
		PlanGraph.Links contributions = this.plan.incoming(goal, LinkType.CONTRIBUTES_TO);
		for (int i = 0; i < contributions.size(); i++) {
			if (isHolding(contributions.get(i))) {
				components.add(contributing(contributions.get(i), scoreOf));
			}
		}
		PlanGraph.Links implementations = this.plan.incoming(goal, LinkType.IMPLEMENTS);
		for (int i = 0; i < implementations.size(); i++) {
			if (isHolding(implementations.get(i))) {
				components.add(implementing(implementations.get(i)));
			}
		}
		components.sort(BY_ELEMENT);
		return components;
	}

	private boolean isHolding(int link) {
		return this.plan.isLinkValid(link, this.basis.at());
	}

	private Component measured(int link) {
		Attainment attainment = this.attainments.of(link);
		boolean isCounted = attainment.isCounted() && this.plan.weight(link) > 0 && !isQualityOfGoal(link);
		boolean isCritical = Boolean.TRUE.equals(this.plan.properties(link).get("critical"));
		Score score = attainment.score().isPresent() ? indicator(attainment.score().getAsDouble()) : Score.UNKNOWN;
		return new Component(link, this.plan.to(link), new Part(this.plan.weight(link), isCritical, score), isCounted,
				Optional.of(attainment), attainment.lack());
	}

	/** Quality is followed up on missions, and shown beside on goals. */
	private boolean isQualityOfGoal(int link) {
		return "quality".equals(this.plan.properties(link).get("role"))
				&& this.plan.element(this.plan.from(link)) instanceof Element.Goal;
	}

	private Component contributing(int link, IntFunction<Score> scoreOf) {
		int child = this.plan.from(link);
		Score score = scoreOf.apply(child);
		boolean isCritical = this.plan.element(child) instanceof Element.Goal goal && goal.critical();
		return new Component(link, child, new Part(this.plan.weight(link), isCritical, score),
				this.plan.weight(link) > 0, Optional.empty(),
				score.value().isPresent() ? Optional.empty() : Optional.of(Lack.NO_BASIS));
	}

	private Component implementing(int link) {
		OptionalDouble progress = progress(this.plan.from(link));
		Score score = progress.isPresent() ? activity(progress.getAsDouble()) : Score.UNKNOWN;
		return new Component(link, this.plan.from(link), new Part(this.plan.weight(link), false, score),
				this.plan.weight(link) > 0, Optional.empty(),
				progress.isPresent() ? Optional.empty() : Optional.of(Lack.NO_PROGRESS));
	}

	/**
	 * How far an activity has come: as stated, else as its state says where that is
	 * certain.
	 */
	private OptionalDouble progress(int activity) {
		Element.Activity stated = (Element.Activity) this.plan.element(activity);
		if (stated.progress().isPresent() || stated.state().isEmpty()) {
			return stated.progress();
		}
		return switch (stated.state().get()) {
			case DONE -> OptionalDouble.of(1);
			case PLANNED -> OptionalDouble.of(0);
			case ONGOING, CANCELLED -> OptionalDouble.empty();
		};
	}

	/** The score of an indicator by its σ (section 6.3). */
	Score indicator(double sigma) {
		Colour colour = Rounding.isAtLeast(sigma, 1) ? Colour.GREEN
				: Rounding.isAtLeast(sigma, 0.5) ? Colour.YELLOW : Colour.RED;
		return Score.known(sigma, colour);
	}

	/** The score of an activity by its progress, with the colours of goals. */
	Score activity(double progress) {
		return Score.known(progress, this.aggregation.colour(progress));
	}

	/** The fulfilment that follows from the components, or from a judgement. */
	Fulfilment evaluate(int goal, List<Component> components) {
		List<Part> counted = components.stream().filter(Component::isCounted).map(Component::part).toList();
		Score computed = this.aggregation.of(aggregator(goal), counted);
		OptionalDouble progress = progress(components);
		Optional<Judgement> judgement = judgement(goal);
		if (judgement.isPresent()) {
			Score judged = Score.known(judgement.get().points(), judgement.get().assessment().status());
			return new Fulfilment(goal, judged, progress, judged.colour(), EnumSet.of(Mark.JUDGED));
		}
		if (counted.isEmpty()) {
			return withoutBasis(goal, computed, progress);
		}
		return new Fulfilment(goal, computed, progress, computed.colour(), marks(computed, counted));
	}

	/** What cannot be scored since it is a part of itself. */
	static Fulfilment inCycle(int goal) {
		return new Fulfilment(goal, Score.UNKNOWN, OptionalDouble.empty(), Colour.GREY, EnumSet.of(Mark.IN_CYCLE));
	}

	/** The judgement that replaces what is computed, in the judged run. */
	Optional<Judgement> judgement(int goal) {
		return (this.basis.run() == Run.JUDGED) ? this.reports.judgement(goal) : Optional.empty();
	}

	private Fulfilment withoutBasis(int goal, Score computed, OptionalDouble progress) {
		return progress.isPresent()
				? new Fulfilment(goal, computed, progress, this.aggregation.colour(progress.getAsDouble()),
						EnumSet.of(Mark.ONLY_ACTIVITIES))
				: new Fulfilment(goal, computed, progress, Colour.GREY, EnumSet.of(Mark.NO_BASIS));
	}

	Set<Mark> marks(Score score, List<Part> counted) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (score.colour() == Colour.GREY) {
			return marks;
		}
		if (!Rounding.isAtLeast(score.coverage(), this.limits.preliminaryBelow())) {
			marks.add(Mark.PRELIMINARY);
		}
		if (score.colour() == Colour.YELLOW && this.aggregation.colour(score.value().orElseThrow()) == Colour.GREEN) {
			if (Aggregation.lacksGreen(counted, Score::colour)) {
				marks.add(Mark.NO_GREEN_COMPONENT);
			}
			if (Aggregation.hasCriticalRed(counted, Score::colour)) {
				marks.add(Mark.CRITICAL_COMPONENT_RED);
			}
		}
		return marks;
	}

	/** How a goal is summed. */
	Aggregator aggregator(int goal) {
		return (this.plan.element(goal) instanceof Element.Goal stated) ? stated.aggregator()
				: Aggregator.WEIGHTED_MEAN;
	}

	/** The degree to which the activities are carried out, weight 0 counted as 1. */
	private OptionalDouble progress(List<Component> components) {
		double weights = 0;
		double done = 0;
		for (Component component : components) {
			if (component.score().value().isPresent()
					&& this.plan.element(component.element()) instanceof Element.Activity) {
				double weight = (component.weight() == 0) ? 1 : component.weight();
				weights += weight;
				done += weight * component.score().value().getAsDouble();
			}
		}
		return (weights == 0) ? OptionalDouble.empty() : OptionalDouble.of(done / weights);
	}

}
