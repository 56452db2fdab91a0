package se.rodtrad.steering;

import java.util.List;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

/**
 * Which links a model foresees: those that a rule allows, or that follow from what the
 * kind of a document is based on and contains. A link is unforeseen only where the model
 * says what there may be instead; of everything else it says nothing.
 */
final class Foreseen {

	private final SteeringModel model;

	Foreseen(SteeringModel model) {
		this.model = model;
	}

	boolean isForeseen(LinkType type, Place from, Place to) {
		if (!isKnown(from) || !isKnown(to) || !this.model.rulesAllowing(type, from, to).isEmpty()) {
			return true;
		}
		List<String> named = namedByDocument(type, from, to.label());
		return named.isEmpty() ? !isSpokenOf(type, from.label(), to.label()) : named.contains(to.kind());
	}

	/** What is of a kind of another model, the one before or the next, is not judged. */
	private boolean isKnown(Place place) {
		List<SteeringModel.NamedKind> kinds = kinds(place.label());
		return kinds.isEmpty() || kinds.stream().anyMatch((kind) -> kind.code().equals(place.kind()));
	}

	/** Any document may rest on an outside requirement, whichever its kind names. */
	private List<String> namedByDocument(LinkType type, Place from, Label to) {
		boolean isBasis = type == LinkType.BASED_ON && to == Label.DOCUMENT_VERSION;
		if (from.label() != Label.DOCUMENT_VERSION || (!isBasis && type != LinkType.CONTAINS)) {
			return List.of();
		}
		List<String> codes = this.model.documentKind(from.kind())
			.map((kind) -> isBasis ? kind.basedOn() : kind.contains())
			.orElse(List.of());
		return kinds(to).stream().map(SteeringModel.NamedKind::code).filter(codes::contains).toList();
	}

	private boolean isSpokenOf(LinkType type, Label from, Label to) {
		return this.model.linkRules()
			.stream()
			.filter((rule) -> rule.types().contains(type))
			.anyMatch((rule) -> rule.from().stream().anyMatch((end) -> end.label() == from)
					&& rule.to().stream().anyMatch((end) -> end.label() == to));
	}

	/** A version is of its document's kind. */
	private List<SteeringModel.NamedKind> kinds(Label label) {
		return this.model.kindsOf((label == Label.DOCUMENT_VERSION) ? Label.STEERING_DOCUMENT : label);
	}

}
