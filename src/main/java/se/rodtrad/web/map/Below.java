package se.rodtrad.web.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.rodtrad.fulfilment.Bodies;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.Walk;
import se.rodtrad.trace.api.Snapshot;

/**
 * What is done below a strategy or an area, and what is lacking.
 *
 * @param activities how many activities there are on the thread
 * @param findings in how many ways the thread is broken there
 */
record Below(int activities, int findings) {

	static final Below NOTHING = new Below(0, 0);

	/** Stands for the body of what has none. */
	static final int NO_BODY = -1;

	/**
	 * Counts it by body.
	 * @param goals the indexes of a strategy, or of all goals of an area
	 * @param broken in how many ways the thread is broken at an element
	 * @return by the index of the body, or {@value #NO_BODY}
	 */
	static Map<Integer, Below> of(Snapshot snapshot, List<Integer> goals, Bodies bodies, Map<Integer, Long> broken) {
		Map<Integer, Below> found = new HashMap<>();
		PlanGraph plan = snapshot.graph();
		Walk walk = Walk.downstream(plan, goals.stream().mapToInt(Integer::intValue).toArray(), LinkType.THREAD,
				snapshot.at());
		for (int place = 0; place < walk.size(); place++) {
			int element = walk.element(place);
			Below one = new Below((plan.label(element) == Label.ACTIVITY) ? 1 : 0,
					broken.getOrDefault(element, 0L).intValue());
			if (!one.isNothing()) {
				found.merge(bodies.of(element).orElse(NO_BODY), one, Below::and);
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
