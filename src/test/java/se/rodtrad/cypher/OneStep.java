package se.rodtrad.cypher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.Components;
import se.rodtrad.trace.Walk;

/**
 * Asks the one-step statement of one goal after the other, from below, each with what it
 * has answered of the goals that contribute to it.
 */
final class OneStep {

	private static final List<String> RESULT = List.of("score", "coverage", "low", "high", "status", "worst", "best");

	private final Asking asking;

	private final SteeringModel model;

	private final Element.Period period;

	private final Map<String, Object> known = new HashMap<>();

	OneStep(Asking asking, SteeringModel model, Element.Period period) {
		this.asking = asking;
		this.model = model;
		this.period = period;
	}

	/**
	 * Walks up the whole graph. What goes in circles is not asked of.
	 * @param goals the indexes of the goals
	 */
	void walkUp(int[] goals) {
		Walk walk = Walk.downstream(this.asking.plan(), goals, Set.of(LinkType.CONTRIBUTES_TO), this.asking.at());
		Components components = Components.of(walk);
		for (int position = 0; position < walk.size(); position++) {
			int place = components.bottomUp(position);
			if (!components.isCyclic(place)) {
				ask(this.asking.key(walk.element(place)));
			}
		}
	}

	/** The components of a goal, after what is below it has been asked of. */
	List<Record> ask(String goal) {
		List<Record> rows = this.asking.records("fulfilment-one-step", Map.of("goal", goal, "period", this.period.key(),
				"children", this.known, "limits", ModelParameters.limits(this.model)));
		Map<String, Object> result = new HashMap<>(rows.getFirst().asMap());
		result.keySet().retainAll(RESULT);
		this.known.put(goal, result);
		return rows;
	}

	/** What was answered of a goal. */
	Map<String, Object> result(String goal) {
		@SuppressWarnings("unchecked")
		Map<String, Object> result = (Map<String, Object>) this.known.getOrDefault(goal, Map.of());
		return result;
	}

}
