package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a {@link PlanGraph} from elements, values and links in any order; an element
 * must be added before its links. Used once.
 */
@SuppressWarnings("EnumOrdinal") // the order of labels and link types is the order of the
									// arrays
public final class PlanGraphBuilder {

	private final Region region;

	private final long revision;

	private final List<Element> elements = new ArrayList<>();

	private final Map<Element.Id, Integer> index = new HashMap<>();

	private final List<Value> values = new ArrayList<>();

	private LinkArrays links = LinkArrays.empty(16);

	private int linkCount;

	public PlanGraphBuilder(Region region, long revision) {
		this.region = region;
		this.revision = revision;
	}

	/** A builder of a plan with some edits made, which looks at it fact by fact. */
	static PlanGraphBuilder of(PlanGraph base, List<Edit> edits, long revision) {
		Set<Subject> gone = new HashSet<>();
		edits.forEach((edit) -> edit.before().ifPresent((fact) -> gone.add(fact.subject())));
		List<Fact> facts = new ArrayList<>(base.facts().filter((fact) -> !gone.remove(fact.subject())).toList());
		gone.stream().min(Subject.ORDER).ifPresent((subject) -> {
			throw new RodTradException.Invalid("%s does not exist".formatted(subject));
		});
		edits.forEach((edit) -> edit.after().ifPresent(facts::add));
		Region region = facts.stream()
			.filter(Region.class::isInstance)
			.map(Region.class::cast)
			.reduce((_, later) -> later)
			.orElseThrow();
		PlanGraphBuilder builder = new PlanGraphBuilder(region, revision);
		facts.stream().filter(Element.class::isInstance).map(Element.class::cast).forEach(builder::add);
		for (Fact fact : facts) {
			switch (fact) {
				case Link link -> builder.add(link);
				case Value value -> builder.add(value);
				case Element _, Region _ -> {
				}
			}
		}
		return builder;
	}

	/**
	 * Adds an element.
	 * @throws RodTradException.Invalid when its label and key are taken
	 */
	public PlanGraphBuilder add(Element element) {
		if (this.index.putIfAbsent(element.id(), this.elements.size()) != null) {
			throw new RodTradException.Invalid("%s stands twice".formatted(element.id()));
		}
		this.elements.add(element);
		return this;
	}

	/**
	 * Adds a link.
	 * @throws RodTradException.Invalid when one of its ends has not been added
	 */
	public PlanGraphBuilder add(Link link) {
		return addLink(indexOf(link, link.from()), link.type(), indexOf(link, link.to()), link.validity(),
				link.weight(), link.properties());
	}

	/**
	 * Adds a link between the elements that were added as number {@code from} and
	 * {@code to}, counted from 0.
	 */
	public PlanGraphBuilder addLink(int from, LinkType type, int to, Validity validity, double weight,
			Map<String, Object> properties) {
		if (this.linkCount == this.links.from().length) {
			this.links = this.links.grown(this.linkCount * 2);
		}
		int link = this.linkCount++;
		this.links.from()[link] = from;
		this.links.to()[link] = to;
		this.links.type()[link] = (byte) type.ordinal();
		this.links.weight()[link] = weight;
		this.links.validity()[link] = validity;
		this.links.properties()[link] = properties;
		return this;
	}

	/** Adds a target or a measurement. */
	public PlanGraphBuilder add(Value value) {
		this.values.add(value);
		return this;
	}

	public PlanGraph build() {
		Integer[] order = new Integer[this.elements.size()];
		Arrays.setAll(order, Integer::valueOf);
		Arrays.parallelSort(order, (a, b) -> this.elements.get(a).id().compareTo(this.elements.get(b).id()));
		Element[] sorted = new Element[order.length];
		int[] place = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			sorted[i] = this.elements.get(order[i]);
			place[order[i]] = i;
		}
		for (int link = 0; link < this.linkCount; link++) {
			this.links.from()[link] = place[this.links.from()[link]];
			this.links.to()[link] = place[this.links.to()[link]];
		}
		ElementArrays elementArrays = ElementArrays.of(sorted);
		return new PlanGraph(this.region, this.revision, elementArrays,
				LinkArrays.sorted(elementArrays.days(), this.links, this.linkCount), Values.of(this.values),
				RecentEdits.none());
	}

	private int indexOf(Link link, Element.Id id) {
		Integer found = this.index.get(id);
		if (found == null) {
			throw link.without(id);
		}
		return found;
	}

}
