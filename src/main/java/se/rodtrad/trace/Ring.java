package se.rodtrad.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import se.rodtrad.plan.PlanGraph;

/** Some links of a plan, looked at along their arrows: where they go in circles. */
final class Ring {

	private static final int NONE = -1;

	private final PlanGraph plan;

	private final int[] links;

	private final int[] elements;

	private final int[] starts;

	private final int[] ends;

	private final Components components;

	/**
	 * Takes a graph of its own out of a plan.
	 * @param links the indexes of links in rising order, so that those of an element
	 * follow one another
	 */
	Ring(PlanGraph plan, int[] links) {
		this.plan = plan;
		this.links = links;
		this.elements = Arrays.stream(links)
			.flatMap((link) -> IntStream.of(plan.from(link), plan.to(link)))
			.sorted()
			.distinct()
			.toArray();
		this.starts = new int[this.elements.length + 1];
		this.ends = new int[links.length];
		for (int slot = 0; slot < links.length; slot++) {
			this.starts[place(plan.from(links[slot])) + 1]++;
			this.ends[slot] = place(plan.to(links[slot]));
		}
		Arrays.parallelPrefix(this.starts, Integer::sum);
		this.components = new Components(this.starts, this.ends);
	}

	private int place(int element) {
		return Arrays.binarySearch(this.elements, element);
	}

	/** The members of each cycle, as sorted indexes of elements, by first member. */
	List<List<Integer>> cycles() {
		return this.components.cyclic()
			.stream()
			.map((places) -> Arrays.stream(places).map((place) -> this.elements[place]).boxed().toList())
			.toList();
	}

	/** The links inside the cycle of a member. */
	int[] linksAround(int member) {
		int cycle = this.components.componentOf(place(member));
		return IntStream.range(0, this.links.length)
			.filter((slot) -> this.components.componentOf(this.ends[slot]) == cycle
					&& this.components.componentOf(place(this.plan.from(this.links[slot]))) == cycle)
			.map((slot) -> this.links[slot])
			.toArray();
	}

	/** A shortest way from a member of a cycle round to it again. */
	Path round(int member) {
		int home = place(member);
		int[] cameBy = new int[this.elements.length];
		Arrays.fill(cameBy, NONE);
		int[] queue = new int[this.elements.length + 1];
		queue[0] = home;
		int tail = 1;
		for (int head = 0; cameBy[home] == NONE; head++) {
			int place = queue[head];
			for (int slot = this.starts[place]; slot < this.starts[place + 1]; slot++) {
				if (cameBy[this.ends[slot]] == NONE) {
					cameBy[this.ends[slot]] = slot;
					queue[tail++] = this.ends[slot];
				}
			}
		}
		return back(home, cameBy);
	}

	private Path back(int home, int[] cameBy) {
		List<Integer> elementsBack = new ArrayList<>();
		List<Integer> linksBack = new ArrayList<>();
		elementsBack.add(this.elements[home]);
		int place = home;
		do {
			int link = this.links[cameBy[place]];
			linksBack.add(link);
			elementsBack.add(this.plan.from(link));
			place = place(this.plan.from(link));
		}
		while (place != home);
		return new Path(elementsBack.reversed(), linksBack.reversed());
	}

}
