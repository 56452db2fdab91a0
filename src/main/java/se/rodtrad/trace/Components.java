package se.rodtrad.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.carrotsearch.hppc.IntArrayList;

/**
 * The strongly connected components of a graph of numbered places, by Tarjan's algorithm
 * without recursion. Components are numbered from the far ends of the walk: a link never
 * leads to a component with a higher number, so that counting through them is a bottom-up
 * order, also where there are cycles.
 */
public final class Components {

	private final int[] starts;

	private final int[] ends;

	private final int[] componentOf;

	private final int[] order;

	private final IntArrayList firstInOrder = new IntArrayList();

	/**
	 * Finds the components.
	 * @param starts by place, the slot of its first link, and the number of slots last
	 * @param ends by slot, the place that the link leads to
	 */
	Components(int[] starts, int[] ends) {
		this.starts = starts;
		this.ends = ends;
		this.componentOf = new int[starts.length - 1];
		this.order = new int[starts.length - 1];
		Arrays.fill(this.componentOf, -1);
		find();
	}

	/** The components of a walk. */
	public static Components of(Walk walk) {
		int[] starts = new int[walk.size() + 1];
		for (int place = 0; place < walk.size(); place++) {
			starts[place + 1] = walk.endSlot(place);
		}
		return new Components(starts, walk.ends());
	}

	private void find() {
		int size = this.componentOf.length;
		int[] number = new int[size];
		int[] low = new int[size];
		int[] slot = new int[size];
		int[] path = new int[size];
		int[] open = new int[size];
		int opened = 0;
		int closed = 0;
		int numbers = 0;
		for (int root = 0; root < size; root++) {
			int depth = (number[root] == 0) ? 0 : -1;
			path[0] = root;
			while (depth >= 0) {
				int place = path[depth];
				if (number[place] == 0) {
					number[place] = ++numbers;
					low[place] = numbers;
					slot[place] = this.starts[place];
					open[opened++] = place;
				}
				if (slot[place] < this.starts[place + 1]) {
					int end = this.ends[slot[place]++];
					if (number[end] == 0) {
						path[++depth] = end;
					}
					else if (this.componentOf[end] < 0) {
						low[place] = Math.min(low[place], number[end]);
					}
					continue;
				}
				if (low[place] == number[place]) {
					this.firstInOrder.add(closed);
					do {
						this.order[closed] = open[--opened];
						this.componentOf[this.order[closed]] = this.firstInOrder.size() - 1;
					}
					while (this.order[closed++] != place);
				}
				depth--;
				if (depth >= 0) {
					low[path[depth]] = Math.min(low[path[depth]], low[place]);
				}
			}
		}
	}

	/** How many components there are. */
	public int count() {
		return this.firstInOrder.size();
	}

	/** The number of the component that a place is in. */
	public int componentOf(int place) {
		return this.componentOf[place];
	}

	/**
	 * All places, each after those that its links lead to, but for those in a cycle with
	 * it.
	 * @param position 0 to the number of places - 1
	 */
	public int bottomUp(int position) {
		return this.order[position];
	}

	/** Whether a place can be reached from itself. */
	public boolean isCyclic(int place) {
		int component = this.componentOf[place];
		return end(component) - this.firstInOrder.get(component) > 1 || hasSelfLink(place);
	}

	private boolean hasSelfLink(int place) {
		for (int slot = this.starts[place]; slot < this.starts[place + 1]; slot++) {
			if (this.ends[slot] == place) {
				return true;
			}
		}
		return false;
	}

	private int end(int component) {
		return (component + 1 < count()) ? this.firstInOrder.get(component + 1) : this.order.length;
	}

	/** The places of each component with a cycle, sorted, in the order of their first. */
	List<int[]> cyclic() {
		List<int[]> cyclic = new ArrayList<>();
		for (int component = 0; component < count(); component++) {
			if (isCyclic(this.order[this.firstInOrder.get(component)])) {
				int[] places = Arrays.copyOfRange(this.order, this.firstInOrder.get(component), end(component));
				Arrays.sort(places);
				cyclic.add(places);
			}
		}
		cyclic.sort((a, b) -> Integer.compare(a[0], b[0]));
		return cyclic;
	}

}
