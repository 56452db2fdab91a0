package se.rodtrad.linked;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementFilter;
import se.rodtrad.trace.api.Snapshot;

/**
 * Which part of a chain is wanted; what is empty does not narrow.
 *
 * @param labels elements with one of these labels
 * @param kinds of one of these kinds
 * @param levels on one of these levels
 * @param units of these units or any below them, by their keys
 * @param keys with one of these keys
 * @param below only what lies below the goal with this opaque id, and the goal
 * @param types links of one of these types
 */
record Wish(List<Label> labels, List<String> kinds, List<String> levels, List<String> units, List<String> keys,
		Optional<String> below, List<LinkType> types) {

	/** The elements that are wanted, by their indexes. */
	BitSet elements(Snapshot snapshot) {
		PlanGraph plan = snapshot.graph();
		IntPredicate test = new ElementFilter(stated(this.labels), stated(this.kinds), stated(this.units),
				Optional.of(snapshot.at()), Optional.empty(), stated(this.keys))
			.test(plan)
			.and(snapshot.onLevels(this.levels));
		BitSet wanted = new BitSet(plan.size());
		this.below.map(snapshot::below)
			.orElseGet(() -> IntStream.range(0, plan.size()))
			.filter(test)
			.forEach(wanted::set);
		return wanted;
	}

	private static <T> Optional<List<T>> stated(List<T> some) {
		return Optional.of(some).filter((all) -> !all.isEmpty());
	}

	/** Whether links of a type are wanted. */
	boolean isWanted(LinkType type) {
		return this.types.isEmpty() || this.types.contains(type);
	}

}
