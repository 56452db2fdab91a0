package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;

/**
 * Links of small plans as texts, for tests to compare.
 */
final class LinkTexts {

	private LinkTexts() {
	}

	/** The links at an element, those that reach it first where they do. */
	static List<String> at(PlanGraph plan, String key) {
		return IntStream.range(0, plan.linkCount())
			.mapToObj(plan::link)
			.filter((link) -> link.from().key().equals(key) || link.to().key().equals(key))
			.filter((link) -> link.from().key().equals(key) || !link.from().key().startsWith("RP"))
			.sorted(Comparator.comparing(Link::id))
			.map(LinkTexts::text)
			.toList();
	}

	private static String text(Link link) {
		String weight = (link.weight() == link.type().defaultWeight()) ? ""
				: " *" + String.valueOf(link.weight()).replace(".0", "");
		String properties = link.properties().isEmpty() ? "" : " " + new TreeMap<>(link.properties());
		String time = (link.validity().start().isEmpty() && link.validity().end().isEmpty()) ? ""
				: " " + link.validity().start().map(LocalDate::toString).orElse("") + "–"
						+ link.validity().end().map(LocalDate::toString).orElse("");
		return "%s %s %s%s%s%s".formatted(link.from().key(), link.type(), link.to().key(), weight, properties, time);
	}

}
