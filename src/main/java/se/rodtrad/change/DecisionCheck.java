package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.DocumentKind;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

/**
 * What a steering model asks for before a document is decided: the rules that its kind
 * names hold for the version and for all that it contains, on its first day. Only a
 * command that decides is judged, so that history can be read in.
 */
final class DecisionCheck {

	private final PlanGraph plan;

	private final Consumer<Problem> problems;

	private DecisionCheck(PlanGraph plan, Consumer<Problem> problems) {
		this.plan = plan;
		this.problems = problems;
	}

	static void look(PlanDraft draft, SteeringModels models, LocalDate today, Consumer<Problem> problems) {
		List<Element.DocumentVersion> decided = draft.delta()
			.elements()
			.stream()
			.filter((element) -> isDecided(Optional.of(element)) && !isDecided(before(draft.base(), element.id())))
			.map(Element.DocumentVersion.class::cast)
			.toList();
		for (Element.DocumentVersion version : decided) {
			LocalDate day = version.validity().start().or(version::horizonFrom).orElse(today);
			models.governing(draft.region(), day)
				.ifPresent((model) -> new DecisionCheck(draft.build(), problems).look(version.id(), model, day));
		}
	}

	private static Optional<Element> before(PlanGraph base, Element.Id id) {
		OptionalInt index = base.find(id);
		return index.isPresent() ? Optional.of(base.element(index.getAsInt())) : Optional.empty();
	}

	private static boolean isDecided(Optional<Element> element) {
		return element
			.filter((is) -> is instanceof Element.DocumentVersion version
					&& version.status() == Element.DocumentVersion.Status.DECIDED)
			.isPresent();
	}

	private void look(Element.Id id, SteeringModel model, LocalDate day) {
		int version = this.plan.find(id).orElseThrow();
		List<String> needs = targets(version, LinkType.VERSION_OF)
			.mapToObj((document) -> model.documentKind(this.plan.element(document).kind()))
			.flatMap(Optional::stream)
			.map(DocumentKind::decisionNeeds)
			.flatMap(List::stream)
			.toList();
		if (needs.isEmpty()) {
			return;
		}
		int[] judged = IntStream.concat(IntStream.of(version), targets(version, LinkType.CONTAINS)).toArray();
		Findings.at(this.plan, model, judged, day)
			.stream()
			.filter((breach) -> needs.contains(breach.code()))
			.forEach((breach) -> this.problems.accept(Rule.DECISION_NEEDS.at(id, "status", breach.code(), Names.of(id),
					breach.message(), breach.code(), model.id(), breach.expected())));
	}

	private IntStream targets(int element, LinkType type) {
		return this.plan.outgoing(element, type).stream().map(this.plan::to);
	}

}
