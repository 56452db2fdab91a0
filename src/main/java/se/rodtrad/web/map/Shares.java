package se.rodtrad.web.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Support;
import se.rodtrad.trace.SupportingActivities;

/**
 * What part of something that goals are summed up by the activities of each unit are
 * (<em>genomförandeandel</em>, section 6.7 of the graph model): of a strategy what its
 * activities are of it, of an area the mean over its goals, which weigh the same (section
 * 6.8).
 *
 * @param units each unit with activities on the thread, by index; those without a unit
 * under {@value #NO_UNIT}
 */
record Shares(Map<Integer, Shares.Part> units) {

	/** Stands for the unit of what has none. */
	static final int NO_UNIT = -1;

	/**
	 * Adds up the activities by unit.
	 * @param goals the indexes of a strategy, or of all goals of an area
	 */
	static Shares of(PlanGraph plan, List<Integer> goals, LocalDate at) {
		Map<Integer, Double> shares = new TreeMap<>();
		Map<Integer, IntHashSet> activities = new HashMap<>();
		for (int goal : goals) {
			for (Support support : SupportingActivities.of(plan, goal, OptionalInt.empty(), at)) {
				int unit = support.unit().orElse(NO_UNIT);
				shares.merge(unit, support.share().orElse(0) / goals.size(), Double::sum);
				activities.computeIfAbsent(unit, (_) -> new IntHashSet()).add(support.activity());
			}
		}
		Map<Integer, Part> units = new TreeMap<>();
		shares.forEach(
				(unit, share) -> units.put(unit, new Part(share, Objects.requireNonNull(activities.get(unit)).size())));
		return new Shares(units);
	}

	/**
	 * What all units carry together. It may be more than 1, for a goal counts once by
	 * what contributes to it and once by its own activities.
	 */
	double sum() {
		return this.units.values().stream().mapToDouble(Part::share).sum();
	}

	/** How many numbers it holds. */
	int size() {
		return 2 * this.units.size();
	}

	/**
	 * What belongs to a unit. No activity belongs to two.
	 *
	 * @param share what part of the whole it is
	 * @param activities how many activities it has there
	 */
	record Part(double share, int activities) {

		/** The two together. */
		Part and(Part other) {
			return new Part(this.share + other.share, this.activities + other.activities);
		}

	}

}
