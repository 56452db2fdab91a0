package se.rodtrad.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;

/**
 * What a draft adds joins things that exist. Looked at first: a plan with an end that
 * dangles cannot even be built.
 */
final class ReferenceCheck {

	private static final String BASELINE_PERIOD = "baselinePeriod";

	private ReferenceCheck() {
	}

	static void look(PlanDraft draft, PlanDraft.Delta delta, Consumer<Problem> problems) {
		for (Link link : delta.links()) {
			Stream.of(link.from(), link.to())
				.distinct()
				.filter((end) -> draft.element(end).isEmpty())
				.forEach((end) -> problems.accept(Rule.DANGLING_LINK.at(link.id(),
						end.equals(link.to()) ? "to" : "from", end.key(), Names.of(link.type()), Names.of(end))));
		}
		delta.values().forEach((value) -> lookAt(value, draft, problems));
		lookAtBaselines(draft, delta, problems);
	}

	private static void lookAt(Value value, PlanDraft draft, Consumer<Problem> problems) {
		references(value).filter((end) -> draft.element(end.id()).isEmpty())
			.forEach((end) -> problems.accept(Rule.DANGLING_VALUE.at(value.subject(), end.property(), end.id().key(),
					List.of(end.id()), Names.of(end.id()))));
	}

	/** What a target aims at goes with it, but a baseline's period may not go alone. */
	private static void lookAtBaselines(PlanDraft draft, PlanDraft.Delta delta, Consumer<Problem> problems) {
		Set<String> gone = delta.removedElements()
			.stream()
			.filter((id) -> id.label() == Label.PERIOD)
			.map(Element.Id::key)
			.collect(Collectors.toSet());
		if (gone.isEmpty()) {
			return;
		}
		draft.base()
			.values()
			.targets()
			.stream()
			.filter((target) -> gone.contains(target.baselinePeriod()))
			.filter((target) -> draft.value(Label.TARGET, target.key()).filter(target::equals).isPresent())
			.filter((target) -> references(target).filter((end) -> !end.property().equals(BASELINE_PERIOD))
				.allMatch((end) -> draft.element(end.id()).isPresent()))
			.forEach((target) -> lookAt(target, draft, problems));
	}

	private static Stream<Reference> references(Value value) {
		Stream<Reference> common = Stream
			.of(Reference.of("indicator", Label.INDICATOR, value.indicator()),
					Reference.of("unit", Label.ORG_UNIT, value.unit()),
					Reference.of("period", Label.PERIOD, value.period()))
			.flatMap(Optional::stream);
		return switch (value) {
			case Value.Measurement _ -> common;
			case Value.Target target -> Stream.concat(Stream.of(new Reference("owner", target.owner())), Stream
				.concat(common, Reference.of(BASELINE_PERIOD, Label.PERIOD, target.baselinePeriod()).stream()));
		};
	}

	/**
	 * What a value refers to.
	 *
	 * @param property by which property
	 * @param id the element
	 */
	private record Reference(String property, Element.Id id) {

		static Optional<Reference> of(String property, Label label, String key) {
			return key.isEmpty() ? Optional.empty() : Optional.of(new Reference(property, new Element.Id(label, key)));
		}

	}

}
