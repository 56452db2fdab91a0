package se.rodtrad.web.timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import se.rodtrad.compare.Difference;
import se.rodtrad.compare.Differences;
import se.rodtrad.compare.Movements;
import se.rodtrad.compare.Side;
import se.rodtrad.compare.api.MovementView;
import se.rodtrad.fulfilment.Counts;
import se.rodtrad.web.sight.Sight;

/**
 * Two points in time side by side: how many goals have each colour, how each goal moved,
 * the worst first, and what differs in the plan.
 *
 * @param earlier what the one side looks at
 * @param later what the other side looks at
 * @param movements how the goals moved, as many as are shown
 * @param count how many goals moved
 * @param changed what differs, as much as is shown
 * @param kinds how much is new, changed and removed
 */
record Comparison(Sight earlier, Sight later, List<MovementView> movements, int count, List<Changed> changed,
		Map<Difference.Kind, Long> kinds) {

	private static final int MOST = 200;

	private static final int MOST_CHANGED = 100;

	static Comparison of(Sight earlier, Sight later) {
		List<MovementView> all = Movements
			.between(earlier.plan(), earlier.reckoning().all(), later.plan(), later.reckoning().all())
			.stream()
			.map((movement) -> new MovementView(earlier.reckoning(), later.reckoning(), movement))
			.toList();
		List<Difference> differences = Differences.between(side(earlier), side(later));
		return new Comparison(earlier, later, all.stream().limit(MOST).toList(), all.size(),
				differences.stream()
					.sorted(Changed.ORDER)
					.limit(MOST_CHANGED)
					.map((difference) -> Changed.of(earlier, later, difference))
					.toList(),
				differences.stream()
					.collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.counting())));
	}

	private static Side side(Sight sight) {
		return new Side(sight.plan(), sight.reckoning().at());
	}

	/** How much differs in all. */
	public long differing() {
		return this.kinds.values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many goals have each colour on the earlier side. */
	public Counts before() {
		return Counts.of(this.earlier.reckoning().all().all());
	}

	/** The same on the later side. */
	public Counts after() {
		return Counts.of(this.later.reckoning().all().all());
	}

}
