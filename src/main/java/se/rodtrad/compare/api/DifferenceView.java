package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import se.rodtrad.compare.Difference;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.FieldChangeView;
import se.rodtrad.plan.api.LinkView;
import se.rodtrad.plan.api.RegionView;
import se.rodtrad.plan.api.ValueView;

/**
 * A difference as the API shows it.
 *
 * @param graph the plan that it is shown from: that of the second side, or of the first
 * when it is removed
 */
public record DifferenceView(PlanGraph graph, Difference difference) {

	public Difference.Kind kind() {
		return this.difference.kind();
	}

	/** The element that it is about; nothing when that is the region. */
	public Optional<ElementView> about() {
		return switch (fact()) {
			case Region _ -> Optional.empty();
			case Element element -> view(element.id());
			case Link link -> view(link.from());
			case Value.Target target -> view(target.owner());
			case Value.Measurement measurement -> view(new Element.Id(Label.INDICATOR, measurement.indicator()));
		};
	}

	public Optional<RegionView> region() {
		return (fact() instanceof Region) ? Optional.of(new RegionView(this.graph)) : Optional.empty();
	}

	public Optional<ElementView> element() {
		return (fact() instanceof Element element) ? view(element.id()) : Optional.empty();
	}

	public Optional<LinkView> link() {
		return (fact() instanceof Link link) ? view(link.id()) : Optional.empty();
	}

	public Optional<ValueView<Value.Target>> target() {
		return (fact() instanceof Value.Target target) ? Optional.of(new ValueView<>(this.graph, target))
				: Optional.empty();
	}

	public Optional<ValueView<Value.Measurement>> measurement() {
		return (fact() instanceof Value.Measurement measurement) ? Optional.of(new ValueView<>(this.graph, measurement))
				: Optional.empty();
	}

	public List<FieldChangeView> fields() {
		return this.difference.fields().stream().map(FieldChangeView::new).toList();
	}

	private Fact fact() {
		return this.difference.fact();
	}

	private Optional<ElementView> view(Element.Id id) {
		return ElementView.find(this.graph, id);
	}

	private Optional<LinkView> view(Link.Id id) {
		OptionalInt index = this.graph.find(id);
		return index.isPresent() ? Optional.of(new LinkView(this.graph, index.getAsInt())) : Optional.empty();
	}

	/** Its place in the order of differences, as a string that sorts so. */
	@SuppressWarnings("EnumOrdinal") // the order of link types is the order of links
	String place() {
		return switch (fact()) {
			case Region _ -> "1";
			case Element element -> "2" + place(element.id());
			case Link link -> "3%s\0%02d%s\0%012d".formatted(place(link.from()), link.type().ordinal(),
					place(link.to()), link.validity().from().toEpochDay() - LocalDate.MIN.toEpochDay());
			case Value value -> "4" + place(new Element.Id(value.label(), value.key()));
		};
	}

	/** As {@link ElementView#place()}. */
	@SuppressWarnings("EnumOrdinal") // the order of labels is the order of elements
	static String place(Element.Id id) {
		return (char) ('A' + id.label().ordinal()) + id.key();
	}

}
