package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	private final List<Value.Measurement> measurements = new ArrayList<>();

	private final List<Value.Target> targets = new ArrayList<>();

	private LinkArrays links = LinkArrays.empty(16);

	private int linkCount;

	public PlanGraphBuilder(Region region, long revision) {
		this.region = region;
		this.revision = revision;
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
			this.links = grown(this.links, this.linkCount * 2);
		}
		int link = this.linkCount++;
		this.links.from()[link] = from;
		this.links.to()[link] = to;
		this.links.type()[link] = (byte) type.ordinal();
		this.links.weight()[link] = weight;
		this.links.validity()[link] = validity;
		this.links.properties().add(properties);
		return this;
	}

	/** Adds a target or a measurement. */
	public PlanGraphBuilder add(Value value) {
		switch (value) {
			case Value.Measurement measurement -> this.measurements.add(measurement);
			case Value.Target target -> this.targets.add(target);
		}
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
		return new PlanGraph(this.region, this.revision, sorted,
				LinkArrays.sorted(sorted.length, this.links, this.linkCount),
				new Values(this.measurements, this.targets));
	}

	private int indexOf(Link link, Element.Id id) {
		Integer found = this.index.get(id);
		if (found == null) {
			throw new RodTradException.Invalid(
					"Link %s %s %s: %s does not exist".formatted(link.from(), link.type(), link.to(), id));
		}
		return found;
	}

	private static LinkArrays grown(LinkArrays links, int length) {
		int[] none = {};
		return new LinkArrays(Arrays.copyOf(links.from(), length), Arrays.copyOf(links.to(), length),
				Arrays.copyOf(links.type(), length), Arrays.copyOf(links.weight(), length),
				Arrays.copyOf(links.validity(), length), links.properties(), none, none, none);
	}

}
