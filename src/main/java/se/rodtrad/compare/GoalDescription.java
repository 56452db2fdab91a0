package se.rodtrad.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

/**
 * A goal as a plan version decides it: what it says, whose it is, what is above it, by
 * what it is measured and what it aims at, whenever that holds.
 *
 * @param plan the plan
 * @param goal the index of the goal
 */
record GoalDescription(PlanGraph plan, int goal) {

	/** What differs between versions by nature. */
	private static final Set<String> LEFT_OUT = Set.of("validFrom", "validTo", "source", "externalIds");

	private static final String ABOVE = "contributesTo";

	/** What is decided: its text, or its short name where it has none. */
	String text() {
		Element.Goal stated = (Element.Goal) this.plan.element(this.goal);
		return (stated.text().isBlank() ? stated.shortName() : stated.text()).strip();
	}

	/**
	 * Whether a newer goal has the same owner, and above it the same goals or what
	 * continues them.
	 */
	boolean isPlacedAs(GoalDescription newer) {
		return linked(LinkType.OWNED_BY).equals(newer.linked(LinkType.OWNED_BY)) && isBelowTheSame(newer);
	}

	private boolean isBelowTheSame(GoalDescription newer) {
		int[] above = above().toArray();
		IntHashSet older = IntHashSet.from(above);
		Set<Integer> followed = new TreeSet<>();
		boolean areAllFollowing = true;
		for (int goal : newer.above().toArray()) {
			int[] before = older.contains(goal) ? new int[] { goal }
					: Continuation.olderOf(this.plan, goal, older::contains);
			areAllFollowing &= before.length > 0;
			IntStream.of(before).forEach(followed::add);
		}
		return areAllFollowing && followed.size() == older.size();
	}

	private IntStream above() {
		return Stream.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL).flatMapToInt(this::links).map(this.plan::to);
	}

	private IntStream links(LinkType type) {
		return this.plan.outgoing(this.goal, type).stream();
	}

	/** What a newer goal says otherwise. */
	List<FieldChange> differences(GoalDescription newer) {
		List<FieldChange> found = new ArrayList<>(FieldChange.between(stated(), newer.stated()));
		if (isBelowTheSame(newer)) {
			found.removeIf((field) -> field.name().equals(ABOVE));
		}
		return found;
	}

	private Map<String, Object> stated() {
		Map<String, Object> stated = new TreeMap<>(this.plan.element(this.goal).stated());
		stated.keySet().removeAll(LEFT_OUT);
		put(stated, "ownedBy", linked(LinkType.OWNED_BY));
		put(stated, ABOVE,
				Stream.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL)
					.flatMap((it) -> linked(it).stream())
					.toList());
		put(stated, "measuredBy", linked(LinkType.MEASURED_BY));
		put(stated, "targets",
				this.plan.values()
					.targetsOf(this.plan.element(this.goal).id())
					.stream()
					.map(GoalDescription::told)
					.toList());
		return stated;
	}

	private static void put(Map<String, Object> stated, String name, List<String> texts) {
		if (!texts.isEmpty()) {
			stated.put(name, texts);
		}
	}

	/**
	 * What it is linked to, as in a workbook: the key, and the weight where it is not 1.
	 */
	private List<String> linked(LinkType type) {
		return links(type).mapToObj((link) -> {
			String key = this.plan.element(this.plan.to(link)).key();
			double weight = this.plan.weight(link);
			return (weight == 1) ? key : "%s (%s)".formatted(key, number(weight));
		}).distinct().toList();
	}

	private static String told(Value.Target target) {
		List<String> parts = new ArrayList<>(List.of(target.indicator(), target.period()));
		Stream.of(target.unit(), target.group().equals(Value.ALL) ? "" : target.group())
			.filter((part) -> !part.isEmpty())
			.forEach(parts::add);
		parts.add(target.targetKind().name().toLowerCase(Locale.ROOT));
		Stream.of(target.value(), target.low(), target.high())
			.flatMapToDouble(OptionalDouble::stream)
			.forEach((value) -> parts.add(number(value)));
		return String.join(" ", parts);
	}

	private static String number(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

}
