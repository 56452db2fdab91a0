package se.rodtrad.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.plan.Units;

/**
 * Folds units into those above them, as deep in the organisation as few enough are seen
 * for.
 */
final class Folding {

	/** Stands for all that there is no room for. */
	static final int OTHERS = -2;

	/** So many are told apart in a picture. */
	static final int MOST = 10;

	/** Each unit with those above it, the highest first; none for those left out. */
	private final Map<Integer, List<Integer>> lines = new HashMap<>();

	private final Map<Integer, Integer> groups = new HashMap<>();

	private Folding() {
	}

	/**
	 * Folds some units.
	 * @param totals the units, by index, with how much each carries in all
	 * @param top a unit: it and those below it are told apart, others are left out
	 */
	static Folding of(Units units, Map<Integer, Double> totals, OptionalInt top) {
		Folding folding = new Folding();
		totals.keySet().forEach((unit) -> folding.line(units, unit, top));
		folding.fold();
		folding.gather(totals);
		return folding;
	}

	private void line(Units units, int unit, OptionalInt top) {
		List<Integer> line = new ArrayList<>(List.of(unit));
		if (unit != Shares.NO_UNIT) {
			line.addAll(units.lineOf(unit));
		}
		int end = top.isEmpty() ? line.size() - 1 : line.indexOf(top.getAsInt());
		if (end >= 0) {
			this.lines.put(unit, line.subList(0, end + 1).reversed());
		}
	}

	private void fold() {
		int deepest = this.lines.values().stream().mapToInt(List::size).max().orElse(0);
		for (int depth = 0; depth < deepest; depth++) {
			Map<Integer, Integer> deeper = new HashMap<>();
			for (Map.Entry<Integer, List<Integer>> each : this.lines.entrySet()) {
				deeper.put(each.getKey(), each.getValue().get(Math.min(depth, each.getValue().size() - 1)));
			}
			if (depth > 0 && new HashSet<>(deeper.values()).size() > MOST) {
				return;
			}
			this.groups.putAll(deeper);
		}
	}

	/** Where even the highest are too many, those that carry least are one. */
	private void gather(Map<Integer, Double> totals) {
		Map<Integer, Double> sums = new HashMap<>();
		this.groups.forEach((unit, group) -> sums.merge(group, totals.getOrDefault(unit, 0.0), Double::sum));
		if (sums.size() > MOST) {
			Set<Integer> kept = sums.entrySet()
				.stream()
				.sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
					.thenComparing(Map.Entry.comparingByKey()))
				.limit(MOST - 1L)
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet());
			this.groups.replaceAll((_, group) -> kept.contains(group) ? group : OTHERS);
		}
	}

	/** What a unit is folded into: itself, one above it, or {@link #OTHERS}. */
	OptionalInt group(int unit) {
		Integer group = this.groups.get(unit);
		return (group != null) ? OptionalInt.of(group) : OptionalInt.empty();
	}

	/** Whether there are units below a group that are folded into it. */
	boolean isOpenable(int group) {
		return this.groups.entrySet()
			.stream()
			.anyMatch((each) -> each.getValue() == group && each.getKey() != group && group >= 0);
	}

	/**
	 * Whether only what is a unit's own is folded into it, those below stand by
	 * themselves.
	 */
	boolean isOwn(int group) {
		return !isOpenable(group) && this.lines.entrySet()
			.stream()
			.anyMatch((each) -> each.getKey() != group && each.getValue().contains(group));
	}

}
