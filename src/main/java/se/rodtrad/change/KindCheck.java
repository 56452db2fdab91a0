package se.rodtrad.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

/**
 * Kinds are known to a model that governs the region while the element holds (constraint
 * 10). An element from before the first model, or after the last, answers to any of them.
 */
final class KindCheck {

	private final SteeringModels models;

	private final Map<Judged, Optional<List<SteeringModel>>> judged = new HashMap<>();

	private KindCheck(SteeringModels models) {
		this.models = models;
	}

	static void look(Scope scope, SteeringModels models, Consumer<Problem> problems) {
		KindCheck check = new KindCheck(models);
		check.lookAtGovernance(scope.plan(), problems);
		scope.elements()
			.mapToObj(scope.plan()::element)
			.forEach((element) -> check.unknowing(scope.plan().region(), element)
				.ifPresent((asked) -> problems.accept(unknownKind(element, asked))));
	}

	private void lookAtGovernance(PlanGraph plan, Consumer<Problem> problems) {
		Subject region = plan.region().subject();
		List<Region.Governance> governances = plan.region().governedBy();
		String known = this.models.all().stream().map(SteeringModel::id).collect(Collectors.joining(", "));
		if (governances.isEmpty()) {
			problems.accept(Rule.NO_STEERING_MODEL.at(region, "steeringModel", "", known));
		}
		for (int i = 0; i < governances.size(); i++) {
			Region.Governance governance = governances.get(i);
			String id = governance.steeringModel();
			if (this.models.find(plan.region(), id).isEmpty()) {
				problems.accept(Rule.UNKNOWN_STEERING_MODEL.at(region, "steeringModel", id, known, id));
			}
			if (i > 0 && governances.get(i - 1).validity().overlaps(governance.validity())) {
				problems.accept(Rule.TWO_STEERING_MODELS.at(region, "steeringModel", id,
						governances.get(i - 1).steeringModel(), id, day(governance.validity())));
			}
		}
	}

	private static String day(Validity validity) {
		return validity.start().map(Object::toString).orElse("…");
	}

	/** The models that were asked, when none of them knows the kind. */
	private Optional<List<SteeringModel>> unknowing(Region region, Element element) {
		Judged key = new Judged(element.label(), element.kind(), element.validity());
		return this.judged.computeIfAbsent(key, (_) -> {
			List<SteeringModel> asked = governing(region, element.validity());
			boolean known = asked.isEmpty()
					|| asked.stream().anyMatch((model) -> model.isKind(element.label(), element.kind()));
			return known ? Optional.empty() : Optional.of(asked);
		});
	}

	private List<SteeringModel> governing(Region region, Validity validity) {
		List<SteeringModel> meanwhile = region.governedBy()
			.stream()
			.filter((governance) -> governance.validity().overlaps(validity))
			.flatMap((governance) -> this.models.find(region, governance.steeringModel()).stream())
			.toList();
		return !meanwhile.isEmpty() ? meanwhile
				: region.governedBy()
					.stream()
					.flatMap((governance) -> this.models.find(region, governance.steeringModel()).stream())
					.toList();
	}

	private static Problem unknownKind(Element element, List<SteeringModel> asked) {
		String ids = asked.stream().map(SteeringModel::id).distinct().collect(Collectors.joining(", "));
		String known = asked.stream()
			.flatMap((model) -> model.kindsOf(element.label()).stream())
			.map(SteeringModel.NamedKind::code)
			.distinct()
			.collect(Collectors.joining(", "));
		return Rule.UNKNOWN_KIND.at(element.id(), "kind", element.kind(), ids, element.kind(), known);
	}

	/** What decides whether a kind is known, within a region. */
	private record Judged(Label label, String kind, Validity validity) {
	}

}
