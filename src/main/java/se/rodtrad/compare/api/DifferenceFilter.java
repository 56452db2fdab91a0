package se.rodtrad.compare.api;

import java.util.List;
import java.util.Optional;

import se.rodtrad.compare.Difference;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Value;

/**
 * Which differences are wanted; of each list one must fit, and what is left out does not
 * narrow.
 *
 * @param kinds of one of these kinds
 * @param facts of what is one of these
 * @param labels about an element with one of these labels
 * @param linkTypes of a link of one of these types
 */
record DifferenceFilter(Optional<List<Difference.Kind>> kinds, Optional<List<ComparedFact>> facts,
		Optional<List<Label>> labels, Optional<List<LinkType>> linkTypes) {

	boolean fits(DifferenceView view) {
		Fact fact = view.difference().fact();
		return this.kinds.filter((wanted) -> !wanted.contains(view.kind())).isEmpty()
				&& this.facts.filter((wanted) -> !wanted.contains(ComparedFact.of(fact))).isEmpty()
				&& this.labels.filter((wanted) -> view.about().filter((it) -> wanted.contains(it.label())).isEmpty())
					.isEmpty()
				&& this.linkTypes.filter((wanted) -> !(fact instanceof Link link && wanted.contains(link.type())))
					.isEmpty();
	}

	/** What can differ (<em>uppgift</em>). */
	enum ComparedFact {

		REGION, ELEMENT, LINK, TARGET, MEASUREMENT;

		static ComparedFact of(Fact fact) {
			return switch (fact) {
				case Region _ -> REGION;
				case Element _ -> ELEMENT;
				case Link _ -> LINK;
				case Value.Target _ -> TARGET;
				case Value.Measurement _ -> MEASUREMENT;
			};
		}

	}

}
