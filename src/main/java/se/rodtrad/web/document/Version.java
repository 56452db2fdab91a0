package se.rodtrad.web.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/**
 * A version of a document: what decided it, where it is registered, and how many goals it
 * contains.
 *
 * @param view the version
 * @param version the same
 * @param decisions the decisions that decided it, the earliest first
 * @param cases where it is registered
 * @param goals how many goals it contains
 * @param activities how many activities it contains
 * @param supersedes the versions that it supersedes
 * @param supersededBy the versions that supersede it
 * @param isInForce whether it is decided and holds on the day
 */
record Version(ElementView view, Element.DocumentVersion version, List<Taken> decisions, List<ElementView> cases,
		long goals, long activities, List<ElementView> supersedes, List<ElementView> supersededBy, boolean isInForce) {

	static Version of(Sight sight, ElementView view) {
		Element.DocumentVersion version = (Element.DocumentVersion) view.element();
		List<ElementView> contents = outgoing(view, LinkType.CONTAINS).toList();
		return new Version(view, version,
				outgoing(view, LinkType.DECIDED_BY).map(Taken::of).sorted(Taken.EARLIEST_FIRST).toList(),
				outgoing(view, LinkType.REGISTERED_IN).toList(), count(contents, Label.GOAL),
				count(contents, Label.ACTIVITY), outgoing(view, LinkType.SUPERSEDES).toList(),
				view.graph()
					.incoming(view.index(), LinkType.SUPERSEDES)
					.stream()
					.mapToObj((link) -> new ElementView(view.graph(), view.graph().from(link)))
					.toList(),
				version.status() == Element.DocumentVersion.Status.DECIDED && sight.isInForce(view));
	}

	private static long count(List<ElementView> contents, Label label) {
		return contents.stream().filter((content) -> content.label() == label).count();
	}

	private static Stream<ElementView> outgoing(ElementView view, LinkType type) {
		PlanGraph plan = view.graph();
		return plan.outgoing(view.index(), type).stream().mapToObj((link) -> new ElementView(plan, plan.to(link)));
	}

	/**
	 * A decision and who took it.
	 *
	 * @param decision the decision
	 * @param bodies who took it
	 */
	record Taken(ElementView decision, List<ElementView> bodies) {

		private static final Comparator<Taken> EARLIEST_FIRST = Comparator
			.comparing((Taken taken) -> taken.stated().date().map(Object::toString).orElse(""))
			.thenComparing((taken) -> taken.decision.element().key());

		static Taken of(ElementView decision) {
			return new Taken(decision, outgoing(decision, LinkType.TAKEN_BY).toList());
		}

		/** What it says. */
		public Element.Decision stated() {
			return (Element.Decision) this.decision.element();
		}

		/** Its paragraph, or its key where it has none. */
		public String paragraph() {
			return Optional.of(stated().paragraph()).filter((text) -> !text.isEmpty()).orElse(stated().key());
		}

	}

}
