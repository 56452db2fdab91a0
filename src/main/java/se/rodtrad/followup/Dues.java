package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;

/**
 * What every unit is still to report for a period: targets without an outcome, and
 * activities of which nobody has told how they go. A comment on an activity in the period
 * tells it too.
 */
public final class Dues {

	private static final Comparator<Due> ORDER = Comparator.comparing(Due::day);

	private final Map<Integer, List<Due>> byUnit = new TreeMap<>();

	private final List<Due> ofNobody;

	/** Keeps nothing of the plan that it was found in. */
	Dues(Map<Integer, List<Due>> byUnit, List<Due> ofNobody) {
		byUnit.forEach((unit, dues) -> this.byUnit.put(unit, sorted(dues)));
		this.ofNobody = sorted(ofNobody);
	}

	private static List<Due> sorted(List<Due> dues) {
		return dues.stream().sorted(ORDER).toList();
	}

	/**
	 * What is due.
	 * @param begun the plan as it was known when the period began; nothing when the
	 * ledger does not reach so far
	 * @param at the day on which activities must hold
	 */
	public static Dues of(PlanGraph plan, Optional<PlanGraph> begun, Element.Period period, LocalDate at) {
		return new DueSearch(plan, begun, period, at).found();
	}

	/** What a unit itself is to report, the earliest expected first. */
	public List<Due> of(int unit) {
		return this.byUnit.getOrDefault(unit, List.of());
	}

	/** What is to be reported and no unit is known for, the earliest expected first. */
	public List<Due> ofNobody() {
		return this.ofNobody;
	}

	/** The units that have something to report, as indexes. */
	public Set<Integer> units() {
		return Set.copyOf(this.byUnit.keySet());
	}

	/** How much there is in all. */
	public int size() {
		return this.ofNobody.size() + this.byUnit.values().stream().mapToInt(List::size).sum();
	}

}
