package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;

/**
 * Collects what a command stands for.
 */
final class Steps {

	static final String VALID_FROM = "validFrom";

	static final String VALID_TO = "validTo";

	private final List<PlanCommand.Single> steps = new ArrayList<>();

	/** The index of an element that is there. */
	static int index(PlanGraph plan, Element.Id id) {
		return plan.find(id).orElseThrow();
	}

	/** The links of a type that leave an element, whenever they hold. */
	static List<Link> outgoing(PlanGraph plan, int element, LinkType type) {
		return links(plan, plan.outgoing(element, type));
	}

	/** The links of a type that reach an element, whenever they hold. */
	static List<Link> incoming(PlanGraph plan, int element, LinkType type) {
		return links(plan, plan.incoming(element, type));
	}

	private static List<Link> links(PlanGraph plan, PlanGraph.Links links) {
		return links.stream().mapToObj(plan::link).toList();
	}

	List<PlanCommand.Single> all() {
		return List.copyOf(this.steps);
	}

	void create(Subject subject, Map<String, Object> stated) {
		this.steps.add(new PlanCommand.Create(subject, stated));
	}

	/** Makes a link that holds as long as both its ends. */
	void link(Element.Id from, LinkType type, Element.Id to) {
		create(Link.of(from, type, to).id(), Map.of());
	}

	/** Makes a link that holds for a time. */
	void link(Element.Id from, LinkType type, Element.Id to, LocalDate start, Optional<LocalDate> end,
			Map<String, Object> properties) {
		Map<String, Object> stated = new HashMap<>(properties);
		stated.put(VALID_FROM, start);
		end.ifPresent((day) -> stated.put(VALID_TO, day));
		create(new Link.Id(from, type, to, start), stated);
	}

	void change(Subject subject, Map<String, Object> stated) {
		Map<String, Optional<Object>> becomes = new HashMap<>();
		stated.forEach((property, value) -> becomes.put(property, Optional.of(value)));
		this.steps.add(new PlanCommand.Change(subject, becomes));
	}

	void remove(Subject subject) {
		this.steps.add(new PlanCommand.Remove(subject));
	}

	void end(Subject subject, LocalDate validTo) {
		this.steps.add(new PlanCommand.End(subject, validTo));
	}

	/**
	 * Copies a link to other ends, as far as it holds on or after a day. What has held
	 * before holds as long as both ends.
	 */
	void copy(Link link, Element.Id from, Element.Id to, LocalDate since) {
		if (!link.validity().to().isAfter(since)) {
			return;
		}
		create(new Link.Id(from, link.type(), to, since(link.validity(), since).from()), stated(link, since));
	}

	/**
	 * When a copy of something holds that begins on a day: what has held before has no
	 * beginning of its own.
	 */
	static Validity since(Validity validity, LocalDate day) {
		return validity.from().isAfter(day) ? validity : new Validity(LocalDate.MIN, validity.to());
	}

	/** What such a copy states. */
	static Map<String, Object> stated(Fact fact, LocalDate day) {
		Map<String, Object> stated = new HashMap<>(fact.stated());
		if (!(stated.get(VALID_FROM) instanceof LocalDate start && start.isAfter(day))) {
			stated.remove(VALID_FROM);
		}
		return stated;
	}

	/**
	 * Lets a link reach another element from a day on. What has not begun by then is
	 * moved as a whole.
	 */
	void redirect(Link link, Element.Id to, LocalDate day) {
		Map<String, Object> stated = new HashMap<>(link.stated());
		if (link.validity().from().isBefore(day)) {
			end(link.id(), day);
			stated.put(VALID_FROM, day);
			create(new Link.Id(link.from(), link.type(), to, day), stated);
		}
		else {
			remove(link.id());
			create(new Link.Id(link.from(), link.type(), to, link.validity().from()), stated);
		}
	}

}
