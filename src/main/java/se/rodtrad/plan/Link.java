package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

/**
 * A relationship between two elements, as it is written and read. In a {@link PlanGraph}
 * links are kept more tightly and are named by their index.
 *
 * @param from the element that it leaves
 * @param type its type
 * @param to the element that it reaches
 * @param validity when it holds; {@link Validity#ALWAYS}: as long as both ends
 * @param weight its weight, 0 to {@link #HEAVIEST}; {@link LinkType#defaultWeight()} when
 * not stated, and for types that carry none
 * @param properties further properties that {@link LinkType#properties()} allows, without
 * those that are not stated
 */
public record Link(Element.Id from, LinkType type, Element.Id to, Validity validity, double weight,
		Map<String, Object> properties) implements Fact {

	/** So heavy that sums of weights stay numbers. */
	public static final double HEAVIEST = 1e15;

	public Link {
		properties = Map.copyOf(properties);
		weight = type.isWeighted() ? weight : type.defaultWeight();
		if (!(weight >= 0 && weight <= HEAVIEST)) {
			throw new RodTradException.Invalid("Weight %s of %s %s %s: expected a number from 0 to %.0f"
				.formatted(weight, from, type, to, HEAVIEST));
		}
	}

	/** A link with the default weight and nothing else to say. */
	public static Link of(Element.Id from, LinkType type, Element.Id to) {
		return new Link(from, type, to, Validity.ALWAYS, type.defaultWeight(), Map.of());
	}

	/** What tells it from other links between the same elements: where it begins. */
	public Id id() {
		return new Id(this.from, this.type, this.to, this.validity.from());
	}

	@Override
	public Id subject() {
		return id();
	}

	/** That it cannot be, since one of its ends does not exist. */
	RodTradException.Invalid without(Element.Id end) {
		return new RodTradException.Invalid(
				"Link %s %s %s: %s does not exist".formatted(this.from, this.type, this.to, end));
	}

	/**
	 * What identifies a link within a region: the same link may recur with another
	 * beginning.
	 */
	public record Id(Element.Id from, LinkType type, Element.Id to,
			LocalDate validFrom) implements Subject, Comparable<Id> {

		private static final Comparator<Id> ORDER = Comparator.comparing(Id::from)
			.thenComparing(Id::type)
			.thenComparing(Id::to)
			.thenComparing(Id::validFrom);

		@Override
		public int compareTo(Id other) {
			return ORDER.compare(this, other);
		}

		@Override
		public String toString() {
			String since = this.validFrom.equals(LocalDate.MIN) ? "" : " " + this.validFrom;
			return this.from + " -[" + this.type + "]-> " + this.to + since;
		}

	}

}
