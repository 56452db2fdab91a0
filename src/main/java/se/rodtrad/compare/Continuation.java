package se.rodtrad.compare;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * Follows goals back to those that they continue (<em>fortsätter</em>), in one step or
 * through versions in between.
 */
final class Continuation {

	private Continuation() {
	}

	/**
	 * The nearest older goals of some that a goal continues, sorted; a goal does not
	 * continue itself.
	 * @param isWanted which of them
	 */
	static int[] olderOf(PlanGraph plan, int goal, IntPredicate isWanted) {
		IntHashSet seen = IntHashSet.from(goal);
		IntArrayList queue = IntArrayList.from(goal);
		IntArrayList found = new IntArrayList();
		for (int head = 0; head < queue.size(); head++) {
			PlanGraph.Links links = plan.outgoing(queue.get(head), LinkType.CONTINUES);
			for (int i = 0; i < links.size(); i++) {
				int older = plan.to(links.get(i));
				if (seen.add(older)) {
					(isWanted.test(older) ? found : queue).add(older);
				}
			}
		}
		return IntStream.of(found.toArray()).sorted().toArray();
	}

}
