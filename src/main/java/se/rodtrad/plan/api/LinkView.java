package se.rodtrad.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * A link as the API shows it: the source object of the type {@code Link} in the schema.
 *
 * @param graph the plan
 * @param index the link's index in it
 */
public record LinkView(PlanGraph graph, int index) {

	/** Links by their indexes, in the order given. */
	public static List<LinkView> all(PlanGraph graph, IntStream indexes) {
		return indexes.mapToObj((index) -> new LinkView(graph, index)).toList();
	}

	public LinkType type() {
		return this.graph.type(this.index);
	}

	public ElementView from() {
		return new ElementView(this.graph, this.graph.from(this.index));
	}

	public ElementView to() {
		return new ElementView(this.graph, this.graph.to(this.index));
	}

	/**
	 * Its place among the links of one of its ends: outgoing first, then by type, other
	 * end and beginning.
	 */
	@SuppressWarnings("EnumOrdinal") // the order of link types is the order of links
	public String place(int end) {
		boolean isOutgoing = this.graph.from(this.index) == end;
		ElementView other = isOutgoing ? to() : from();
		return "%s%02d%s\0%012d".formatted(isOutgoing ? "1" : "2", type().ordinal(), other.place(),
				this.graph.validity(this.index).from().toEpochDay() - LocalDate.MIN.toEpochDay());
	}

}
