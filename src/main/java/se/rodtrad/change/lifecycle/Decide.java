package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;

/**
 * Decides a document version (<em>fastställer</em>): its decision and its case are
 * recorded, its content is frozen from then on, and what it replaces is superseded from
 * its first day.
 *
 * @param subject the version
 * @param decision the key of the decision; made when it is missing
 * @param stated what the decision states; nothing when it is there already
 * @param takenBy the body or the official who takes it, where it is made
 * @param caseKey the key of the case, most often its number; made when it is missing
 * @param validFrom the first day of the version, where it is to be another
 */
public record Decide(Element.Id subject, String decision, Map<String, Object> stated, Optional<Element.Id> takenBy,
		Optional<String> caseKey, Optional<LocalDate> validFrom) implements PlanCommand.Compound {

	private static final String STATUS = "status";

	public Decide {
		stated = Map.copyOf(stated);
	}

	@Override
	public List<Single> steps(PlanGraph plan) {
		Steps steps = new Steps();
		Element.Id decisionId = new Element.Id(Label.DECISION, this.decision);
		if (plan.find(decisionId).isEmpty() || !this.stated.isEmpty()) {
			Map<String, Object> said = new HashMap<>(this.stated);
			said.putIfAbsent("type", "establish");
			steps.create(decisionId, said);
		}
		this.takenBy.ifPresent((taker) -> linkUnlessThere(plan, steps, decisionId, LinkType.TAKEN_BY, taker));
		linkUnlessThere(plan, steps, this.subject, LinkType.DECIDED_BY, decisionId);
		this.caseKey.ifPresent((key) -> register(plan, steps, new Element.Id(Label.CASE, key), decisionId));
		Map<String, Object> becomes = new HashMap<>();
		becomes.put(STATUS, "decided");
		this.validFrom.ifPresent((day) -> becomes.put(Steps.VALID_FROM, day));
		steps.change(this.subject, becomes);
		supersede(plan, steps);
		return steps.all();
	}

	private void register(PlanGraph plan, Steps steps, Element.Id inCase, Element.Id decisionId) {
		if (plan.find(inCase).isEmpty()) {
			steps.create(inCase, Map.of("diarienummer", inCase.key()));
		}
		linkUnlessThere(plan, steps, this.subject, LinkType.REGISTERED_IN, inCase);
		linkUnlessThere(plan, steps, decisionId, LinkType.REGISTERED_IN, inCase);
	}

	private static void linkUnlessThere(PlanGraph plan, Steps steps, Element.Id from, LinkType type, Element.Id to) {
		if (plan.find(Link.of(from, type, to).id()).isEmpty()) {
			steps.link(from, type, to);
		}
	}

	private void supersede(PlanGraph plan, Steps steps) {
		int version = Steps.index(plan, this.subject);
		LocalDate since = this.validFrom.orElse(plan.element(version).validity().from());
		for (Link link : Steps.outgoing(plan, version, LinkType.SUPERSEDES)) {
			boolean isPartial = Boolean.TRUE.equals(link.properties().get("partial"));
			if (!isPartial && plan.element(Steps.index(plan, link.to())) instanceof Element.DocumentVersion older
					&& older.status() == Element.DocumentVersion.Status.DECIDED) {
				Map<String, Object> becomes = new HashMap<>();
				becomes.put(STATUS, "superseded");
				if (isWithin(older.validity(), since)) {
					becomes.put(Steps.VALID_TO, since);
				}
				steps.change(link.to(), becomes);
			}
		}
	}

	private static boolean isWithin(Validity validity, LocalDate day) {
		return validity.from().isBefore(day) && day.isBefore(validity.to());
	}

}
