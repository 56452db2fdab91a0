package se.rodtrad.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.Kinds;
import se.rodtrad.steering.Organisation;
import se.rodtrad.steering.Place;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Thresholds;

/** What the questions must be told of a steering model, read from it. */
final class ModelParameters {

	private ModelParameters() {
	}

	/** The kinds of goal that need nothing above them. */
	static List<String> topKinds(SteeringModel model) {
		return model.kinds().goals().stream().filter(Kinds.GoalKind::isTop).map(Kinds.GoalKind::code).toList();
	}

	/** The kinds of goal that should be measurable; all where the model does not say. */
	static List<String> measurableKinds(SteeringModel model) {
		List<String> stated = model.kinds()
			.goals()
			.stream()
			.filter((kind) -> kind.traits().contains(Kinds.GoalKind.Trait.MEASURABLE))
			.map(Kinds.GoalKind::code)
			.toList();
		return stated.isEmpty() ? model.kinds().goals().stream().map(Kinds.GoalKind::code).toList() : stated;
	}

	/** The kinds of goal that a rule wants an indicator of, wherever they stand. */
	static List<String> measuredKinds(SteeringModel model) {
		return model.kinds()
			.goals()
			.stream()
			.map(Kinds.GoalKind::code)
			.filter((kind) -> model.demandsBelow(new Place(Label.GOAL, kind, Optional.empty()))
				.stream()
				.anyMatch((rule) -> rule.types().contains(LinkType.MEASURED_BY)))
			.toList();
	}

	/**
	 * Which kinds must support something, where that depends on it in units of which
	 * kinds.
	 */
	static List<Map<String, Object>> asks(SteeringModel model) {
		List<Map<String, Object>> asks = new ArrayList<>();
		for (Label label : List.of(Label.GOAL, Label.ACTIVITY)) {
			model.kindsOf(label).forEach((kind) -> {
				List<String> unitKinds = Stream
					.concat(model.organisation().unitKinds().stream().map(Organisation.UnitKind::code), Stream.of(""))
					.filter((unitKind) -> !model.demandsAbove(place(model, label, kind.code(), unitKind)).isEmpty())
					.toList();
				if (unitKinds.size() > model.organisation().unitKinds().size()) {
					asks.add(Map.of("kind", kind.code()));
				}
				else if (!unitKinds.isEmpty()) {
					asks.add(Map.of("kind", kind.code(), "unitKinds", unitKinds));
				}
			});
		}
		return asks;
	}

	/** The limits by which fulfilment gets its colours. */
	static Map<String, Object> limits(SteeringModel model) {
		Thresholds.YellowLimits yellow = model.thresholds().indicator().yellow();
		Thresholds.GoalLimits goal = model.thresholds().goal();
		Thresholds.Counting counting = model.thresholds().counting();
		return Map.ofEntries(Map.entry("green", model.thresholds().indicator().green()),
				Map.entry("baseline", yellow.baseline()), Map.entry("ratio", yellow.ratio()),
				Map.entry("step", yellow.step()), Map.entry("band", yellow.band()),
				Map.entry("improve", yellow.improve()), Map.entry("milestone", yellow.milestone()),
				Map.entry("goalGreen", goal.green()), Map.entry("goalYellow", goal.yellow()),
				Map.entry("minCoverage", goal.minCoverage()),
				Map.entry("milestoneProgress", counting.milestoneProgress()),
				Map.entry("directionCounts", counting.directionCounts()));
	}

	/** A parameter of these as it is written in Cypher. */
	static String cypher(Object value) {
		return switch (value) {
			case List<?> list -> list.stream().map(ModelParameters::cypher).collect(Collectors.joining(", ", "[", "]"));
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + ": " + cypher(entry.getValue()))
				.sorted()
				.collect(Collectors.joining(", ", "{", "}"));
			default -> "'" + value + "'";
		};
	}

	private static Place place(SteeringModel model, Label label, String kind, String unitKind) {
		List<String> levels = model.levelsOfKind(label, kind);
		Optional<Organisation.Level> onlyLevel = (levels.size() == 1) ? model.level(levels.getFirst())
				: Optional.empty();
		return new Place(label, kind, model.levelOfUnitKind(unitKind).or(() -> onlyLevel));
	}

}
