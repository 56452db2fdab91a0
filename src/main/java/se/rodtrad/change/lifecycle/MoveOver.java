package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.change.command.UnfitCommand;
import se.rodtrad.coverage.Standing;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Term;

/**
 * Moves what is still linked to something that has been replaced over to its successor
 * (<em>flytta över länkar</em>, T-05 and O-03): the links that the broken thread shows
 * with one proposal, and with them what aims at the goal and the roles held in the unit.
 * Where there are several successors nothing is moved; somebody must choose.
 *
 * @param subject what has been replaced: a document version, with all its goals, a goal
 * or a unit
 * @param on the first day of the links to the successor
 */
public record MoveOver(Element.Id subject, LocalDate on) implements PlanCommand.Compound {

	private static final Set<Label> REPLACED = Set.of(Label.DOCUMENT_VERSION, Label.GOAL, Label.ORG_UNIT);

	private static final Set<LinkType> TO_GOAL = Set.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL,
			LinkType.IMPLEMENTS, LinkType.AIMS_AT);

	private static final Set<LinkType> TO_UNIT = Set.of(LinkType.OWNED_BY, LinkType.HELD_IN);

	@Override
	public List<Single> steps(PlanGraph plan) {
		if (!REPLACED.contains(this.subject.label())) {
			throw new UnfitCommand("from", this.subject.toString(),
					new Term("en dokumentversion, ett mål eller en enhet", "a document version, a goal or a unit"));
		}
		Standing standing = new Standing(plan, this.on);
		Steps steps = new Steps();
		replaced(plan).forEach((element) -> {
			List<Integer> successors = standing.successors(element);
			if (successors.size() == 1) {
				Element.Id heir = plan.element(successors.getFirst()).id();
				types(plan.label(element)).sorted()
					.flatMap((type) -> Steps.incoming(plan, element, type).stream())
					.filter((link) -> isToBeMoved(plan, standing, link, heir))
					.forEach((link) -> steps.redirect(link, heir, this.on));
			}
		});
		return steps.all();
	}

	private Stream<Integer> replaced(PlanGraph plan) {
		int element = Steps.index(plan, this.subject);
		return (this.subject.label() == Label.DOCUMENT_VERSION) ? Steps.outgoing(plan, element, LinkType.CONTAINS)
			.stream()
			.filter((link) -> link.to().label() == Label.GOAL)
			.map((link) -> Steps.index(plan, link.to())) : Stream.of(element);
	}

	private static Stream<LinkType> types(Label label) {
		return ((label == Label.ORG_UNIT) ? TO_UNIT : TO_GOAL).stream();
	}

	private boolean isToBeMoved(PlanGraph plan, Standing standing, Link link, Element.Id heir) {
		int source = Steps.index(plan, link.from());
		return link.validity().to().isAfter(this.on) && standing.isValid(source) && !standing.isPast(source)
				&& !link.from().equals(heir)
				&& Steps.outgoing(plan, source, link.type())
					.stream()
					.noneMatch((other) -> other.to().equals(heir) && other.validity().contains(this.on));
	}

}
