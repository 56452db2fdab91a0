package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The whole plan of a region at a revision: an immutable value in memory that every
 * answer is computed from. Elements and links are named by their index: elements are
 * sorted by label and key, links by from, type, to and beginning, so that every walk has
 * a defined order. Arrays of numbers instead of objects keep a link at about 40 bytes.
 */
@SuppressWarnings("EnumOrdinal") // the order of labels and link types is the order of the
									// arrays
public final class PlanGraph {

	/** So many links are looked through faster than they are divided. */
	private static final int FEW = 8;

	private final Region region;

	private final long revision;

	private final ElementArrays elements;

	private final LinkArrays links;

	private final Values values;

	private final RecentEdits recent;

	PlanGraph(Region region, long revision, ElementArrays elements, LinkArrays links, Values values,
			RecentEdits recent) {
		this.region = region;
		this.revision = revision;
		this.elements = elements;
		this.links = links;
		this.values = values;
		this.recent = recent;
	}

	/** A plan without elements, at revision 0. */
	public static PlanGraph empty(Region region) {
		return new PlanGraphBuilder(region, 0).build();
	}

	/**
	 * The plan after a change. Costs what the change costs, and the copying of arrays
	 * when it touches elements or links.
	 * @param edits all that differs, what goes with a removed element too
	 * @param revision the number of the change
	 * @throws RodTradException.Invalid when it is seen that the edits are not of this
	 * plan, or a link would lose an end
	 */
	public PlanGraph changed(List<Edit> edits, long revision) {
		return (edits.size() > size()) ? PlanGraphBuilder.of(this, edits, revision).build() : merged(edits, revision);
	}

	/** The same, at a cost that grows with the edits more than with the plan. */
	PlanGraph merged(List<Edit> edits, long revision) {
		return new PlanMerge(this, edits).plan(this.elements, this.links, revision,
				this.recent.and(this.revision, edits));
	}

	/**
	 * All that was edited since an earlier revision, in order; nothing when that is too
	 * long ago or too much to be remembered.
	 */
	public Optional<List<Edit>> editsSince(long earlier) {
		return this.recent.since(earlier);
	}

	/**
	 * What it has in common with the plans that it was made from by small changes, and
	 * they with it: within a lineage a revision is the same plan. A region that was
	 * restored from a backup has the numbers of its revisions a second time.
	 */
	public Object lineage() {
		return this.recent.lineage();
	}

	public Region region() {
		return this.region;
	}

	/** The number of the change after which the plan looked like this. */
	public long revision() {
		return this.revision;
	}

	/** How many elements there are; values are not counted. */
	public int size() {
		return this.elements.size();
	}

	/**
	 * An element by its index.
	 * @param element 0 to {@link #size()} - 1
	 */
	public Element element(int element) {
		return this.elements.elements()[element];
	}

	/**
	 * The key of an element as it is written in answers, which is kept: all must write it
	 * in the same way, and nobody may change it.
	 */
	public byte[] writtenKey(int element, Function<String, byte[]> writing) {
		return this.elements.keys().of(this.elements.elements(), element, writing);
	}

	/** What people call an element, as it is written in answers. */
	public byte[] writtenName(int element, Function<String, byte[]> writing) {
		return this.elements.names().of(this.elements.elements(), element, writing);
	}

	/** The label of an element, known from its index alone. */
	public Label label(int element) {
		return this.elements.label(element);
	}

	/**
	 * The kind of an element in the steering model: its own, of a document version that
	 * of its document; empty when there is none.
	 */
	public String kind(int element) {
		if (label(element) != Label.DOCUMENT_VERSION) {
			return element(element).kind();
		}
		Links documents = outgoing(element, LinkType.VERSION_OF);
		return documents.isEmpty() ? "" : element(to(documents.get(0))).kind();
	}

	/** All elements of a label, in the order of their keys. */
	public List<Element> elements(Label label) {
		return elements().subList(this.elements.start(label), this.elements.end(label));
	}

	/** All elements, by label and key; the place in the list is the index. */
	public List<Element> elements() {
		return Collections.unmodifiableList(Arrays.asList(this.elements.elements()));
	}

	/** The index of the first element of a label. */
	public int firstIndex(Label label) {
		return this.elements.start(label);
	}

	/** The index of an element, or nothing when there is none. */
	public OptionalInt find(Element.Id id) {
		return find(id.label(), id.key());
	}

	/** The index of an element, or nothing when there is none. */
	public OptionalInt find(Label label, String key) {
		int found = this.elements.find(label, key);
		return (found < 0) ? OptionalInt.empty() : OptionalInt.of(found);
	}

