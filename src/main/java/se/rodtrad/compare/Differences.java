package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * Finds what differs between two sides by walking the sorted plans beside each other:
 * nothing of them is copied but what differs.
 */
public final class Differences {

	private static final int NONE = -1;

	private static final Comparator<Link> BY_ENDS = Comparator.comparing(Link::from)
		.thenComparing(Link::type)
		.thenComparing(Link::to);

	private static final Comparator<Value.Target> BY_AIM = Comparator.comparing(Value.Target::owner)
		.thenComparing(Value::indicator)
		.thenComparing(Value::period)
		.thenComparing(Value::unit)
		.thenComparing(Value::group);

	private static final Comparator<Value.Measurement> BY_PLACE = Comparator.comparing(Value.Measurement::indicator)
		.thenComparing(Value::period)
		.thenComparing(Value::unit)
		.thenComparing(Value::group);

	private final Side from;

	private final Side to;

	private final List<Difference> found = new ArrayList<>();

	private final Pairs<Link> links = new Pairs<>(BY_ENDS);

	private final Pairs<Value.Target> targets = new Pairs<>(BY_AIM);

	private final Pairs<Value.Measurement> measurements = new Pairs<>(BY_PLACE);

	private Differences(Side from, Side to) {
		this.from = from;
		this.to = to;
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
		lookAtElements();
		if (this.from.plan().values() != this.to.plan().values()) {
			this.measurements.take(this.from.plan().values().measurements(), this.to.plan().values().measurements());
		}
		this.found.addAll(this.links.differences());
		this.found.addAll(this.targets.differences());
		this.found.addAll(this.measurements.differences());
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
		if (!left.equals(right)) {
			this.found.add(Difference.of(left, right));
		}
		if (before == NONE || after == NONE || !hasSameLinks(before, after)) {
			this.links.take((before != NONE) ? this.from.links(before) : List.of(),
					(after != NONE) ? this.to.links(after) : List.of());
		}
		this.targets.take((before != NONE) ? this.from.targets(before) : List.of(),
				(after != NONE) ? this.to.targets(after) : List.of());
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

}
