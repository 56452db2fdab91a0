package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/** Finds where the elements of a plan stand in a model. */
final class Placing {

	private Placing() {
	}

	static Place of(SteeringModel model, PlanGraph plan, int index, LocalDate day) {
		Element element = plan.element(index);
		String kind = plan.kind(index);
		Optional<Organisation.Level> level = unit(plan, index, element.label(), day)
			.flatMap((unit) -> model.levelOfUnitKind(unit.kind()))
			.or(() -> onlyLevel(model, element.label(), kind));
		return new Place(element.label(), kind, level);
	}

	private static Optional<Element> unit(PlanGraph plan, int index, Label label, LocalDate day) {
		return switch (label) {
			case ORG_UNIT -> Optional.of(plan.element(index));
			case GOAL, ACTIVITY, MISSION -> target(plan, index, LinkType.OWNED_BY, day);
			case ROLE -> target(plan, index, LinkType.HELD_IN, day);
			case DOCUMENT_VERSION -> target(plan, index, LinkType.ISSUED_FOR, day);
			case EXTERNAL_REQUIREMENT, STEERING_DOCUMENT, CASE, DECISION, RESULT_AREA, PERSPECTIVE, INDICATOR,
					ASSESSMENT, COMMENT, PERIOD, TARGET, MEASUREMENT ->
				Optional.empty();
		};
	}

	private static Optional<Element> target(PlanGraph plan, int index, LinkType type, LocalDate day) {
		PlanGraph.Links links = plan.outgoing(index, type);
		OptionalInt link = OptionalInt.empty();
		for (int position = 0; position < links.size() && link.isEmpty(); position++) {
			if (plan.isLinkValid(links.get(position), day)) {
				link = OptionalInt.of(links.get(position));
			}
		}
		return link.isEmpty() ? Optional.empty() : Optional.of(plan.element(plan.to(link.getAsInt())));
	}

	private static Optional<Organisation.Level> onlyLevel(SteeringModel model, Label label, String kind) {
		List<String> levels = model.levelsOfKind(label, kind);
		return (levels.size() == 1) ? model.level(levels.getFirst()) : Optional.empty();
	}

}
