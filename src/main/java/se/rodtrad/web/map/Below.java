package se.rodtrad.web.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.fulfilment.Bodies;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.Walk;
import se.rodtrad.web.sight.Sight;

/**
 * What is done below a strategy or an area, and what is lacking.
 *
 * @param activities how many activities there are on the thread
 * @param findings in how many ways the thread is broken there
 */
record Below(int activities, int findings) {

	static final Below NOTHING = new Below(0, 0);

	/**
	 * Counts it by body.
	 * @param broken in how many ways the thread is broken at an element
	 */
	static Map<Optional<ElementView>, Below> of(Sight sight, SummaryView.RowView row, Bodies bodies,
			Map<Integer, Long> broken) {
		Map<Optional<ElementView>, Below> found = new HashMap<>();
		Walk walk = Walk.downstream(sight.plan(), goals(row).stream().mapToInt(Integer::intValue).toArray(),
				LinkType.THREAD, sight.snapshot().at());
		for (int place = 0; place < walk.size(); place++) {
			int element = walk.element(place);
			Below one = new Below((sight.plan().label(element) == Label.ACTIVITY) ? 1 : 0,
					broken.getOrDefault(element, 0L).intValue());
			if (!one.isNothing()) {
				Optional<ElementView> body = bodies.of(element)
					.stream()
					.mapToObj((index) -> new ElementView(sight.plan(), index))
					.findFirst();
				found.merge(body, one, Below::and);
			}
		}
		return found;
	}

	/** A strategy is a goal itself; to an area belong its goals. */
	static List<Integer> goals(SummaryView.RowView row) {
		return (row.dimension().label() == Label.GOAL) ? List.of(row.dimension().index())
				: row.sum().goals().stream().map(FulfilmentView::element).map(ElementView::index).toList();
	}

	/** Whether there is neither. */
	boolean isNothing() {
		return this.activities == 0 && this.findings == 0;
	}

	/** The two together. */
	Below and(Below other) {
		return new Below(this.activities + other.activities, this.findings + other.findings);
	}

}
