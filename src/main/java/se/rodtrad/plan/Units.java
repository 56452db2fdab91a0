package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.procedures.IntProcedure;

/**
 * Who owns what, and where a unit stands in the organisation, on a day or at any time.
 */
public final class Units {

	/** The structures that units stand in, several at once while one replaces another. */
	public static final List<String> STRUCTURES = LinkType.PART_OF.properties().getFirst().choices();

	/** The structure of links that are not between units. */
	public static final String NO_STRUCTURE = "";

	private static final String LINE = "line";

	private final PlanGraph plan;

	private final IntPredicate isHolding;

	private Units(PlanGraph plan, IntPredicate isHolding) {
		this.plan = plan;
		this.isHolding = isHolding;
	}

	/** By the links that hold on a day. */
	public static Units at(PlanGraph plan, LocalDate day) {
		return new Units(plan, (link) -> plan.isLinkValid(link, day));
	}

	/** By all links, whenever they hold. */
	public static Units ever(PlanGraph plan) {
		return new Units(plan, (_) -> true);
	}

	/**
	 * The unit that an element belongs to ({@code OWNED_BY}); a unit belongs to itself.
	 */
	public OptionalInt of(int element) {
		return (this.plan.label(element) == Label.ORG_UNIT) ? OptionalInt.of(element)
				: firstEnd(element, LinkType.OWNED_BY);
	}

	/** What belongs to a unit ({@code OWNED_BY}), as indexes. */
	public IntStream belongingTo(int unit) {
		return this.plan.incoming(unit, LinkType.OWNED_BY).stream().filter(this.isHolding).map(this.plan::from);
	}

	/** What belongs to a unit or to one below it, as indexes. */
	public IntHashSet belongingToOrBelow(int unit) {
		IntHashSet found = new IntHashSet();
		withBelow(unit).forEach((IntProcedure) (below) -> belongingTo(below).forEach(found::add));
		return found;
	}

	/**
	 * The structure that a link of {@code PART_OF} stands in, the line when it states
	 * none; empty for links of other types.
	 */
	public static String structure(PlanGraph plan, int link) {
		return (plan.type(link) == LinkType.PART_OF)
				? String.valueOf(plan.properties(link).getOrDefault("structure", LINE)) : NO_STRUCTURE;
	}

	/**
	 * A unit and all below it in any structure, going down in one structure at a time:
	 * what stands below in a mixture of two is below in neither.
	 */
	public IntHashSet withBelow(int unit) {
		IntHashSet all = IntHashSet.from(unit);
		STRUCTURES.forEach((structure) -> all.addAll(withBelow(unit, structure)));
		return all;
	}

	private IntHashSet withBelow(int unit, String structure) {
		IntHashSet seen = IntHashSet.from(unit);
		IntArrayList queue = IntArrayList.from(unit);
		for (int head = 0; head < queue.size(); head++) {
			PlanGraph.Links links = this.plan.incoming(queue.get(head), LinkType.PART_OF);
			for (int i = 0; i < links.size(); i++) {
				int part = this.plan.from(links.get(i));
				if (isHolding(links.get(i), structure) && seen.add(part)) {
					queue.add(part);
				}
			}
		}
		return seen;
	}

	private boolean isHolding(int link, String structure) {
		return this.isHolding.test(link) && structure(this.plan, link).equals(structure);
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
			if (isHolding(links.get(i), LINE)) {
				return OptionalInt.of(this.plan.to(links.get(i)));
			}
		}
		return onlyEnd(unit, LinkType.SERVES);
	}

	private OptionalInt firstEnd(int element, LinkType type) {
		PlanGraph.Links links = this.plan.outgoing(element, type);
		for (int i = 0; i < links.size(); i++) {
			if (this.isHolding.test(links.get(i))) {
				return OptionalInt.of(this.plan.to(links.get(i)));
			}
		}
		return OptionalInt.empty();
	}

	private OptionalInt onlyEnd(int element, LinkType type) {
		PlanGraph.Links links = this.plan.outgoing(element, type);
		OptionalInt only = OptionalInt.empty();
		for (int i = 0; i < links.size(); i++) {
			if (this.isHolding.test(links.get(i))) {
				if (only.isPresent()) {
					return OptionalInt.empty();
				}
				only = OptionalInt.of(this.plan.to(links.get(i)));
			}
		}
		return only;
	}

}
