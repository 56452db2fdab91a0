package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * Who owns what on a day, and where a unit stands in the organisation then.
 */
public final class Units {

	private static final Set<LinkType> STRUCTURE = Set.of(LinkType.PART_OF);

	private final PlanGraph plan;

	private final LocalDate at;

	public Units(PlanGraph plan, LocalDate at) {
		this.plan = plan;
		this.at = at;
	}

	/**
	 * The unit that an element belongs to ({@code OWNED_BY}); a unit belongs to itself.
	 */
	public OptionalInt of(int element) {
		return (this.plan.element(element).label() == Label.ORG_UNIT) ? OptionalInt.of(element)
				: firstEnd(element, LinkType.OWNED_BY);
	}

	/** A unit and all below it by {@code PART_OF}, whatever the structure. */
	public IntHashSet withBelow(int unit) {
		Walk below = Walk.downstream(this.plan, new int[] { unit }, STRUCTURE, this.at);
		IntHashSet units = new IntHashSet(below.size());
		for (int place = 0; place < below.size(); place++) {
			units.add(below.element(place));
		}
		return units;
	}

	/**
	 * The line from a unit up (<em>linjen</em>): what it is part of in the line
	 * structure, and, where that ends in an administration that serves a single body, on
	 * from that body. The nearest comes first, the unit itself is not in it.
	 */
	public List<Integer> lineOf(int unit) {
		List<Integer> line = new ArrayList<>();
		IntHashSet seen = IntHashSet.from(unit);
		OptionalInt above = above(unit);
		while (above.isPresent() && seen.add(above.getAsInt())) {
			line.add(above.getAsInt());
			above = above(above.getAsInt());
		}
		return line;
	}

	private OptionalInt above(int unit) {
		PlanGraph.Links links = this.plan.outgoing(unit, LinkType.PART_OF);
		for (int i = 0; i < links.size(); i++) {
			int link = links.get(i);
			if (this.plan.isLinkValid(link, this.at) && isLine(link)) {
				return OptionalInt.of(this.plan.to(link));
			}
		}
		return onlyEnd(unit, LinkType.SERVES);
	}

	private boolean isLine(int link) {
		return "line".equals(this.plan.properties(link).getOrDefault("structure", "line"));
	}

	private OptionalInt firstEnd(int element, LinkType type) {
		PlanGraph.Links links = this.plan.outgoing(element, type);
		for (int i = 0; i < links.size(); i++) {
			if (this.plan.isLinkValid(links.get(i), this.at)) {
				return OptionalInt.of(this.plan.to(links.get(i)));
			}
		}
		return OptionalInt.empty();
	}

	private OptionalInt onlyEnd(int element, LinkType type) {
		PlanGraph.Links links = this.plan.outgoing(element, type);
		OptionalInt only = OptionalInt.empty();
		for (int i = 0; i < links.size(); i++) {
			if (this.plan.isLinkValid(links.get(i), this.at)) {
				if (only.isPresent()) {
					return OptionalInt.empty();
				}
				only = OptionalInt.of(this.plan.to(links.get(i)));
			}
		}
		return only;
	}

}
