package se.rodtrad.web.unit;

import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/**
 * The units in force on the day, each followed by those below it in the line.
 */
final class UnitTree {

	private static final int ABOVE_ALL = -1;

	private final Sight sight;

	private final Comparator<Integer> byName;

	private final Map<Integer, List<Integer>> below = new TreeMap<>();

	private final List<Row> rows = new ArrayList<>();

	private final Set<Integer> seen = new HashSet<>();

	private UnitTree(Sight sight) {
		this.sight = sight;
		this.byName = Comparator
			.comparing((Integer unit) -> sight.plan().element(unit).name(),
					Collator.getInstance(sight.words().language()))
			.thenComparing(Comparator.naturalOrder());
	}

	/** All units; those that stand below each other in a circle last. */
	static List<Row> of(Sight sight) {
		UnitTree tree = new UnitTree(sight);
		List<Integer> units = tree.units();
		Set<Integer> known = Set.copyOf(units);
		Units line = Units.at(sight.plan(), sight.snapshot().at());
		for (int unit : units) {
			int above = line.lineOf(unit).stream().filter(known::contains).findFirst().orElse(ABOVE_ALL);
			tree.below.computeIfAbsent(above, (_) -> new ArrayList<>()).add(unit);
		}
		tree.below.values().forEach((list) -> list.sort(tree.byName));
		tree.add(tree.below.getOrDefault(ABOVE_ALL, List.of()));
		tree.add(units);
		return List.copyOf(tree.rows);
	}

	/** The units whose names or keys have a text in them, without those around them. */
	static List<Row> of(Sight sight, String text) {
		String wanted = text.toLowerCase(Locale.ROOT);
		return of(sight).stream()
			.filter((row) -> row.unit.element().name().toLowerCase(Locale.ROOT).contains(wanted)
					|| row.unit.element().key().toLowerCase(Locale.ROOT).contains(wanted))
			.map((row) -> new Row(row.unit, 0))
			.toList();
	}

	private List<Integer> units() {
		PlanGraph plan = this.sight.plan();
		int first = plan.firstIndex(Label.ORG_UNIT);
		return IntStream.range(first, first + plan.elements(Label.ORG_UNIT).size())
			.filter((unit) -> plan.isValid(unit, this.sight.snapshot().at()))
			.boxed()
			.toList();
	}

	private void add(List<Integer> tops) {
		Deque<Row> open = new ArrayDeque<>();
		tops.forEach((top) -> open.addLast(new Row(new ElementView(this.sight.plan(), top), 0)));
		while (!open.isEmpty()) {
			Row row = open.removeFirst();
			if (this.seen.add(row.unit.index())) {
				this.rows.add(row);
				List<Integer> parts = this.below.getOrDefault(row.unit.index(), List.of());
				parts.reversed()
					.forEach((part) -> open.addFirst(new Row(new ElementView(this.sight.plan(), part), row.depth + 1)));
			}
		}
	}

	/**
	 * A unit.
	 *
	 * @param unit the unit
	 * @param depth how many there are above it, as far as there is room to show it
	 */
	record Row(ElementView unit, int depth) {

		private static final int DEEPEST = 8;

		Row {
			depth = Math.min(depth, DEEPEST);
		}

	}

}
