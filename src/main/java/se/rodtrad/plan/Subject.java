package se.rodtrad.plan;

import java.util.Comparator;

/**
 * What identifies a {@link Fact} within a region: what it is about, not what it says. As
 * a text it can be read and looked up.
 */
public sealed interface Subject permits Region.Self, Element.Id, Link.Id, Value.Id {

	/**
	 * The order in which facts can be put: the region, elements by label and key, links
	 * by from, type, to and beginning, and values by label and key.
	 */
	Comparator<Subject> ORDER = Comparator.comparingInt(Subject::rank).thenComparing(Subject::compare);

	/** What sort of fact: a label, a type of link, or the region. */
	default String sort() {
		return switch (this) {
			case Region.Self _ -> "Region";
			case Element.Id element -> element.label().graphName();
			case Link.Id link -> link.type().name();
			case Value.Id value -> value.label().graphName();
		};
	}

	private static int rank(Subject subject) {
		return switch (subject) {
			case Region.Self _ -> 0;
			case Element.Id _ -> 1;
			case Link.Id _ -> 2;
			case Value.Id _ -> 3;
		};
	}

	private static int compare(Subject one, Subject other) {
		if (one instanceof Element.Id element && other instanceof Element.Id than) {
			return element.compareTo(than);
		}
		if (one instanceof Link.Id link && other instanceof Link.Id than) {
			return link.compareTo(than);
		}
		if (one instanceof Value.Id value && other instanceof Value.Id than) {
			return value.compareTo(than);
		}
		return 0;
	}

}
