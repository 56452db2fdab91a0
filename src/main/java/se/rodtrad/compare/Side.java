package se.rodtrad.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

/**
 * One side of a comparison (<em>sida</em>): a plan, of which only what holds on a day is
 * looked at. A link or a target holds as long as what it joins; a measurement always
 * does.
 *
 * @param plan the plan at a revision
 * @param at the day
 */
public record Side(PlanGraph plan, LocalDate at) {

	boolean holds(int element) {
		return this.plan.isValid(element, this.at);
	}

	boolean isLinkHolding(int link) {
		return this.plan.isLinkValid(link, this.at);
	}

	/** The links that leave an element, by type, target and beginning. */
	List<Link> links(int element) {
		return this.plan.outgoing(element).stream().filter(this::isLinkHolding).mapToObj(this.plan::link).toList();
	}

	/** What an element aims at, by indicator, period, unit and group. */
	List<Value.Target> targets(int element) {
		Label label = this.plan.label(element);
		if (label != Label.GOAL && label != Label.MISSION) {
			return List.of();
		}
		return this.plan.values()
			.targetsOf(this.plan.element(element).id())
			.stream()
			.filter((target) -> target.validity().contains(this.at))
			.filter((target) -> holds(new Element.Id(Label.INDICATOR, target.indicator())))
			.toList();
	}

	private boolean holds(Element.Id id) {
		OptionalInt index = this.plan.find(id);
		return index.isPresent() && holds(index.getAsInt());
	}

}
