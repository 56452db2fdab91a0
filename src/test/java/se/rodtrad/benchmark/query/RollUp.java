package se.rodtrad.benchmark.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is left to whoever asks the database how well goals are fulfilled: Cypher reads
 * what lies below them, but cannot sum up a web, where what is known of one goal goes
 * into several.
 */
final class RollUp {

	private final Map<String, List<Component>> components = new HashMap<>();

	private final Map<String, Known> known = new HashMap<>();

	/**
	 * Takes components of goals.
	 * @param rows goal, weight, and either the goal below or a value
	 */
	RollUp(List<List<Object>> rows) {
		for (List<Object> row : rows) {
			this.components.computeIfAbsent((String) row.getFirst(), (_) -> new ArrayList<>())
				.add(new Component((double) row.get(1), (String) row.get(2), (Double) row.get(3)));
		}
	}

	/** An answer with the fulfilment of its goals. */
	Map<String, Object> complete(List<Map<String, Map<String, Object>>> elements) {
		for (Map<String, Map<String, Object>> row : elements) {
			Map<String, Object> element = Objects.requireNonNull(row.get("element"));
			if (Objects.equals(element.get("label"), "GOAL")) {
				row.put("element", withFulfilment(element));
			}
		}
		return Map.of("elements", elements);
	}

	private Map<String, Object> withFulfilment(Map<String, Object> goal) {
		Known found = of(String.valueOf(goal.get("key")));
		Map<String, Object> more = new LinkedHashMap<>(goal);
		more.put("fulfilment", Map.of("score", found.sum() / found.coverage(), "coverage", found.coverage()));
		return more;
	}

	private Known of(String goal) {
		Known before = this.known.get(goal);
		if (before != null) {
			return before;
		}
		double weights = 0;
		double sum = 0;
		double covered = 0;
		for (Component component : this.components.getOrDefault(goal, List.of())) {
			Known part = (component.value() != null) ? new Known(component.value(), 1)
					: of(Objects.requireNonNull(component.lower()));
			weights += component.weight();
			sum += component.weight() * part.sum();
			covered += component.weight() * part.coverage();
		}
		Known found = (weights == 0) ? new Known(0, 0) : new Known(sum / weights, covered / weights);
		this.known.put(goal, found);
		return found;
	}

	private record Component(double weight, String lower, Double value) {
	}

	/**
	 * What is known of a goal.
	 *
	 * @param sum its score times its coverage
	 */
	private record Known(double sum, double coverage) {
	}

}
