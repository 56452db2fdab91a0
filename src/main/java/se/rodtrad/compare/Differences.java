package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * Finds what differs between two sides by walking the sorted plans beside each other:
 * nothing of them is copied but what differs.
 */
public final class Differences {

	private static final int NONE = -1;

	private static final Comparator<Value.Measurement> BY_PLACE = Comparator.comparing(Value.Measurement::indicator)
		.thenComparing(Value::period)
		.thenComparing(Value::unit)
		.thenComparing(Value::group);

	private final Side from;

	private final Side to;

	private final Counterparts counterparts;

	private final List<Difference> found = new ArrayList<>();

	private final Pairs<Link> links;

	private final Pairs<Value.Target> targets;

	private final Pairs<Value.Measurement> measurements = new Pairs<>(BY_PLACE);

	private Differences(Side from, Side to) {
		this.from = from;
		this.to = to;
		this.counterparts = Counterparts.between(from, to);
		this.links = new Pairs<>(Comparator.comparing((Link link) -> this.counterparts.older(link.from()))
			.thenComparing(Link::type)
			.thenComparing((link) -> this.counterparts.older(link.to())));
		this.targets = new Pairs<>(
				Comparator.comparing((Value.Target target) -> this.counterparts.older(target.owner()))
					.thenComparing(Value::indicator)
					.thenComparing(Value::period)
					.thenComparing(Value::unit)
					.thenComparing(Value::group));
	}

	/** What differs, in the order of {@link Subject#ORDER}. */
	public static List<Difference> between(Side from, Side to) {
		if (from.equals(to)) {
			return List.of();
		}
		Differences differences = new Differences(from, to);
		differences.look();
		differences.found.sort(Comparator.comparing(Difference::subject, Subject.ORDER));
		return List.copyOf(differences.found);
	}

	private void look() {
		if (!this.from.plan().region().equals(this.to.plan().region())) {
			this.found.add(Difference.of(Optional.of(this.from.plan().region()), Optional.of(this.to.plan().region())));
		}
		if (isOfVersions()) {
			lookAtContents();
		}
		else {
			lookAtElements();
		}
		if (this.from.plan().values() != this.to.plan().values()) {
			this.measurements.take(measurements(this.from), measurements(this.to));
		}
		this.found.addAll(this.links.differences());
		this.found.addAll(this.targets.differences());
		this.found.addAll(this.measurements.differences());
	}

	private boolean isOfVersions() {
		return this.from.version().isPresent() || this.to.version().isPresent();
	}

	/** Of document versions, those of the indicators of either. */
	private List<Value.Measurement> measurements(Side side) {
		List<Value.Measurement> all = side.plan().values().measurements();
		if (this.from.version().isEmpty() || this.to.version().isEmpty()) {
			return all;
		}
		Set<String> indicators = new HashSet<>(this.from.indicators());
		indicators.addAll(this.to.indicators());
		return all.stream().filter((measurement) -> indicators.contains(measurement.indicator())).toList();
	}

	/** A goal beside the one that it continues. */
	private void lookAtContents() {
		SortedMap<Element.Id, Both> pairs = new TreeMap<>();
		holding(this.from)
			.forEach((element) -> pairs.put(this.from.plan().element(element).id(), new Both(element, NONE)));
		holding(this.to).forEach((element) -> pairs.merge(this.counterparts.older(this.to.plan().element(element).id()),
				new Both(NONE, element), (both, other) -> new Both(both.before(), other.after())));
		pairs.values().forEach((both) -> look(both.before(), both.after()));
	}

	private static IntStream holding(Side side) {
		return side.version().isPresent() ? side.contents()
				: IntStream.range(0, side.plan().size()).filter(side::holds);
	}

	private void lookAtElements() {
		int before = 0;
		int after = 0;
		while (before < this.from.plan().size() || after < this.to.plan().size()) {
			int order = order(before, after);
			int left = (order <= 0) ? before++ : NONE;
			int right = (order >= 0) ? after++ : NONE;
			look((left != NONE && this.from.holds(left)) ? left : NONE,
					(right != NONE && this.to.holds(right)) ? right : NONE);
		}
	}

	@SuppressWarnings("ReferenceEquality") // plans share what has not changed
	private int order(int before, int after) {
		if (before == this.from.plan().size()) {
			return 1;
		}
		if (after == this.to.plan().size()) {
			return -1;
		}
		Element left = this.from.plan().element(before);
		Element right = this.to.plan().element(after);
		return (left == right) ? 0 : left.id().compareTo(right.id());
	}

	/**
	 * Looks at an element, what leaves it and what it aims at; {@link #NONE}: not there.
	 */
	private void look(int before, int after) {
		if (before == NONE && after == NONE) {
			return;
		}
		Optional<Element> left = element(this.from, before);
		Optional<Element> right = element(this.to, after);
		Difference difference = Difference.of(left, right);
		if (!difference.isNone()) {
			this.found.add(difference);
		}
		if (isOfVersions() || before == NONE || after == NONE || !hasSameLinks(before, after)) {
			this.links.take(links(this.from, before), links(this.to, after));
		}
		this.targets.take((before != NONE) ? this.from.targets(before) : List.of(),
				(after != NONE) ? this.to.targets(after) : List.of());
	}

	/** That a goal continues another is what goals of two versions are paired by. */
	private List<Link> links(Side side, int element) {
		if (element == NONE) {
			return List.of();
		}
		boolean areAll = this.from.version().isEmpty() || this.to.version().isEmpty();
		return side.links(element).stream().filter((link) -> areAll || link.type() != LinkType.CONTINUES).toList();
	}

	private static Optional<Element> element(Side side, int element) {
		return (element != NONE) ? Optional.of(side.plan().element(element)) : Optional.empty();
	}

	/** Whether all links of an element say the same: so it is nearly everywhere. */
	private boolean hasSameLinks(int before, int after) {
		PlanGraph.Links left = this.from.plan().outgoing(before);
		PlanGraph.Links right = this.to.plan().outgoing(after);
		if (left.size() != right.size()) {
			return false;
		}
		for (int i = 0; i < left.size(); i++) {
			if (!isSame(left.get(i), right.get(i))) {
				return false;
			}
		}
		return true;
	}

	private boolean isSame(int before, int after) {
		PlanGraph left = this.from.plan();
		PlanGraph right = this.to.plan();
		if (this.from.isLinkHolding(before) != this.to.isLinkHolding(after)) {
			return false;
		}
		return left == right || (left.type(before) == right.type(after) && left.weight(before) == right.weight(after)
				&& left.validity(before).equals(right.validity(after))
				&& left.properties(before).equals(right.properties(after))
				&& left.element(left.to(before)).id().equals(right.element(right.to(after)).id()));
	}

	/** An element on both sides; {@link #NONE}: not there. */
	private record Both(int before, int after) {
	}

}