	/** The index of a link, or nothing when there is none. */
	public OptionalInt find(Link.Id id) {
		OptionalInt from = find(id.from());
		OptionalInt to = find(id.to());
		if (from.isEmpty() || to.isEmpty()) {
			return OptionalInt.empty();
		}
		int link = this.links.first(from.getAsInt(), id.type(), to.getAsInt(), id.validFrom());
		return (link < linkCount() && link(link).id().equals(id)) ? OptionalInt.of(link) : OptionalInt.empty();
	}

	/** How many elements, links, targets and measurements there are. */
	public long factCount() {
		return (long) size() + linkCount() + this.values.targets().size() + this.values.measurements().size();
	}

	/** How many links there are. */
	public int linkCount() {
		return this.links.size();
	}

	/** The links that leave an element, by type, target and beginning. */
	public Links outgoing(int element) {
		return new Links(null, this.links.outStart()[element], this.links.outStart()[element + 1]);
	}

	/** The links of one type that leave an element, by target and beginning. */
	public Links outgoing(int element, LinkType type) {
		return ofType(outgoing(element), type);
	}

	/** The links of one type from one element to another, by beginning. */
	public Links between(int element, LinkType type, int target) {
		return new Links(null, this.links.first(element, type, target, LocalDate.MIN),
				this.links.first(element, type, target + 1, LocalDate.MIN));
	}

	/** The links that reach an element, by type, source and beginning. */
	public Links incoming(int element) {
		return new Links(this.links.inOrder(), this.links.inStart()[element], this.links.inStart()[element + 1]);
	}

	/** The links of one type that reach an element, by source and beginning. */
	public Links incoming(int element, LinkType type) {
		return ofType(incoming(element), type);
	}

	private Links ofType(Links links, LinkType type) {
		int start = firstAtLeast(links, links.start, type.ordinal());
		int end = firstAtLeast(links, start, type.ordinal() + 1);
		return new Links(links.order, start, end);
	}

	private int firstAtLeast(Links links, int from, int ordinal) {
		byte[] types = this.links.type();
		int low = from;
		int high = links.end;
		while (high - low > FEW) {
			int middle = (low + high) >>> 1;
			if (types[links.link(middle)] < ordinal) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		while (low < high && types[links.link(low)] < ordinal) {
			low++;
		}
		return low;
	}

	/** The element that a link leaves. */
	public int from(int link) {
		return this.links.from()[link];
	}

	/** The element that a link reaches. */
	public int to(int link) {
		return this.links.to()[link];
	}

	public LinkType type(int link) {
		return LinkType.ALL[this.links.type()[link]];
	}

	/** The weight of a link, ≥ 0. */
	public double weight(int link) {
		return this.links.weight()[link];
	}

	/** The link's own valid time; both ends must hold too for the link to hold. */
	public Validity validity(int link) {
		return this.links.validity()[link];
	}

	/** What else the link says, by {@link LinkType#properties()}. */
	public Map<String, Object> properties(int link) {
		return this.links.properties()[link];
	}

	/** A link as a value of its own. */
	public Link link(int link) {
		return new Link(element(from(link)).id(), type(link), element(to(link)).id(), validity(link), weight(link),
				properties(link));
	}

	/** Whether an element holds on a day. */
	public boolean isValid(int element, LocalDate at) {
		return this.elements.days().contain(element, at);
	}

	/** Whether a link holds on a day, and both its ends. */
	public boolean isLinkValid(int link, LocalDate at) {
		return this.links.days().contain(link, at);
	}

	/** The targets and measurements. */
	public Values values() {
		return this.values;
	}

	/** All that the plan says: the region, the elements, the links and the values. */
	public Stream<Fact> facts() {
		return Stream
			.of(Stream.of(this.region), elements().stream(), IntStream.range(0, linkCount()).mapToObj(this::link),
					this.values.targets().stream(), this.values.measurements().stream())
			.flatMap(Function.identity());
	}

	/**
	 * Some links of an element, in a defined order.
	 */
	public static final class Links {

		private final int @Nullable [] order;

		private final int start;

		private final int end;

		Links(int @Nullable [] order, int start, int end) {
			this.order = order;
			this.start = start;
			this.end = end;
		}

		public int size() {
			return this.end - this.start;
		}

		public boolean isEmpty() {
			return this.end == this.start;
		}

		/**
		 * The index of a link.
		 * @param position 0 to {@link #size()} - 1
		 */
		public int get(int position) {
			return link(this.start + position);
		}

		/** The indexes of the links. */
		public IntStream stream() {
			return IntStream.range(this.start, this.end).map(this::link);
		}

		private int link(int place) {
			return (this.order != null) ? this.order[place] : place;
		}

	}

}
