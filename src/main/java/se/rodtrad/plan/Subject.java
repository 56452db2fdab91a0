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
