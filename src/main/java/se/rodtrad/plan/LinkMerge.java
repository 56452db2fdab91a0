package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Makes the links of a plan after a change, column by column; columns in which nothing
 * differs are shared.
 */
@SuppressWarnings("EnumOrdinal") // the order of link types is the order of the arrays
final class LinkMerge {

	private final PlanGraph base;

	private final LinkArrays links;

	private final ElementArrays elements;

	private final ElementArrays merged;

	private final Splice ends;

	private final Edits<Link> changes;

	private final int[] before;

	private final Splice splice;

	/**
	 * A merge of links.
	 * @param elements the elements before
	 * @param merged the elements after
	 * @param ends the way from one to the other
	 * @param changes in the order of links
	 */
	LinkMerge(PlanGraph base, LinkArrays links, ElementArrays elements, ElementArrays merged, Splice ends,
			Edits<Link> changes) {
		this.base = base;
		this.links = links;
		this.elements = elements;
		this.merged = merged;
		this.ends = ends;
		this.changes = changes;
		this.before = changes.made().stream().mapToInt(this::placeOfNew).toArray();
		this.splice = Splice.of(links.size(), changes.removed().stream().mapToInt(this::place).toArray(), this.before);
	}

	private int place(Link link) {
		return this.base.find(link.id())
			.orElseThrow(() -> new RodTradException.Invalid("%s does not exist".formatted(link.id())));
	}

	private int placeOfNew(Link link) {
		if (this.base.find(link.id()).isPresent()) {
			throw new RodTradException.Invalid("%s exists already".formatted(link.id()));
		}
		int from = placeBefore(link.from());
		int to = placeBefore(link.to());
		if (from < 0) {
			return this.links.outStart()[-1 - from];
		}
		return (to < 0) ? this.links.first(from, link.type(), -1 - to, LocalDate.MIN)
				: this.links.first(from, link.type(), to, link.validity().from());
	}

	private int placeBefore(Element.Id id) {
		return this.elements.find(id.label(), id.key());
	}

	/** Nothing may be removed on which a link hangs that stays. */
	void refuseLooseEnds(List<Element> removed) {
		for (Element element : removed) {
			linksAt(placeBefore(element.id())).filter((link) -> this.splice.moved(link) >= 0)
				.findFirst()
				.ifPresent((link) -> {
					throw this.base.link(link).without(element.id());
				});
		}
	}

	/** The links that leave or reach an element, by their places before. */
	private IntStream linksAt(int element) {
		PlanGraph.Links outgoing = this.base.outgoing(element);
		PlanGraph.Links incoming = this.base.incoming(element);
		return IntStream.concat(outgoing.stream(), incoming.stream());
	}

	/**
	 * The links after the change.
	 * @param changed the elements that say something else than before
	 */
	LinkArrays merged(List<Element> changed) {
		int[] from = ends(this.links.from(), Link::from);
		int[] to = ends(this.links.to(), Link::to);
		boolean isSameShape = isSameShape();
		return new LinkArrays(from, to, types(), weights(), validities(), properties(), days(changed, from, to),
				isSameShape ? this.links.outStart() : LinkArrays.starts(from, this.merged.size()),
				isSameShape ? this.links.inStart() : LinkArrays.starts(to, this.merged.size()), inOrder());
	}

	private boolean isSameShape() {
		return this.ends.isEmpty() && this.splice.isEmpty();
	}

	private int[] ends(int[] before, Function<Link, Element.Id> end) {
		if (isSameShape()) {
			return before;
		}
		int[] after = this.splice.copy(this.ends.moved(before), new int[this.splice.newLength()]);
		put((link, place) -> after[place] = index(link, end.apply(link)));
		return after;
	}

	private int index(Link link, Element.Id end) {
		int index = this.merged.find(end.label(), end.key());
		if (index < 0) {
			throw link.without(end);
		}
		return index;
	}

	private void put(ObjIntConsumer<Link> column) {
		for (int i = 0; i < this.changes.made().size(); i++) {
			column.accept(this.changes.made().get(i), this.splice.inserted()[i]);
		}
		this.changes.changed().forEach((link) -> column.accept(link, this.splice.moved(place(link))));
	}

	private byte[] types() {
		if (this.splice.isEmpty()) {
			return this.links.type();
		}
		byte[] types = this.splice.copy(this.links.type(), new byte[this.splice.newLength()]);
		put((link, place) -> types[place] = (byte) link.type().ordinal());
		return types;
	}

	private double[] weights() {
		if (isSame(Link::weight)) {
			return this.links.weight();
		}
		double[] weights = this.splice.copy(this.links.weight(), new double[this.splice.newLength()]);
		put((link, place) -> weights[place] = link.weight());
		return weights;
	}

	private Validity[] validities() {
		if (isSame(Link::validity)) {
			return this.links.validity();
		}
		Validity[] validities = this.splice.copy(this.links.validity(), new Validity[this.splice.newLength()]);
		put((link, place) -> validities[place] = link.validity());
		return validities;
	}

	private Map<String, Object>[] properties() {
		if (isSame(Link::properties)) {
			return this.links.properties();
		}
		Map<String, Object>[] properties = this.splice.copy(this.links.properties(),
				LinkArrays.empty(this.splice.newLength()).properties());
		put((link, place) -> properties[place] = link.properties());
		return properties;
	}

	private boolean isSame(Function<Link, Object> column) {
		return this.splice.isEmpty() && this.changes.changed()
			.stream()
			.allMatch((link) -> column.apply(link).equals(column.apply(this.base.link(place(link)))));
	}

	private Days days(List<Element> changed, int[] from, int[] to) {
		List<Element> revalidated = changed.stream()
			.filter((element) -> !element.validity().equals(inBase(element).validity()))
			.toList();
		if (revalidated.isEmpty() && isSame(Link::validity)) {
			return this.links.days();
		}
		Days days = this.links.days().spliced(this.splice);
		for (Element element : revalidated) {
			linksAt(placeBefore(element.id())).filter((link) -> this.splice.moved(link) >= 0).forEach((link) -> {
				int place = this.splice.moved(link);
				days.set(place, this.links.validity()[link], this.merged.days(), from[place], to[place]);
			});
		}
		put((link, place) -> days.set(place, link.validity(), this.merged.days(), from[place], to[place]));
		return days;
	}

	private Element inBase(Element element) {
		return this.base.element(placeBefore(element.id()));
	}

	private int[] inOrder() {
		if (this.splice.isEmpty()) {
			return this.links.inOrder();
		}
		List<Link> made = this.changes.made();
		int[] order = IntStream.range(0, made.size())
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> made.get(i).to()).thenComparing((i) -> made.get(i).type()))
			.mapToInt(Integer::intValue)
			.toArray();
		int[] removed = this.changes.removed()
			.stream()
			.mapToInt((link) -> incoming(link, place(link)))
			.sorted()
			.toArray();
		int[] comeBefore = IntStream.of(order).map((i) -> incoming(made.get(i), this.before[i])).toArray();
		Splice incoming = Splice.of(this.links.size(), removed, comeBefore);
		int[] inOrder = incoming.copy(this.splice.moved(this.links.inOrder()), new int[incoming.newLength()]);
		for (int i = 0; i < order.length; i++) {
			inOrder[incoming.inserted()[i]] = this.splice.inserted()[order[i]];
		}
		return inOrder;
	}

	private int incoming(Link link, int place) {
		int to = placeBefore(link.to());
		return (to < 0) ? this.links.inStart()[-1 - to] : this.links.firstIncoming(to, link.type(), place);
	}

}
