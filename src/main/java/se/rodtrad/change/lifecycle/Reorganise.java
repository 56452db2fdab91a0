package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.change.command.UnfitCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.Term;

/**
 * Renames, moves, splits or merges units (<em>omorganisation</em>, section 5 of the graph
 * model). Which of these it is follows from how many there are before and after. With a
 * day of full effect two structures hold at once: the budget follows the older until
 * then, the line the newer from the legal day. What the older units own stays theirs
 * until it is moved over.
 *
 * @param units the keys of the units that it is about
 * @param successors what replaces them; nothing when one unit is only moved
 * @param parent the unit above the successors; as it was when left out
 * @param legalDate the first day of the new structure
 * @param fullEffectDate the first day without the old one, when it is later
 */
public record Reorganise(List<String> units, List<Successor> successors, Optional<String> parent, LocalDate legalDate,
		Optional<LocalDate> fullEffectDate) implements PlanCommand.Compound {

	private static final Term KNOWN = new Term("nyckeln till en enhet i planen", "the key of a unit in the plan");

	public Reorganise {
		units = List.copyOf(units);
		successors = List.copyOf(successors);
		if (units.isEmpty()) {
			throw new RodTradException.Invalid("units: found none, expected at least one");
		}
	}

	@Override
	public Element.Id subject() {
		return unit(this.units.getFirst());
	}

	@Override
	public List<Single> steps(PlanGraph plan) {
		Steps steps = new Steps();
		String how = how();
		if (this.fullEffectDate.filter((day) -> !day.isAfter(this.legalDate)).isPresent()) {
			throw new UnfitCommand("fullEffectDate", this.fullEffectDate.get().toString(),
					new Term("en dag efter " + this.legalDate, "a day after " + this.legalDate));
		}
		List<Integer> before = this.units.stream()
			.map((key) -> plan.find(unit(key)).orElseThrow(() -> new UnfitCommand("units", key, KNOWN)))
			.toList();
		before.forEach((element) -> refuseWhileNotThere(plan.element(element)));
		if (this.successors.isEmpty()) {
			move(plan, steps, before.getFirst());
		}
		else {
			this.successors.forEach((successor) -> make(plan, steps, successor, before.getFirst()));
			before.forEach((element) -> replace(plan, steps, element, how));
		}
		return steps.all();
	}

	/** Of a unit that has ended, or has not begun, there is nothing to take over. */
	private void refuseWhileNotThere(Element unit) {
		Validity there = unit.validity();
		if (!there.from().isBefore(this.legalDate) || there.to().isBefore(this.legalDate)) {
			throw new UnfitCommand("legalDate", this.legalDate.toString(), during(unit));
		}
		this.fullEffectDate.filter(there.to()::isBefore).ifPresent((day) -> {
			throw new UnfitCommand("fullEffectDate", day.toString(), during(unit));
		});
	}

	private static Term during(Element unit) {
		String from = unit.validity().start().map(String::valueOf).orElse("…");
		String to = unit.validity().end().map(String::valueOf).orElse("…");
		return new Term("en dag efter %s och senast %s, medan %s finns".formatted(from, to, unit.key()),
				"a day after %s and by %s, while there is %s".formatted(from, to, unit.key()));
	}

	private String how() {
		int before = this.units.size();
		int after = this.successors.size();
		if (before == 1 && after <= 1) {
			if (after == 0 && this.parent.isEmpty()) {
				throw new UnfitCommand("parent", "",
						new Term("enheten som den flyttas till", "the unit that it is moved to"));
			}
			return this.parent.isPresent() ? "move" : "rename";
		}
		if (before > 1 && after != 1) {
			throw new UnfitCommand("successors", String.valueOf(after),
					new Term("en efterföljare för flera enheter", "one successor for several units"));
		}
		return (before > 1) ? "merge" : "split";
	}

	private void move(PlanGraph plan, Steps steps, int element) {
		leave(steps, lines(plan, element));
		steps.link(plan.element(element).id(), LinkType.PART_OF, unit(this.parent.orElseThrow()), this.legalDate,
				Optional.empty(), Map.of());
	}

	/** Where a unit stands in the line on the legal day. */
	private List<Link> lines(PlanGraph plan, int element) {
		return inLine(plan, plan.outgoing(element, LinkType.PART_OF));
	}

	private List<Link> inLine(PlanGraph plan, PlanGraph.Links partOf) {
		return partOf.stream()
			.filter((link) -> plan.validity(link).contains(this.legalDate)
					&& Units.structure(plan, link).equals(Units.STRUCTURES.getFirst()))
			.mapToObj(plan::link)
			.toList();
	}

	/**
	 * The line ends on the legal day; the budget goes on until the day of full effect.
	 */
	private void leave(Steps steps, List<Link> lines) {
		for (Link line : lines) {
			if (!line.validity().from().isBefore(this.legalDate)) {
				steps.remove(line.id());
				continue;
			}
			steps.end(line.id(), this.legalDate);
			this.fullEffectDate.ifPresent((day) -> steps.link(line.from(), LinkType.PART_OF, line.to(), this.legalDate,
					Optional.of(day), Map.of("structure", "budget")));
		}
	}

	private void make(PlanGraph plan, Steps steps, Successor successor, int first) {
		Element.Id id = unit(successor.key());
		OptionalInt known = plan.find(id);
		if (known.isPresent()) {
			if (!successor.stated().isEmpty()) {
				steps.change(id, successor.stated());
			}
			if (this.parent.isPresent()) {
				move(plan, steps, known.getAsInt());
			}
			return;
		}
		Map<String, Object> said = new HashMap<>(successor.stated());
		said.putIfAbsent("kind", plan.element(first).kind());
		said.putIfAbsent("name", successor.key());
		said.putIfAbsent(Steps.VALID_FROM, this.legalDate);
		steps.create(id, said);
		this.parent.map(Reorganise::unit)
			.map(List::of)
			.orElseGet(() -> lines(plan, first).stream().map(Link::to).toList())
			.forEach((above) -> steps.link(id, LinkType.PART_OF, above));
	}

	private void replace(PlanGraph plan, Steps steps, int element, String how) {
		Element.Id older = plan.element(element).id();
		Set<Element.Id> heirs = new HashSet<>();
		for (Successor successor : this.successors) {
			Element.Id heir = unit(successor.key());
			heirs.add(heir);
			if (!heir.equals(older)) {
				Map<String, Object> said = new HashMap<>(Map.of("how", how, "legalDate", this.legalDate));
				successor.share().ifPresent((share) -> said.put("share", share));
				this.fullEffectDate.ifPresent((day) -> said.put("fullEffectDate", day));
				steps.create(Link.of(older, LinkType.SUCCEEDED_BY, heir).id(), said);
			}
		}
		if (heirs.contains(older)) {
			return;
		}
		leave(steps, lines(plan, element));
		if (heirs.size() == 1) {
			takeOverParts(plan, steps, element, heirs.iterator().next());
		}
		steps.end(older, this.fullEffectDate.orElse(this.legalDate));
	}

	/** The units below go to the one successor; of several, somebody must choose. */
	private void takeOverParts(PlanGraph plan, Steps steps, int element, Element.Id heir) {
		List<Link> parts = inLine(plan, plan.incoming(element, LinkType.PART_OF)).stream()
			.filter((link) -> !link.from().equals(heir) && !this.units.contains(link.from().key()))
			.toList();
		leave(steps, parts);
		parts.forEach(
				(link) -> steps.link(link.from(), LinkType.PART_OF, heir, this.legalDate, Optional.empty(), Map.of()));
	}

	private static Element.Id unit(String key) {
		return new Element.Id(Label.ORG_UNIT, key);
	}

	/**
	 * A unit that replaces others.
	 *
	 * @param key its key; made when it is missing
	 * @param stated what it states; its kind is that of the first unit unless stated
	 * @param share which part of each it takes over, 0 to 1
	 */
	public record Successor(String key, Map<String, Object> stated, OptionalDouble share) {

		public Successor {
			stated = Map.copyOf(stated);
		}

	}

}
