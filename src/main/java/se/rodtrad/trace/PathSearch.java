package se.rodtrad.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists paths, shortest first, by looking for those of one length at a time, depth first,
 * and never stepping where no target is near enough. Memory is that of one path; the next
 * length is the least that was passed over.
 */
final class PathSearch {

	/**
	 * At most how many steps are taken. Only cycles, or paths of very many different
	 * lengths, come near; what was found by then is the answer.
	 */
	private static final int MOST_STEPS = 10_000_000;

	private static final int NO_LENGTH = Integer.MAX_VALUE;

	private final Walk walk;

	private final Between between;

	private final int wanted;

	private final List<Path> found = new ArrayList<>();

	private final int[] places;

	private final int[] slots;

	private final boolean[] isOnPath;

	private int steps;

	private int nextLength;

	PathSearch(Walk walk, Between between, int wanted) {
		this.walk = walk;
		this.between = between;
		this.wanted = wanted;
		this.places = new int[walk.size()];
		this.slots = new int[walk.size()];
		this.isOnPath = new boolean[walk.size()];
		this.nextLength = between.toTarget(0);
	}

	/** The paths from the start to the targets. */
	List<Path> shortestFirst() {
		while (this.nextLength != NO_LENGTH && !isEnough()) {
			int length = this.nextLength;
			this.nextLength = NO_LENGTH;
			findAll(length);
		}
		return this.found;
	}

	/** Whether there are no more than were found. */
	boolean isExhausted() {
		return this.nextLength == NO_LENGTH && !isEnough();
	}

	private boolean isEnough() {
		return this.found.size() >= this.wanted || this.steps >= MOST_STEPS;
	}

	private void findAll(int length) {
		Arrays.fill(this.isOnPath, false);
		int depth = 0;
		enter(0, 0, length);
		while (depth >= 0 && !isEnough()) {
			int place = this.places[depth];
			if (this.slots[depth] == this.walk.endSlot(place)) {
				this.isOnPath[place] = false;
				depth--;
				continue;
			}
			int end = this.between.end(this.slots[depth]++);
			this.steps++;
			if (isWithin(end, depth + 1, length)) {
				depth++;
				enter(end, depth, length);
			}
		}
	}

	private boolean isWithin(int place, int depth, int length) {
		if (!this.between.leadsOn(place) || this.isOnPath[place]) {
			return false;
		}
		int least = depth + this.between.toTarget(place);
		if (least > length) {
			this.nextLength = Math.min(this.nextLength, least);
		}
		return least <= length;
	}

	private void enter(int place, int depth, int length) {
		this.places[depth] = place;
		this.slots[depth] = this.walk.firstSlot(place);
		this.isOnPath[place] = true;
		if (depth == length && this.between.isTarget(place)) {
			this.found.add(path(depth));
		}
	}

	/** Each slot stands after the link that was taken. */
	private Path path(int depth) {
		List<Integer> elements = new ArrayList<>(depth + 1);
		List<Integer> links = new ArrayList<>(depth);
		for (int i = 0; i <= depth; i++) {
			elements.add(this.walk.element(this.places[i]));
			if (i < depth) {
				links.add(this.walk.link(this.slots[i] - 1));
			}
		}
		return new Path(elements, links);
	}

}
