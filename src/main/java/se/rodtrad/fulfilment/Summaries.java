package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.FollowUp;

/**
 * Sums up the fulfilment of a region (section 6.8 of the graph model).
 */
public final class Summaries {

	private static final int WEAKEST = 3;

	private static final int NO_BODY = Integer.MAX_VALUE;

	private static final Comparator<Fulfilment> WEAKEST_FIRST = Comparator
		.<Fulfilment>comparingDouble((fulfilment) -> fulfilment.score().value().orElseThrow())
		.thenComparingInt(Fulfilment::goal);

	private final Basis basis;

	private final PlanGraph plan;

	private final FollowUp.Summary rule;

	private final Evaluation evaluation;

	private final Aggregation aggregation;

	private final Bodies bodies;

	private Summaries(Basis basis) {
		this.basis = basis;
		this.plan = basis.plan();
		this.rule = basis.model().followUp().summary();
		this.evaluation = new Evaluation(basis);
		this.aggregation = new Aggregation(basis.model().thresholds().goal());
		this.bodies = new Bodies(basis);
	}

	/**
	 * Sums up a region by the rule of its steering model.
	 * @param basis what the fulfilments were computed from
	 */
	public static Summary of(Basis basis, Fulfilments fulfilments) {
		return new Summaries(basis).summary(fulfilments);
	}

	private Summary summary(Fulfilments fulfilments) {
		List<Fulfilment> items = fulfilments.all().stream().filter((item) -> isItem(item.goal())).toList();
		int[] goals = items.stream().mapToInt(Fulfilment::goal).toArray();
		Dimension dimension = new Dimension(this.basis, this.rule.dimension(), goals);
		List<Summary.Row> rows = new ArrayList<>();
		for (int position = 0; position < dimension.values().size(); position++) {
			int value = position;
			rows.add(row(dimension.values().get(value),
					items.stream().filter((item) -> dimension.contains(value, item.goal())).toList()));
		}
		return new Summary(rows, IntStream.of(goals).filter((goal) -> !dimension.isPlaced(goal)).boxed().toList());
	}

	private boolean isItem(int goal) {
		return this.rule.items()
			.stream()
			.anyMatch((end) -> end.matches(this.basis.model().place(this.plan, goal, this.basis.at())));
	}

	private Summary.Row row(int dimension, List<Fulfilment> goals) {
		Map<Integer, List<Fulfilment>> byBody = goals.stream()
			.collect(Collectors.groupingBy((item) -> this.bodies.of(item.goal()).orElse(NO_BODY), TreeMap::new,
					Collectors.toList()));
		List<Summary.BodyRow> bodyRows = byBody.entrySet()
			.stream()
			.map((entry) -> new Summary.BodyRow(
					(entry.getKey() == NO_BODY) ? OptionalInt.empty() : OptionalInt.of(entry.getKey()),
					sum(entry.getValue())))
			.toList();
		Summary.Sum sum = switch (this.rule.weighting()) {
			case EQUAL -> sum(goals);
			case PER_BODY -> perBody(goals, bodyRows);
		};
		List<Fulfilment> weakest = goals.stream()
			.filter((item) -> item.score().value().isPresent())
			.sorted(WEAKEST_FIRST)
			.limit(WEAKEST)
			.toList();
		return new Summary.Row(dimension, sum, bodyRows, weakest);
	}

	/** Each goal weighs the same. */
	private Summary.Sum sum(List<Fulfilment> goals) {
		List<Part> parts = goals.stream().map((item) -> part(item.goal(), item.score())).toList();
		Score score = this.aggregation.of(Aggregator.WEIGHTED_MEAN, parts);
		return new Summary.Sum(goals, Counts.of(goals), score, marks(score, parts));
	}

	private Part part(int goal, Score score) {
		return new Part(1, this.plan.element(goal) instanceof Element.Goal stated && stated.critical(), score);
	}

	/** Each body weighs the same, however many its goals and however much is known. */
	private Summary.Sum perBody(List<Fulfilment> goals, List<Summary.BodyRow> bodyRows) {
		List<Part> parts = bodyRows.stream().map((row) -> new Part(1, false, wholly(row.sum().score()))).toList();
		Score mean = this.aggregation.of(Aggregator.WEIGHTED_MEAN, parts);
		double coverage = bodyRows.stream().mapToDouble((row) -> row.sum().score().coverage()).average().orElse(0);
		Score score = this.aggregation.withCoverage(mean, coverage, parts);
		return new Summary.Sum(goals, Counts.of(goals), score, marks(score, parts));
	}

	/** A body's value counts whole as soon as anything of it is known. */
	private static Score wholly(Score score) {
		return new Score(score.value(), score.value().isPresent() ? 1 : 0, score.low(), score.high(), score.colour(),
				score.worst(), score.best());
	}

	private Set<Mark> marks(Score score, List<Part> parts) {
		return parts.isEmpty() ? EnumSet.of(Mark.NO_BASIS) : this.evaluation.marks(score, parts);
	}

}
