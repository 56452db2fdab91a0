package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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

	private final Region region;

	private final long revision;

	private final Element[] elements;

	private final int[] labelStart;

	private final Days elementDays;

	private final int[] outStart;

	private final int[] inStart;

	private final int[] inOrder;

	private final int[] linkFrom;

	private final int[] linkTo;

	private final byte[] linkType;

	private final double[] linkWeight;

	private final Validity[] linkValidity;

	private final Days linkDays;

	private final List<Map<String, Object>> linkProperties;

	private final Values values;

	PlanGraph(Region region, long revision, Element[] elements, LinkArrays links, Values values) {
		this.region = region;
		this.revision = revision;
		this.elements = elements;
		this.labelStart = labelStarts(elements);
		this.elementDays = Days.of(elements.length, (element) -> elements[element].validity());
		this.linkFrom = links.from();
		this.linkTo = links.to();
		this.linkType = links.type();
		this.linkWeight = links.weight();
		this.linkValidity = links.validity();
		this.linkProperties = links.properties();
		this.linkDays = Days.of(this.linkFrom.length, (link) -> this.linkValidity[link])
			.within(this.elementDays, this.linkFrom)
			.within(this.elementDays, this.linkTo);
		this.outStart = links.outStart();
		this.inStart = links.inStart();
		this.inOrder = links.inOrder();
		this.values = values;
	}

	/** A plan without elements, at revision 0. */
	public static PlanGraph empty(Region region) {
		return new PlanGraphBuilder(region, 0).build();
	}

	private static int[] labelStarts(Element[] elements) {
		int[] starts = new int[Label.values().length + 1];
		for (Element element : elements) {
			starts[element.label().ordinal() + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		return starts;
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
		return this.elements.length;
	}

	/**
	 * An element by its index.
	 * @param element 0 to {@link #size()} - 1
	 */
	public Element element(int element) {
		return this.elements[element];
	}

	/** The label of an element, known from its index alone. */
	public Label label(int element) {
		int label = 0;
		while (this.labelStart[label + 1] <= element) {
			label++;
		}
		return Label.ALL[label];
	}

	/**
	 * The kind of an element in the steering model: its own, of a document version that
	 * of its document; empty when there is none.
	 */
	public String kind(int element) {
		if (label(element) != Label.DOCUMENT_VERSION) {
			return this.elements[element].kind();
		}
		Links documents = outgoing(element, LinkType.VERSION_OF);
		return documents.isEmpty() ? "" : this.elements[to(documents.get(0))].kind();
	}

	/** All elements of a label, in the order of their keys. */
	public List<Element> elements(Label label) {
		return elements().subList(this.labelStart[label.ordinal()], this.labelStart[label.ordinal() + 1]);
	}

	/** All elements, by label and key; the place in the list is the index. */
	public List<Element> elements() {
		return Collections.unmodifiableList(Arrays.asList(this.elements));
	}

	/** The index of the first element of a label. */
	public int firstIndex(Label label) {
		return this.labelStart[label.ordinal()];
	}

	/** The index of an element, or nothing when there is none. */
	public OptionalInt find(Element.Id id) {
		return find(id.label(), id.key());
	}

	/** The index of an element, or nothing when there is none. */
	public OptionalInt find(Label label, String key) {
		int low = this.labelStart[label.ordinal()];
		int high = this.labelStart[label.ordinal() + 1] - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = this.elements[middle].key().compareTo(key);
			if (order == 0) {
				return OptionalInt.of(middle);
			}
			if (order < 0) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return OptionalInt.empty();
	}

	/** How many links there are. */
	public int linkCount() {
		return this.linkFrom.length;
	}

	/** The links that leave an element, by type, target and beginning. */
	public Links outgoing(int element) {
		return new Links(null, this.outStart[element], this.outStart[element + 1]);
	}

	/** The links of one type that leave an element, by target and beginning. */
	public Links outgoing(int element, LinkType type) {
		return ofType(outgoing(element), type);
	}

	/** The links that reach an element, by type, source and beginning. */
	public Links incoming(int element) {
		return new Links(this.inOrder, this.inStart[element], this.inStart[element + 1]);
	}

	/** The links of one type that reach an element, by source and beginning. */
	public Links incoming(int element, LinkType type) {
		return ofType(incoming(element), type);
	}

	private Links ofType(Links links, LinkType type) {
		int start = firstAtLeast(links, type.ordinal());
		int end = firstAtLeast(links, type.ordinal() + 1);
		return new Links(links.order, start, end);
	}

	private int firstAtLeast(Links links, int ordinal) {
		int low = links.start;
		int high = links.end;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.linkType[links.link(middle)] < ordinal) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The element that a link leaves. */
	public int from(int link) {
		return this.linkFrom[link];
	}

	/** The element that a link reaches. */
	public int to(int link) {
		return this.linkTo[link];
	}

	public LinkType type(int link) {
		return LinkType.ALL[this.linkType[link]];
	}

	/** The weight of a link, ≥ 0. */
	public double weight(int link) {
		return this.linkWeight[link];
	}

	/** The link's own valid time; both ends must hold too for the link to hold. */
	public Validity validity(int link) {
		return this.linkValidity[link];
	}

	/** What else the link says, by {@link LinkType#properties()}. */
	public Map<String, Object> properties(int link) {
		return this.linkProperties.get(link);
	}

	/** A link as a value of its own. */
	public Link link(int link) {
		return new Link(this.elements[this.linkFrom[link]].id(), type(link), this.elements[this.linkTo[link]].id(),
				validity(link), weight(link), properties(link));
	}

	/** Whether an element holds on a day. */
	public boolean isValid(int element, LocalDate at) {
		return this.elementDays.contain(element, at);
	}

	/** Whether a link holds on a day, and both its ends. */
	public boolean isLinkValid(int link, LocalDate at) {
		return this.linkDays.contain(link, at);
	}

	/** The targets and measurements. */
	public Values values() {
		return this.values;
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

		private int link(int place) {
			return (this.order != null) ? this.order[place] : place;
		}

	}

}
