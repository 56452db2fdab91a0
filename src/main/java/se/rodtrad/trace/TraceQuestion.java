package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

/**
 * What is asked of a trace. The link types and the distance steer the walk; the filter
 * chooses what of the walked part is in the answer and never stops the walk, so that
 * activities far below are found although what lies between is not asked for.
 *
 * @param starts the indexes of the elements to start from; always in the answer
 * @param direction which way
 * @param types which links to follow, {@link LinkType#THREAD} as a rule
 * @param at the day on which elements and links must hold
 * @param maxDistance the most links from the nearest start, ≥ 0, or
 * {@link Walk#ANY_DISTANCE}
 * @param filter what is in the answer
 * @param limit the most elements that the answer may hold
 */
public record TraceQuestion(List<Integer> starts, Direction direction, Set<LinkType> types, LocalDate at,
		int maxDistance, Filter filter, int limit) {

	public TraceQuestion {
		starts = List.copyOf(starts);
		types = Set.copyOf(types);
	}

	/** Everything on the thread, on a day, without bound. */
	public static TraceQuestion of(int start, Direction direction, LocalDate at) {
		return new TraceQuestion(List.of(start), direction, LinkType.THREAD, at, Walk.ANY_DISTANCE, Filter.NONE,
				Integer.MAX_VALUE);
	}

	/** The same question with other link types. */
	public TraceQuestion along(Set<LinkType> others) {
		return new TraceQuestion(this.starts, this.direction, others, this.at, this.maxDistance, this.filter,
				this.limit);
	}

	/** The same question with another bound on the distance. */
	public TraceQuestion within(int distance) {
		return new TraceQuestion(this.starts, this.direction, this.types, this.at, distance, this.filter, this.limit);
	}

	/** The same question with another filter. */
	public TraceQuestion only(Filter other) {
		return new TraceQuestion(this.starts, this.direction, this.types, this.at, this.maxDistance, other, this.limit);
	}

	/** The same question with another limit on the answer. */
	public TraceQuestion limitedTo(int elements) {
		return new TraceQuestion(this.starts, this.direction, this.types, this.at, this.maxDistance, this.filter,
				elements);
	}

	/**
	 * What of a walked part is in the answer: each list is a choice of which one must
	 * fit, and an empty list asks for nothing.
	 *
	 * @param labels the labels
	 * @param kinds the kinds in the steering model
	 * @param levels the codes of levels in the steering model in force on the day
	 * @param units the indexes of units: what they or a unit below them own
	 */
	public record Filter(Set<Label> labels, Set<String> kinds, Set<String> levels, Set<Integer> units) {

		/** All of it. */
		public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

		public Filter {
			labels = Set.copyOf(labels);
			kinds = Set.copyOf(kinds);
			levels = Set.copyOf(levels);
			units = Set.copyOf(units);
		}

		/** Whether it asks for nothing. */
		public boolean isOpen() {
			return this.labels.isEmpty() && this.kinds.isEmpty() && this.levels.isEmpty() && this.units.isEmpty();
		}

	}

}
