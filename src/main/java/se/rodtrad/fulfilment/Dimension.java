package se.rodtrad.fulfilment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.End;
import se.rodtrad.trace.Components;
import se.rodtrad.trace.Walk;

/**
 * Which values of the summing dimension goals belong to: their own, or, where they state
 * none, those of the goals that they contribute to (section 6.8 of the graph model).
 */
final class Dimension {

	private final Basis basis;

	private final PlanGraph plan;

	private final End dimension;

	private final int[] values;

	private final Walk above;

	/** By place of the walk. */
	private final BitSet[] found;

	/**
	 * Places goals.
	 * @param goals the indexes of the goals to place
	 */
	Dimension(Basis basis, End dimension, int[] goals) {
		this.basis = basis;
		this.plan = basis.plan();
		this.dimension = dimension;
		int first = this.plan.firstIndex(dimension.label());
		this.values = IntStream.range(first, first + this.plan.elements(dimension.label()).size())
			.filter((element) -> this.plan.isValid(element, basis.at()) && isValue(element))
			.toArray();
		this.above = Walk.upstream(this.plan, goals, EnumSet.of(LinkType.CONTRIBUTES_TO), basis.at());
		this.found = new BitSet[this.above.size()];
		Arrays.setAll(this.found, (_) -> new BitSet());
		Components components = Components.of(this.above);
		for (int position = 0; position < this.found.length; position++) {
			int place = components.bottomUp(position);
			BitSet own = own(this.above.element(place));
			this.found[place] = own.isEmpty() ? inherited(place) : own;
		}
	}

	private boolean isValue(int element) {
		return this.dimension.matches(this.basis.model().place(this.plan, element, this.basis.at()));
	}

	private BitSet own(int goal) {
		BitSet own = new BitSet();
		if (this.dimension.label() == Label.GOAL) {
			set(own, goal);
			return own;
		}
		PlanGraph.Links areas = this.plan.outgoing(goal, LinkType.IN_AREA);
		for (int i = 0; i < areas.size(); i++) {
			if (this.plan.isLinkValid(areas.get(i), this.basis.at())) {
				set(own, this.plan.to(areas.get(i)));
			}
		}
		return own;
	}

	private void set(BitSet values, int element) {
		int value = Arrays.binarySearch(this.values, element);
		if (value >= 0) {
			values.set(value);
		}
	}

	/** In a cycle what comes later in it is not known yet and gives nothing. */
	private BitSet inherited(int place) {
		BitSet inherited = new BitSet();
		for (int slot = this.above.firstSlot(place); slot < this.above.endSlot(place); slot++) {
			inherited.or(this.found[this.above.end(slot)]);
		}
		return inherited;
	}

	/** The values in force, as indexes of elements, by key. */
	List<Integer> values() {
		return IntStream.of(this.values).boxed().toList();
	}

	/** Whether a goal belongs to the value at a position of the list of values. */
	boolean contains(int position, int goal) {
		return this.found[this.above.place(goal)].get(position);
	}

	/** Whether a goal belongs to any value. */
	boolean isPlaced(int goal) {
		return !this.found[this.above.place(goal)].isEmpty();
	}

}
