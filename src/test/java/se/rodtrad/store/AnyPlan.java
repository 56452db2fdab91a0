package se.rodtrad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * Fills and edits drafts at random, from a seed, with whatever a plan can hold: every
 * label, every property stated or not, every link type. It makes no sense but must be
 * kept.
 */
final class AnyPlan {

	private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

	private static final List<Label> ELEMENTS = List.of(Label.values())
		.stream()
		.filter((label) -> !label.isValue())
		.toList();

	private final Random random;

	private final List<Element.Id> elements = new ArrayList<>();

	private final List<Link.Id> links = new ArrayList<>();

	private final List<Value> values = new ArrayList<>();

	AnyPlan(long seed) {
		this.random = new Random(seed);
	}

	/** Puts elements of every label, links of every type, and values. */
	void fill(PlanDraft draft, int perLabel) {
		for (Label label : ELEMENTS) {
			for (int i = 0; i < perLabel; i++) {
				Element element = element(label, "%s å%d".formatted(label.graphName().substring(0, 2), i));
				draft.put(element);
				this.elements.add(element.id());
			}
		}
		for (LinkType type : LinkType.values()) {
			for (int i = 0; i < perLabel; i++) {
				put(draft, link(type, any(of(type.from())), any(of(type.to()))));
			}
		}
		for (int i = 0; i < perLabel * 4; i++) {
			put(draft, measurement());
			put(draft, target());
		}
	}

	/** Changes, removes and adds some of each. */
	void edit(PlanDraft draft) {
		for (int i = 0; i < 5; i++) {
			Element.Id changed = any(this.elements);
			draft.put(element(changed.label(), changed.key()));
			Link.Id link = any(this.links);
			put(draft, new Link(link.from(), link.type(), link.to(), new Validity(link.validFrom(), DAY.plusYears(9)),
					weight(link.type()), properties(link.type())));
			put(draft, this.random.nextBoolean() ? measurement() : target());
			put(draft, link(link.type(), link.from(), link.to()));
		}
		for (int i = 0; i < 3; i++) {
			Link.Id link = this.links.remove(this.random.nextInt(this.links.size()));
			draft.remove(link);
			Value value = this.values.remove(this.random.nextInt(this.values.size()));
			draft.remove(value.label(), value.key());
			removeElement(draft, any(this.elements));
		}
	}

	private void removeElement(PlanDraft draft, Element.Id id) {
		// a period goes with all that is in it, but as the period of a baseline it is
		// only
		// referred to
		if (id.label() == Label.PERIOD || of(List.of(id.label())).size() == 1) {
			return;
		}
		draft.remove(id);
		this.elements.remove(id);
		List<Link.Id> gone = this.links.stream()
			.filter((link) -> link.from().equals(id) || link.to().equals(id))
			.toList();
		gone.forEach(draft::remove);
		this.links.removeAll(gone);
		List<Value> values = this.values.stream().filter((value) -> refersTo(value, id)).toList();
		values.forEach((value) -> draft.remove(value.label(), value.key()));
		this.values.removeAll(values);
	}

	private static boolean refersTo(Value value, Element.Id id) {
		boolean byOwner = value instanceof Value.Target target && target.owner().equals(id);
		return byOwner || id.equals(new Element.Id(Label.INDICATOR, value.indicator()))
				|| id.equals(new Element.Id(Label.ORG_UNIT, value.unit()));
	}

	private void put(PlanDraft draft, Link link) {
		draft.put(link);
		this.links.remove(link.id());
		this.links.add(link.id());
	}

	private void put(PlanDraft draft, Value value) {
		draft.put(value);
		this.values.removeIf((known) -> known.label() == value.label() && known.key().equals(value.key()));
		this.values.add(value);
	}

	private Element element(Label label, String key) {
		Map<String, Object> values = new HashMap<>();
		for (ElementType.Property property : ElementType.of(label).properties()) {
			if ((property.kind() == ElementType.Kind.DATE && !property.isOptional()) || this.random.nextInt(3) > 0) {
				values.put(property.name(), value(property));
			}
		}
		Element.Origin origin = this.random.nextBoolean() ? Element.Origin.NONE
				: new Element.Origin("Källa " + this.random.nextInt(3), List.of("x1", "y" + this.random.nextInt(9)));
		return ElementType.of(label).create(key, validity(), origin, values);
	}

