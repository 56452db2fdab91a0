package se.rodtrad.plan;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What can come, change and go in a plan by itself: the region, an element, a link, a
 * target or a measurement (<em>uppgift</em>).
 */
public sealed interface Fact permits Region, Element, Link, Value {

	/**
	 * The fact about a subject that states this: the way back from {@link #stated()}.
	 * Days may be given as texts, and choices in whatever case.
	 * @throws RodTradException.Invalid when a value is not as it should be
	 */
	static Fact of(Subject subject, Map<String, ?> stated) {
		return StatedFact.of(subject, stated);
	}

	/** What tells it from all others of its region, whatever it says. */
	Subject subject();

	/** The element that it is, that a link leaves, or the indicator of a value. */
	default Optional<Element.Id> about() {
		return switch (this) {
			case Region _ -> Optional.empty();
			case Element element -> Optional.of(element.id());
			case Link link -> Optional.of(link.from());
			case Value value -> Optional.of(new Element.Id(Label.INDICATOR, value.indicator()));
		};
	}

	/** The element that a link reaches, or the owner of a target. */
	default Optional<Element.Id> other() {
		return switch (this) {
			case Link link -> Optional.of(link.to());
			case Value.Target target -> Optional.of(target.owner());
			case Region _, Element _, Value.Measurement _ -> Optional.empty();
		};
	}

	/**
	 * All that it says, by the names that its properties have in the graph: String, Long,
	 * Double, Boolean, LocalDate or a list of String. What is not stated is left out.
	 */
	default SortedMap<String, Object> stated() {
		return FactProperties.of(this);
	}

}
