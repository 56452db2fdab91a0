package se.rodtrad.trace;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * What of a walk lies between its start and some targets: how near each place is to a
 * target, how many paths there are, and which cycles.
 */
final class Between {

	private static final int NEVER = -1;

	private final Walk walk;

	private final int[] ends;

	private final boolean[] isTarget;

	private final int[] toTarget;

	private final Components components;

	Between(Walk walk, List<Integer> targets) {
		this.walk = walk;
		this.ends = walk.ends();
		this.isTarget = new boolean[walk.size()];
		targets.stream().filter(walk::contains).forEach((target) -> this.isTarget[walk.place(target)] = true);
		this.toTarget = distancesToTarget();
		this.components = Components.of(walk);
	}

	/** Breadth first from the targets, against the links of the walk. */
	private int[] distancesToTarget() {
		int size = this.walk.size();
		int[] starts = new int[size + 2];
		for (int end : this.ends) {
			starts[end + 2]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		int[] sources = new int[this.ends.length];
		for (int place = 0; place < size; place++) {
			for (int slot = this.walk.firstSlot(place); slot < this.walk.endSlot(place); slot++) {
				sources[starts[this.ends[slot] + 1]++] = place;
			}
		}
		int[] distances = new int[size];
		Arrays.fill(distances, NEVER);
		int[] queue = new int[size];
		int tail = 0;
		for (int place = 0; place < size; place++) {
			if (this.isTarget[place]) {
				distances[place] = 0;
				queue[tail++] = place;
			}
		}
		for (int head = 0; head < tail; head++) {
			for (int i = starts[queue[head]]; i < starts[queue[head] + 1]; i++) {
				if (distances[sources[i]] == NEVER) {
					distances[sources[i]] = distances[queue[head]] + 1;
					queue[tail++] = sources[i];
				}
			}
		}
		return distances;
	}

	/** Whether any target can be reached from the start. */
	boolean isConnected() {
		return this.walk.size() > 0 && leadsOn(0);
	}

	boolean isTarget(int place) {
		return this.isTarget[place];
	}

	/** Whether a target can be reached from a place. */
	boolean leadsOn(int place) {
		return this.toTarget[place] != NEVER;
	}

	/** The fewest links from a place that leads on to a target. */
	int toTarget(int place) {
		return this.toTarget[place];
	}

	/** The place that the link in a slot leads to. */
	int end(int slot) {
		return this.ends[slot];
	}

	/** The elements of the cycles that lie between, each by index. */
	List<List<Integer>> cycles() {
		return this.components.cyclic()
			.stream()
			.filter((places) -> leadsOn(places[0]))
			.map((places) -> Arrays.stream(places).map(this.walk::element).sorted().boxed().toList())
			.toList();
	}

	/**
	 * How many paths lead from the start to a target, where there is no cycle. A number
	 * is let go once all that lead to it have used it, since there may be many long ones.
	 */
	BigInteger count() {
		int size = this.walk.size();
		int[] uses = new int[size];
		for (int end : this.ends) {
			uses[end]++;
		}
		BigInteger[] counts = new BigInteger[size];
		Arrays.fill(counts, BigInteger.ZERO);
		for (int position = 0; position < size; position++) {
			int place = this.components.bottomUp(position);
			BigInteger sum = isTarget(place) ? BigInteger.ONE : BigInteger.ZERO;
			for (int slot = this.walk.firstSlot(place); slot < this.walk.endSlot(place); slot++) {
				int end = this.ends[slot];
				sum = sum.add(counts[end]);
				if (--uses[end] == 0) {
					counts[end] = BigInteger.ZERO;
				}
			}
			counts[place] = sum;
		}
		return counts[0];
	}

}
