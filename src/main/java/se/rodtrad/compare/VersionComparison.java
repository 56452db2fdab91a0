package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.compare.Succession.Fate;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * Compares the goals that two document versions contain: which newer goals continue which
 * older, and what became of each.
 */
public final class VersionComparison {

	private static final Comparator<Succession> ORDER = Comparator.comparing((Succession row) -> row.before().isEmpty())
		.thenComparing((row) -> row.before().isEmpty() ? row.after().getFirst() : row.before().getFirst());

	private final PlanGraph plan;

	private final IntHashSet older;

	private final IntHashSet newer;

	/** The goals of the other version that each belongs with, by goal. */
	private final Map<Integer, IntArrayList> newerOf = new TreeMap<>();

	private final Map<Integer, IntArrayList> olderOf = new TreeMap<>();

	private VersionComparison(PlanGraph plan, int from, int to) {
		this.plan = plan;
		this.older = goals(plan, from);
		this.newer = goals(plan, to);
		for (int goal : this.newer.toArray()) {
			for (int before : this.older.contains(goal) ? new int[] { goal }
					: Continuation.olderOf(plan, goal, this.older::contains)) {
				this.newerOf.computeIfAbsent(before, (_) -> new IntArrayList()).add(goal);
				this.olderOf.computeIfAbsent(goal, (_) -> new IntArrayList()).add(before);
			}
		}
	}

	private static IntHashSet goals(PlanGraph plan, int version) {
		PlanGraph.Links contained = plan.outgoing(version, LinkType.CONTAINS);
		return IntHashSet.from(contained.stream()
			.map(plan::to)
			.filter((content) -> plan.element(content) instanceof Element.Goal)
			.toArray());
	}

	/**
	 * What became of the goals, by the older goal; new ones last.
	 * @param from the index of the older document version
	 * @param to the index of the newer document version
	 */
	public static List<Succession> between(PlanGraph plan, int from, int to) {
		VersionComparison comparison = new VersionComparison(plan, from, to);
		List<Succession> found = new ArrayList<>();
		IntHashSet seen = new IntHashSet();
		for (int goal : sorted(comparison.older)) {
			if (!seen.contains(goal)) {
				found.add(comparison.succession(new IntArrayList(), goal, seen));
			}
		}
		for (int goal : sorted(comparison.newer)) {
			if (!comparison.olderOf.containsKey(goal)) {
				found.add(new Succession(Fate.NEW, List.of(), List.of(goal), List.of()));
			}
		}
		found.sort(ORDER);
		return found;
	}

	private static int[] sorted(IntHashSet goals) {
		return IntStream.of(goals.toArray()).sorted().toArray();
	}

	/** All that belongs together with an older goal. */
	private Succession succession(IntArrayList before, int goal, IntHashSet seen) {
		IntHashSet after = new IntHashSet();
		before.add(goal);
		seen.add(goal);
		for (int head = 0; head < before.size(); head++) {
			for (int newerGoal : ends(this.newerOf, before.get(head))) {
				after.add(newerGoal);
				IntStream.of(ends(this.olderOf, newerGoal)).filter(seen::add).forEach(before::add);
			}
		}
		int[] left = IntStream.of(before.toArray()).sorted().toArray();
		int[] right = sorted(after);
		boolean isOneToOne = left.length == 1 && right.length == 1;
		return new Succession(fate(left, right), IntStream.of(left).boxed().toList(),
				IntStream.of(right).boxed().toList(),
				isOneToOne
						? new GoalDescription(this.plan, left[0]).differences(new GoalDescription(this.plan, right[0]))
						: List.of());
	}

	private static int[] ends(Map<Integer, IntArrayList> links, int goal) {
		return links.getOrDefault(goal, new IntArrayList()).toArray();
	}

	private Fate fate(int[] before, int[] after) {
		if (after.length == 0) {
			return Fate.DROPPED;
		}
		if (before.length > 1 || after.length > 1) {
			return (after.length > before.length) ? Fate.SPLIT : Fate.MERGED;
		}
		return (before[0] == after[0]) ? Fate.KEPT
				: stated(before[0], after[0]).orElseGet(() -> derived(before[0], after[0]));
	}

	/** What the link says that joins them. */
	private Optional<Fate> stated(int before, int after) {
		return this.plan.outgoing(after, LinkType.CONTINUES)
			.stream()
			.filter((link) -> this.plan.to(link) == before)
			.mapToObj((link) -> Optional.ofNullable((String) this.plan.properties(link).get("change")))
			.flatMap(Optional::stream)
			.map(VersionComparison::fate)
			.findFirst();
	}

	private static Fate fate(String change) {
		return switch (change) {
			case "unchanged" -> Fate.KEPT;
			case "reworded" -> Fate.REWORDED;
			case "moved" -> Fate.MOVED;
			case "split" -> Fate.SPLIT;
			case "merged" -> Fate.MERGED;
			default -> Fate.REPLACED;
		};
	}

	private Fate derived(int before, int after) {
		GoalDescription was = new GoalDescription(this.plan, before);
		GoalDescription is = new GoalDescription(this.plan, after);
		if (!was.text().equals(is.text())) {
			return Fate.REWORDED;
		}
		return was.isPlacedAs(is) ? Fate.KEPT : Fate.MOVED;
	}

}
