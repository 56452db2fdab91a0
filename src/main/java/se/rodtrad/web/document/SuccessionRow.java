package se.rodtrad.web.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import se.rodtrad.compare.api.VersionComparisonView.SuccessionView;
import se.rodtrad.fulfilment.Wording;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.receipt.ChangeWords;
import se.rodtrad.web.sight.Sight;

/**
 * What became of a goal, with what differs in words: names instead of keys.
 *
 * @param view what became of it
 * @param lines what differs
 */
record SuccessionRow(SuccessionView view, List<Line> lines) {

	static SuccessionRow of(Sight sight, SuccessionView view) {
		ChangeWords words = new ChangeWords(sight);
		return new SuccessionRow(view, view.fields().stream().map((field) -> {
			Optional<Function<ElementView, Stream<String>>> told = told(sight, field.name());
			return new Line(words.property(field.name()),
					told.map((tell) -> view.before().stream().flatMap(tell).toList())
						.orElseGet(() -> field.before().stream().toList()),
					told.map((tell) -> view.after().stream().flatMap(tell).toList())
						.orElseGet(() -> field.after().stream().toList()));
		}).toList());
	}

	/** How something is told that a goal does not say itself but is linked to. */
	private static Optional<Function<ElementView, Stream<String>>> told(Sight sight, String field) {
		return switch (field) {
			case "ownedBy" -> Optional.of((goal) -> ends(sight, goal, LinkType.OWNED_BY));
			case "measuredBy" -> Optional.of((goal) -> ends(sight, goal, LinkType.MEASURED_BY));
			case "contributesTo" -> Optional.of((goal) -> Stream.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL)
				.flatMap((type) -> ends(sight, goal, type)));
			case "targets" -> Optional.of((goal) -> targets(sight, goal));
			default -> Optional.empty();
		};
	}

	private static Stream<String> ends(Sight sight, ElementView goal, LinkType type) {
		PlanGraph plan = goal.graph();
		return plan.outgoing(goal.index(), type)
			.stream()
			.mapToObj((link) -> (plan.weight(link) == 1) ? plan.element(plan.to(link)).name()
					: "%s (%s)".formatted(plan.element(plan.to(link)).name(), sight.number(plan.weight(link))))
			.distinct();
	}

	private static Stream<String> targets(Sight sight, ElementView goal) {
		return goal.graph()
			.values()
			.targetsOf(goal.element().id())
			.stream()
			.flatMap((target) -> target(sight, target).stream());
	}

	private static Optional<String> target(Sight sight, Value.Target target) {
		return sight.plan()
			.find(Label.INDICATOR, target.indicator())
			.stream()
			.mapToObj(sight.plan()::element)
			.map(Element.Indicator.class::cast)
			.map((indicator) -> "%s, %s: %s".formatted(indicator.name(),
					Element.Period.parse(target.period()).map(sight::say).orElse(target.period()),
					sight.say(Wording.target(indicator, target))))
			.findFirst();
	}

	/**
	 * Something that differs.
	 *
	 * @param property what it is called
	 * @param before what it was
	 * @param after what it is
	 */
	record Line(String property, List<String> before, List<String> after) {
	}

}
