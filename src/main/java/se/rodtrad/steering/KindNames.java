package se.rodtrad.steering;

import java.util.List;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.SteeringModel.NamedKind;

/** Which kinds belong to which label. */
final class KindNames {

	private KindNames() {
	}

	static List<NamedKind> of(SteeringModel model, Label label) {
		Kinds kinds = model.kinds();
		return switch (label) {
			case GOAL -> NamedKind.of(kinds.goals(), Kinds.GoalKind::code, Kinds.GoalKind::name);
			case ACTIVITY -> NamedKind.of(kinds.activities(), Kinds.ActivityKind::code, Kinds.ActivityKind::name);
			case ORG_UNIT -> NamedKind.of(model.organisation().unitKinds(), Organisation.UnitKind::code,
					Organisation.UnitKind::name);
			case EXTERNAL_REQUIREMENT ->
				NamedKind.of(kinds.externalRequirements(), Kinds.RequirementKind::code, Kinds.RequirementKind::name);
			case PERSPECTIVE ->
				NamedKind.of(kinds.perspectives(), Kinds.PerspectiveKind::code, Kinds.PerspectiveKind::name);
			case STEERING_DOCUMENT -> documents(model);
			case ROLE, DOCUMENT_VERSION, CASE, DECISION, RESULT_AREA, MISSION, INDICATOR, ASSESSMENT, COMMENT, PERIOD,
					TARGET, MEASUREMENT ->
				List.of();
		};
	}

	private static List<NamedKind> documents(SteeringModel model) {
		return Stream.concat(NamedKind.of(model.kinds().documents(), DocumentKind::code, DocumentKind::name).stream(),
				NamedKind.of(model.followUp().reports(), FollowUp.ReportKind::code, FollowUp.ReportKind::name).stream())
			.toList();
	}

	static List<String> levels(SteeringModel model, Label label, String kind) {
		Kinds kinds = model.kinds();
		return switch (label) {
			case GOAL -> model.goalKind(kind).map(Kinds.GoalKind::levels).orElse(List.of());
			case ACTIVITY -> kinds.activities()
				.stream()
				.filter((activity) -> activity.code().equals(kind))
				.findFirst()
				.map(Kinds.ActivityKind::levels)
				.orElse(List.of());
			case MISSION -> (kinds.missions().size() == 1) ? kinds.missions().getFirst().levels() : List.of();
			case INDICATOR -> (kinds.indicators().size() == 1) ? kinds.indicators().getFirst().levels() : List.of();
			case STEERING_DOCUMENT, DOCUMENT_VERSION ->
				model.documentKind(kind).map(DocumentKind::levels).orElse(List.of());
			case ORG_UNIT, ROLE, EXTERNAL_REQUIREMENT, CASE, DECISION, RESULT_AREA, PERSPECTIVE, ASSESSMENT, COMMENT,
					PERIOD, TARGET, MEASUREMENT ->
				List.of();
		};
	}

}
