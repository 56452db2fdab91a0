package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * What of an element decides where it stands in a model. Few elements differ in this, so
 * that who asks for many finds each place once.
 *
 * @param label its label
 * @param kind its kind; empty when it has none
 * @param unitKind the kind of the unit that it belongs to on a day, or nothing when it
 * belongs to none
 */
public record Placing(Label label, String kind, Optional<String> unitKind) {

	/** That of an element of a plan on a day. */
	public static Placing of(PlanGraph plan, int element, LocalDate day) {
		Label label = plan.label(element);
		return new Placing(label, plan.kind(element), unitKind(plan, element, label, day));
	}

	/** Where the element stands in a model. */
	public Place in(SteeringModel model) {
		return new Place(this.label, this.kind,
				this.unitKind.flatMap(model::levelOfUnitKind).or(() -> onlyLevel(model)));
	}

	private Optional<Organisation.Level> onlyLevel(SteeringModel model) {
		List<String> levels = model.levelsOfKind(this.label, this.kind);
		return (levels.size() == 1) ? model.level(levels.getFirst()) : Optional.empty();
	}

	private static Optional<String> unitKind(PlanGraph plan, int element, Label label, LocalDate day) {
		return switch (label) {
			case ORG_UNIT -> Optional.of(plan.element(element).kind());
			case GOAL, ACTIVITY, MISSION -> target(plan, element, LinkType.OWNED_BY, day).map(Element::kind);
			case ROLE -> target(plan, element, LinkType.HELD_IN, day).map(Element::kind);
			case DOCUMENT_VERSION -> target(plan, element, LinkType.ISSUED_FOR, day).map(Element::kind);
			case EXTERNAL_REQUIREMENT, STEERING_DOCUMENT, CASE, DECISION, RESULT_AREA, PERSPECTIVE, INDICATOR,
					ASSESSMENT, COMMENT, PERIOD, TARGET, MEASUREMENT ->
				Optional.empty();
		};
	}

	private static Optional<Element> target(PlanGraph plan, int element, LinkType type, LocalDate day) {
		PlanGraph.Links links = plan.outgoing(element, type);
		for (int i = 0; i < links.size(); i++) {
			if (plan.isLinkValid(links.get(i), day)) {
				return Optional.of(plan.element(plan.to(links.get(i))));
			}
		}
		return Optional.empty();
	}

}
