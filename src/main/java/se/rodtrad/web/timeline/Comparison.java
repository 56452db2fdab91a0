package se.rodtrad.web.timeline;

import java.util.List;

import se.rodtrad.compare.Movements;
import se.rodtrad.compare.api.MovementView;
import se.rodtrad.fulfilment.Counts;
import se.rodtrad.web.sight.Sight;

/**
 * Two points in time side by side: how many goals have each colour, and how each goal
 * moved, the worst first.
 *
 * @param earlier what the one side looks at
 * @param later what the other side looks at
 * @param movements how the goals moved, as many as are shown
 * @param count how many goals moved
 */
record Comparison(Sight earlier, Sight later, List<MovementView> movements, int count) {

	private static final int MOST = 200;

	static Comparison of(Sight earlier, Sight later) {
		List<MovementView> all = Movements
			.between(earlier.plan(), earlier.reckoning().all(), later.plan(), later.reckoning().all())
			.stream()
			.map((movement) -> new MovementView(earlier.reckoning(), later.reckoning(), movement))
			.toList();
		return new Comparison(earlier, later, all.stream().limit(MOST).toList(), all.size());
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
