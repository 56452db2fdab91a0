package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * The slow and obvious way to follow a thread, to hold the fast one against: it looks at
 * every link of the plan at every step and tries every path, one by one.
 */
final class NaiveThread {

	private final PlanGraph plan;

	private final LocalDate at;

	private final boolean isUpstream;

	private final Set<LinkType> types;

	NaiveThread(PlanGraph plan, LocalDate at, boolean isUpstream, Set<LinkType> types) {
		this.plan = plan;
		this.at = at;
		this.isUpstream = isUpstream;
		this.types = types;
	}

	/** The links that lead on from an element. */
	List<Integer> steps(int element) {
		return IntStream.range(0, this.plan.linkCount())
			.filter((link) -> this.types.contains(this.plan.type(link)))
			.filter((link) -> this.plan.validity(link).contains(this.at)
					&& this.plan.element(this.plan.from(link)).validity().contains(this.at)
					&& this.plan.element(this.plan.to(link)).validity().contains(this.at))
			.filter((link) -> near(link) == element)
			.boxed()
			.toList();
	}

	private boolean isAlong(int link) {
		return (this.plan.type(link) != LinkType.MEASURED_BY) == this.isUpstream;
	}

	int near(int link) {
		return isAlong(link) ? this.plan.from(link) : this.plan.to(link);
	}

	int end(int link) {
		return isAlong(link) ? this.plan.to(link) : this.plan.from(link);
	}

	/** The elements reached, with their distance, by widening until nothing changes. */
	Map<Integer, Integer> distances(int start, int most) {
		Map<Integer, Integer> distances = new HashMap<>(Map.of(start, 0));
		boolean isChanged = true;
		while (isChanged) {
			isChanged = false;
			for (int link = 0; link < this.plan.linkCount(); link++) {
				Integer near = distances.get(near(link));
				if (near != null && near < most && steps(near(link)).contains(link)
						&& near + 1 < distances.getOrDefault(end(link), Integer.MAX_VALUE)) {
					distances.put(end(link), near + 1);
					isChanged = true;
				}
			}
		}
		return distances;
	}

	/** All paths that pass no element twice, as lists of links. */
	List<List<Integer>> paths(int from, Set<Integer> targets) {
		List<List<Integer>> found = new ArrayList<>();
		search(from, targets, new ArrayList<>(List.of(from)), new ArrayList<>(), found);
		return found;
	}

	private void search(int place, Set<Integer> targets, List<Integer> elements, List<Integer> links,
			List<List<Integer>> found) {
		if (targets.contains(place)) {
			found.add(List.copyOf(links));
		}
		for (int link : steps(place)) {
			if (!elements.contains(end(link))) {
				elements.add(end(link));
				links.add(link);
				search(end(link), targets, elements, links, found);
				elements.removeLast();
				links.removeLast();
			}
		}
	}

	/** Whether an element can be reached from itself. */
	boolean isOnCycle(int element) {
		return steps(element).stream().anyMatch((link) -> distances(end(link), Integer.MAX_VALUE).containsKey(element));
	}

}
