package se.rodtrad.plan.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

/**
 * An element as the API shows it: the source object of every type that implements
 * {@code Element} in the schema. It is no more than a place in a plan, so that a list of
 * them costs little and a nested field is answered from the same revision.
 *
 * @param graph the plan
 * @param index the element's index in it
 */
public record ElementView(PlanGraph graph, int index) {

	/**
	 * The element of an id.
	 * @throws RodTradException.NotFound when the plan has no such element
	 */
	public static ElementView of(PlanGraph graph, Element.Id id) {
		return find(graph, id).orElseThrow(() -> new RodTradException.NotFound(
				"Region %s at revision %d has no %s".formatted(graph.region().id(), graph.revision(), id)));
	}

	/** The element of an id, or nothing when the plan has no such element. */
	public static Optional<ElementView> find(PlanGraph graph, Element.Id id) {
		OptionalInt index = graph.find(id);
		return index.isPresent() ? Optional.of(new ElementView(graph, index.getAsInt())) : Optional.empty();
	}

	/** Elements by their indexes, in the order given. */
	public static List<ElementView> all(PlanGraph graph, IntStream indexes) {
		IntFunction<ElementView> view = (index) -> new ElementView(graph, index);
		return indexes.mapToObj(view).toList();
	}

	public Element element() {
		return this.graph.element(this.index);
	}

	/**
	 * Known without looking at the element, which matters for each row of a long list.
	 */
	public Label label() {
		return this.graph.label(this.index);
	}

	/** The opaque id. */
	public String id() {
		return new GlobalId(this.graph.region().id(), element().id()).encoded();
	}

	/**
	 * Its place in the order of elements, by label and key, as a string that sorts so:
	 * for {@link Connection#page}.
	 */
	@SuppressWarnings("EnumOrdinal") // the order of labels is the order of elements
	public String place() {
		return (char) ('A' + label().ordinal()) + element().key();
	}

}