	private Object value(ElementType.Property property) {
		return switch (property.kind()) {
			case TEXT -> "Text åäö \"'\\ $x " + this.random.nextInt(5);
			case TEXTS -> List.of("ett", "två " + this.random.nextInt(5));
			case INTEGER -> (long) this.random.nextInt(100);
			case NUMBER -> this.random.nextDouble();
			case FLAG -> this.random.nextBoolean();
			case DATE -> DAY.plusDays(this.random.nextInt(3000));
			case CHOICE -> any(property.choices());
		};
	}

	private Link link(LinkType type, Element.Id from, Element.Id to) {
		return new Link(from, type, to, validity(), weight(type), properties(type));
	}

	private double weight(LinkType type) {
		return type.isWeighted() ? this.random.nextInt(5) / 2.0 : type.defaultWeight();
	}

	private Map<String, Object> properties(LinkType type) {
		Map<String, Object> properties = new HashMap<>();
		for (LinkType.Property property : type.properties()) {
			if (this.random.nextBoolean()) {
				properties.put(property.name(), value(property));
			}
		}
		return properties;
	}

	private Object value(LinkType.Property property) {
		if (!property.choices().isEmpty()) {
			return any(property.choices());
		}
		if (property.type() == Double.class) {
			return this.random.nextDouble();
		}
		if (property.type() == Boolean.class) {
			return this.random.nextBoolean();
		}
		return (property.type() == LocalDate.class) ? DAY.plusDays(this.random.nextInt(3000)) : "Text ö";
	}

	private Value.Measurement measurement() {
		return new Value.Measurement(Element.Origin.of("Källa", List.of()), any(of(Label.INDICATOR)), unitOrNone(),
				any(of(Label.PERIOD)), any(List.of("T", "K", "M")), number(), number(), number(),
				any(List.of(Value.Measurement.State.values())), this.random.nextBoolean() ? "" : "Anmärkning");
	}

	private Value.Target target() {
		Element.Id owner = any(of(List.of(Label.GOAL, Label.MISSION)));
		String period = (this.random.nextInt(4) == 0) ? "" : any(of(Label.PERIOD));
		String baselinePeriod = this.random.nextBoolean() ? "" : any(of(Label.PERIOD));
		return new Value.Target("T" + this.random.nextInt(30), validity(), Element.Origin.NONE, owner,
				any(of(Label.INDICATOR)), unitOrNone(), period, "T", any(List.of(Value.Target.Kind.values())), number(),
				number(), number(), number(), baselinePeriod);
	}

	private String unitOrNone() {
		return (this.random.nextInt(4) == 0) ? "" : any(of(Label.ORG_UNIT));
	}

	private OptionalDouble number() {
		return (this.random.nextInt(3) == 0) ? OptionalDouble.empty() : OptionalDouble.of(this.random.nextDouble());
	}

	private Validity validity() {
		return switch (this.random.nextInt(3)) {
			case 0 -> Validity.ALWAYS;
			case 1 -> Validity.from(DAY.plusDays(this.random.nextInt(5)));
			default -> new Validity(DAY.plusDays(this.random.nextInt(5)), DAY.plusDays(10 + this.random.nextInt(5)));
		};
	}

	private List<String> of(Label label) {
		return of(List.of(label)).stream().map(Element.Id::key).toList();
	}

	private List<Element.Id> of(Collection<Label> labels) {
		return this.elements.stream().filter((id) -> labels.contains(id.label())).toList();
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	static List<Object> contents(PlanGraph plan) {
		List<Object> contents = new ArrayList<>(List.of(plan.region(), plan.revision()));
		contents.addAll(plan.elements());
		IntStream.range(0, plan.linkCount()).mapToObj(plan::link).forEach(contents::add);
		contents.addAll(plan.values().measurements());
		contents.addAll(plan.values().targets());
		return contents;
	}

}
