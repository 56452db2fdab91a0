package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes small plans in the words of the domain:
 * {@code aPlan().goal("G1").contributesTo("S1", 2)}. A link leaves the element named
 * last; {@link #during}, {@link #from} and {@link #until} speak of the element or link
 * named last. What is linked to and never described becomes an element without a kind, so
 * that a test says only what it is about.
 */
public final class PlanFixture {

	private final Map<Element.Id, Described> elements = new LinkedHashMap<>();

	private final List<Link> links = new ArrayList<>();

	private final List<Value> values = new ArrayList<>();

	private final List<Region.Governance> governedBy = new ArrayList<>();

	private Element.Id subject = new Element.Id(Label.GOAL, "");

	private boolean isLinkLast;

	private PlanFixture() {
	}

	/** An empty plan of the region {@code R}. */
	public static PlanFixture aPlan() {
		return new PlanFixture();
	}

	/** Puts the region under a steering model, always. */
	public PlanFixture governedBy(String steeringModel) {
		return governedBy(steeringModel, Validity.ALWAYS);
	}

	/** Puts the region under a steering model for a time. */
	public PlanFixture governedBy(String steeringModel, Validity validity) {
		this.governedBy.add(new Region.Governance(steeringModel, validity));
		return this;
	}

	public PlanFixture goal(String key) {
		return element(Label.GOAL, key);
	}

	public PlanFixture goal(String key, String kind) {
		return element(Label.GOAL, key).with("kind", kind);
	}

	public PlanFixture mission(String key) {
		return element(Label.MISSION, key);
	}

	public PlanFixture activity(String key) {
		return element(Label.ACTIVITY, key);
	}

	public PlanFixture activity(String key, String kind) {
		return element(Label.ACTIVITY, key).with("kind", kind);
	}

	public PlanFixture indicator(String key) {
		return element(Label.INDICATOR, key);
	}

	public PlanFixture unit(String key) {
		return element(Label.ORG_UNIT, key);
	}

	public PlanFixture unit(String key, String kind) {
		return element(Label.ORG_UNIT, key).with("kind", kind);
	}

	public PlanFixture document(String key, String kind) {
		return element(Label.STEERING_DOCUMENT, key).with("kind", kind);
	}

	public PlanFixture version(String key, Element.DocumentVersion.Status status) {
		return element(Label.DOCUMENT_VERSION, key).with("status", status.name().toLowerCase(Locale.ROOT));
	}

	public PlanFixture decision(String key, String date) {
		return element(Label.DECISION, key).with("date", LocalDate.parse(date));
	}

	/** Names an element; it is made when it is not there yet. */
	public PlanFixture element(Label label, String key) {
		this.subject = new Element.Id(label, key);
		this.elements.computeIfAbsent(this.subject, Described::new);
		this.isLinkLast = false;
		return this;
	}

	/** States a property of the element or link named last, by its name in the graph. */
	public PlanFixture with(String property, Object value) {
		if (this.isLinkLast) {
			Link last = this.links.removeLast();
			Map<String, Object> properties = new HashMap<>(last.properties());
			properties.put(property, value);
			this.links.add(new Link(last.from(), last.type(), last.to(), last.validity(), last.weight(), properties));
		}
		else {
			described().properties.put(property, value);
		}
		return this;
	}

	/** Valid from a day on, written as in ISO 8601. */
	public PlanFixture from(String day) {
		return valid(Validity.from(LocalDate.parse(day)));
	}

	/** Valid until, but not on, a day. */
	public PlanFixture until(String day) {
		return valid(new Validity(LocalDate.MIN, LocalDate.parse(day)));
	}

	/** Valid from a day until, but not on, another. */
	public PlanFixture during(String from, String to) {
		return valid(new Validity(LocalDate.parse(from), LocalDate.parse(to)));
	}

	/** The validity of the element or link named last. */
	public PlanFixture valid(Validity validity) {
		if (this.isLinkLast) {
			Link last = this.links.removeLast();
			this.links.add(new Link(last.from(), last.type(), last.to(), validity, last.weight(), last.properties()));
		}
		else {
			described().validity = validity;
		}
		return this;
	}

	public PlanFixture contributesTo(String goal) {
		return contributesTo(goal, 1);
	}

	public PlanFixture contributesTo(String goal, double weight) {
		return link(LinkType.CONTRIBUTES_TO, new Element.Id(Label.GOAL, goal), weight);
	}

	public PlanFixture partOfGoal(String goal) {
		return link(LinkType.PART_OF_GOAL, new Element.Id(Label.GOAL, goal), 1);
	}

	public PlanFixture implementing(String goal) {
		return implementing(goal, 0);
	}

	public PlanFixture implementing(String goal, double weight) {
		return link(LinkType.IMPLEMENTS, new Element.Id(Label.GOAL, goal), weight);
	}

	public PlanFixture measuredBy(String indicator) {
		return measuredBy(indicator, 1);
	}

	public PlanFixture measuredBy(String indicator, double weight) {
		return link(LinkType.MEASURED_BY, new Element.Id(Label.INDICATOR, indicator), weight);
	}

	public PlanFixture ownedBy(String unit) {
		return link(LinkType.OWNED_BY, Label.ORG_UNIT, unit);
	}

	public PlanFixture partOf(String unit) {
		return link(LinkType.PART_OF, Label.ORG_UNIT, unit);
	}

	public PlanFixture continues(String goal) {
		return link(LinkType.CONTINUES, Label.GOAL, goal);
	}

	public PlanFixture contains(String goal) {
		return link(LinkType.CONTAINS, Label.GOAL, goal);
	}

	public PlanFixture supersedes(String version) {
		return link(LinkType.SUPERSEDES, Label.DOCUMENT_VERSION, version);
	}

	public PlanFixture decidedBy(String decision) {
		return link(LinkType.DECIDED_BY, Label.DECISION, decision);
	}

	/** Any link from the element named last, with its type's default weight. */
	public PlanFixture link(LinkType type, Label label, String key) {
		return link(type, new Element.Id(label, key), type.defaultWeight());
	}

	/** Any link from the element named last. */
	public PlanFixture link(LinkType type, Element.Id to, double weight) {
		this.links.add(new Link(this.subject, type, to, Validity.ALWAYS, weight, Map.of()));
		this.isLinkLast = true;
		return this;
	}

	/** A target or a measurement. */
	public PlanFixture value(Value value) {
		this.values.add(value);
		return this;
	}

	public PlanGraph build() {
		return build(1);
	}

	public PlanGraph build(long revision) {
		this.links.forEach((link) -> this.elements.computeIfAbsent(link.to(), Described::new));
		PlanGraphBuilder builder = new PlanGraphBuilder(new Region("R", "Region R", "", "", this.governedBy), revision);
		this.elements.values().forEach((described) -> builder.add(described.element()));
		this.links.forEach(builder::add);
		this.values.forEach(builder::add);
		return builder.build();
	}

	/** The index of a goal that a test knows to be there. */
	public static int goalIn(PlanGraph plan, String key) {
		return indexIn(plan, Label.GOAL, key);
	}

	/** The index of an element that a test knows to be there. */
	public static int indexIn(PlanGraph plan, Label label, String key) {
		return plan.find(label, key).orElseThrow(() -> new AssertionError("no " + label + " " + key));
	}

	/** The keys of elements by their index. */
	public static List<String> keys(PlanGraph plan, List<Integer> elements) {
		return elements.stream().map((element) -> plan.element(element).key()).toList();
	}

	private Described described() {
		return Optional.ofNullable(this.elements.get(this.subject))
			.orElseThrow(() -> new IllegalStateException("name an element first"));
	}

	private static final class Described {

		/** Labels that must have a name. */
		private static final Set<Label> NAMED = Set.of(Label.ORG_UNIT, Label.STEERING_DOCUMENT, Label.DOCUMENT_VERSION,
				Label.RESULT_AREA, Label.PERSPECTIVE, Label.MISSION, Label.INDICATOR);

		private final Element.Id id;

		private final Map<String, Object> properties = new HashMap<>();

		private Validity validity = Validity.ALWAYS;

		Described(Element.Id id) {
			this.id = id;
			if (NAMED.contains(id.label())) {
				this.properties.put("name", id.key());
			}
		}

		Element element() {
			return ElementType.of(this.id.label())
				.create(this.id.key(), this.validity, Element.Origin.NONE, this.properties);
		}

	}

}
