package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

import com.carrotsearch.hppc.IntArrayList;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * The single steps of a walk: which links lead on from an element, one way, on a day.
 * Each type leads on either along its arrow or against it, so that the links of an
 * element come in a defined order: by type, then far end, then beginning. A type that
 * joins different times by nature holds by its own validity alone, any other needs both
 * its ends.
 */
@SuppressWarnings("EnumOrdinal") // arrays by label instead of maps: this is the inner
									// loop
final class Steps {

	private static final LinkType[] NONE = {};

	private final PlanGraph plan;

	private final boolean isUpstream;

	private final LocalDate at;

	private final LinkType[][] typesByLabel;

	Steps(PlanGraph plan, boolean isUpstream, Set<LinkType> types, LocalDate at) {
		this.plan = plan;
		this.isUpstream = isUpstream;
		this.at = at;
		this.typesByLabel = Arrays.stream(Label.values())
			.map((label) -> types.stream()
				.sorted()
				.filter((type) -> (isAlong(type) ? type.from() : type.to()).contains(label))
				.toList()
				.toArray(NONE))
			.toArray(LinkType[][]::new);
	}

	/** Adds the links that lead on from an element to a list. */
	void addFrom(int element, IntArrayList found) {
		for (LinkType type : this.typesByLabel[this.plan.label(element).ordinal()]) {
			PlanGraph.Links links = isAlong(type) ? this.plan.outgoing(element, type)
					: this.plan.incoming(element, type);
			int count = links.size();
			for (int i = 0; i < count; i++) {
				int link = links.get(i);
				if (isHolding(link, type)) {
					found.add(link);
				}
			}
		}
	}

	/** The far end of a link that leads on. */
	int end(int link) {
		return isAlong(this.plan.type(link)) ? this.plan.to(link) : this.plan.from(link);
	}

	private boolean isAlong(LinkType type) {
		return type.isUpstreamAlongArrow() == this.isUpstream;
	}

	private boolean isHolding(int link, LinkType type) {
		return type.isAcrossTime() ? this.plan.validity(link).contains(this.at) : this.plan.isLinkValid(link, this.at);
	}

}
