package se.rodtrad.benchmark.query;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.trace.Walk;

/**
 * Chooses where the questions begin, so that the answers are of the size that is asked
 * for, however large the plan is.
 */
final class Starts {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final int ROWS_OF_A_CHAIN = 14;

	private Starts() {
	}

	/** The keys of the elements that the questions begin at. */
	static Map<Question, String> of(PlanGraph plan, int activities, int tree) {
		Map<Question, String> starts = new EnumMap<>(Question.class);
		starts.put(Question.ACTIVITIES, nearest(plan, Label.GOAL, activities, (goal) -> activitiesBelow(plan, goal)));
		starts.put(Question.TREE, nearest(plan, Label.GOAL, tree, (goal) -> treeBelow(plan, goal)));
		starts.put(Question.CHAIN, nearest(plan, Label.ACTIVITY, ROWS_OF_A_CHAIN,
				(activity) -> Walk.upstream(plan, new int[] { activity }, LinkType.THREAD, DAY).size()));
		starts.put(Question.ORPHANS, "");
		return starts;
	}

	/**
	 * The keys of the elements in another plan from which the answers have as many rows.
	 */
	static Map<Question, String> asIn(PlanGraph other, Map<Question, String> starts, PlanGraph plan) {
		return of(plan, activitiesBelow(other, goal(other, starts, Question.ACTIVITIES)),
				treeBelow(other, goal(other, starts, Question.TREE)));
	}

	private static int goal(PlanGraph plan, Map<Question, String> starts, Question question) {
		return plan.find(Label.GOAL, String.valueOf(starts.get(question))).orElseThrow();
	}

	/** The opaque id of the element that a question begins at. */
	static String id(Question question, String key) {
		Label label = (question == Question.CHAIN) ? Label.ACTIVITY : Label.GOAL;
		return new GlobalId(QueryBenchmark.REGION, new Element.Id(label, key)).encoded();
	}

	private static String nearest(PlanGraph plan, Label label, int wanted, IntUnaryOperator rows) {
		int nearest = plan.firstIndex(label);
		int distance = Integer.MAX_VALUE;
		for (int element = nearest; element < plan.firstIndex(label) + plan.elements(label).size(); element++) {
			int found = Math.abs(rows.applyAsInt(element) - wanted);
			if (found < distance) {
				nearest = element;
				distance = found;
			}
		}
		return plan.element(nearest).key();
	}

	private static int activitiesBelow(PlanGraph plan, int goal) {
		Walk walk = below(plan, goal);
		return (int) IntStream.range(0, walk.size())
			.filter((place) -> plan.element(walk.element(place)).label() == Label.ACTIVITY)
			.count();
	}

	private static int treeBelow(PlanGraph plan, int goal) {
		Walk walk = below(plan, goal);
		return walk.size() + walk.slots();
	}

	private static Walk below(PlanGraph plan, int goal) {
		return Walk.downstream(plan, new int[] { goal }, LinkType.THREAD, DAY);
	}

}
