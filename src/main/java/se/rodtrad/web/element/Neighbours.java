package se.rodtrad.web.element;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.Direction;
import se.rodtrad.web.sight.Sight;

/**
 * What stands next to an element on the day: above and below it in the thread, the
 * documents that it stands in with their decisions, and who answers for it.
 *
 * @param above what it carries
 * @param below what carries it
 * @param documents the document versions that contain it, with their decisions
 * @param responsible the roles that answer for it
 * @param others what else it is linked to, by type of link
 */
record Neighbours(List<ElementView> above, List<ElementView> below, List<Document> documents,
		List<ElementView> responsible, List<Other> others) {

	static Neighbours of(Sight sight, ElementView element) {
		PlanGraph plan = sight.plan();
		int index = element.index();
		List<Other> all = Stream
			.concat(links(sight, plan.outgoing(index), true), links(sight, plan.incoming(index), false))
			.toList();
		return new Neighbours(next(sight, element, Direction.UPSTREAM), next(sight, element, Direction.DOWNSTREAM),
				all.stream()
					.filter((other) -> other.type == LinkType.CONTAINS && !other.isOutgoing)
					.map((other) -> Document.of(sight, other.element))
					.toList(),
				all.stream()
					.filter((other) -> other.type == LinkType.RESPONSIBLE_FOR && !other.isOutgoing)
					.map(Other::element)
					.toList(),
				all.stream().filter((other) -> other.isApart()).toList());
	}

	/** What else it is linked to, that of one type together. */
	public List<Group> otherGroups() {
		List<Group> groups = new ArrayList<>();
		for (Other other : this.others) {
			if (groups.isEmpty() || !groups.getLast().isOf(other)) {
				groups.add(new Group(other.type, other.isOutgoing, new ArrayList<>()));
			}
			groups.getLast().elements.add(other.element);
		}
		return groups;
	}

	private static Stream<Other> links(Sight sight, PlanGraph.Links links, boolean isOutgoing) {
		PlanGraph plan = sight.plan();
		return links.stream()
			.filter((link) -> plan.type(link).isAcrossTime() || plan.isLinkValid(link, sight.snapshot().at()))
			.mapToObj((link) -> new Other(plan.type(link), isOutgoing,
					new ElementView(plan, isOutgoing ? plan.to(link) : plan.from(link))));
	}

	private static List<ElementView> next(Sight sight, ElementView element, Direction direction) {
		return ElementView.all(sight.plan(), sight.next(element.index(), direction).elements().skip(1));
	}

	/**
	 * What an element is linked to.
	 *
	 * @param type the type of the link
	 * @param isOutgoing whether the link leads from the element
	 * @param element what is at its other end
	 */
	record Other(LinkType type, boolean isOutgoing, ElementView element) {

		/** Whether no other part of the page tells of it. */
		boolean isApart() {
			return switch (this.type) {
				case OWNED_BY -> false;
				case CONTAINS, RESPONSIBLE_FOR -> this.isOutgoing;
				default -> !LinkType.THREAD.contains(this.type);
			};
		}

	}

	/**
	 * All that an element is linked to by one type of link.
	 *
	 * @param type the type of the links
	 * @param isOutgoing whether they lead from the element
	 * @param elements what is at their other ends
	 */
	record Group(LinkType type, boolean isOutgoing, List<ElementView> elements) {

		boolean isOf(Other other) {
			return other.type == this.type && other.isOutgoing == this.isOutgoing;
		}

	}

	/**
	 * A document version with the decisions behind it.
	 *
	 * @param version the document version
	 * @param decisions the decisions that it was decided by
	 */
	record Document(ElementView version, List<ElementView> decisions) {

		static Document of(Sight sight, ElementView version) {
			PlanGraph plan = sight.plan();
			IntStream decisions = plan.outgoing(version.index(), LinkType.DECIDED_BY).stream().map(plan::to);
			return new Document(version, ElementView.all(plan, decisions));
		}

	}

}
