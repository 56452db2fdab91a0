package se.rodtrad.coverage;

import java.util.Arrays;
import java.util.Set;

import com.carrotsearch.hppc.IntArrayList;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * One side of the elements of a plan, above or below, along some types of links on a day.
 */
@SuppressWarnings("EnumOrdinal") // arrays by label instead of maps: this is the inner
									// loop
final class Side {

	private static final LinkType[] NONE = {};

	private final PlanGraph plan;

	private final boolean isAbove;

	private final Standing standing;

	private final LinkType[][] typesByLabel;

	Side(PlanGraph plan, boolean isAbove, Set<LinkType> types, Standing standing) {
		this.plan = plan;
		this.isAbove = isAbove;
		this.standing = standing;
		this.typesByLabel = Arrays.stream(Label.values())
			.map((label) -> types.stream()
				.sorted()
				.filter((type) -> (isOutgoing(type) ? type.from() : type.to()).contains(label))
				.toList()
				.toArray(NONE))
			.toArray(LinkType[][]::new);
	}

	/**
	 * The links of an element that hold by their own validity, whatever has become of the
	 * other end; by type, other end and beginning.
	 */
	IntArrayList stated(int element) {
		IntArrayList found = new IntArrayList();
		for (LinkType type : this.typesByLabel[this.plan.label(element).ordinal()]) {
			PlanGraph.Links links = isOutgoing(type) ? this.plan.outgoing(element, type)
					: this.plan.incoming(element, type);
			for (int i = 0; i < links.size(); i++) {
				if (this.standing.isStated(links.get(i))) {
					found.add(links.get(i));
				}
			}
		}
		return found;
	}

	/** Those that hold with both their ends, in the same order. */
	IntArrayList holding(int element) {
		IntArrayList links = stated(element);
		links.removeAll((link) -> !this.standing.isLinkValid(link));
		return links;
	}

	/** The element on this side of a link. */
	int end(int link) {
		return isOutgoing(this.plan.type(link)) ? this.plan.to(link) : this.plan.from(link);
	}

	private boolean isOutgoing(LinkType type) {
		return type.isUpstreamAlongArrow() == this.isAbove;
	}

}
