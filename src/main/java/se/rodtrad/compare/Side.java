package se.rodtrad.compare;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

/**
 * One side of a comparison (<em>sida</em>): a plan, of which only what holds on a day is
 * looked at. A link or a target holds as long as what it joins; a measurement always
 * does. Of a document version only what it contains is looked at, with the links and
 * targets that belong to that.
 *
 * @param plan the plan at a revision
 * @param at the day
 * @param version the index of the document version; nothing for all of the plan
 */
public record Side(PlanGraph plan, LocalDate at, OptionalInt version) {

	public Side(PlanGraph plan, LocalDate at) {
		this(plan, at, OptionalInt.empty());
	}

	boolean holds(int element) {
		return isContained(element) && this.plan.isValid(element, this.at);
	}

	private boolean isContained(int element) {
		return this.version.isEmpty() || this.plan.incoming(element, LinkType.CONTAINS)
			.stream()
			.anyMatch((link) -> this.plan.from(link) == this.version.getAsInt());
	}

	/** What the document version contains and what holds, by index. */
	IntStream contents() {
		return this.plan.outgoing(this.version.orElseThrow(), LinkType.CONTAINS)
			.stream()
			.map(this.plan::to)
			.filter((element) -> this.plan.isValid(element, this.at))
			.sorted()
			.distinct();
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
		return index.isPresent() && this.plan.isValid(index.getAsInt(), this.at);
	}

	/** The keys of the indicators that measure what the document version contains. */
	Set<String> indicators() {
		Set<String> keys = new HashSet<>();
		contents().flatMap((element) -> this.plan.outgoing(element, LinkType.MEASURED_BY).stream())
			.filter(this::isLinkHolding)
			.forEach((link) -> keys.add(this.plan.element(this.plan.to(link)).key()));
		return keys;
	}

}
