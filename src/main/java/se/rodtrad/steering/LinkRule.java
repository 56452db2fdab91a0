package se.rodtrad.steering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Severity;

/**
 * What a model says of links: which it foresees, and how many it asks for. A link is
 * foreseen when any rule allows it; each rule's own numbers count only the links that it
 * allows itself. Several ends or types in one rule are alternatives: together they must
 * come to the number.
 *
 * @param id names the rule in findings
 * @param from what the links leave
 * @param types the types of the links
 * @param to what the links reach
 * @param perFrom how many such links each element of {@code from} has
 * @param perTo how many such links each element of {@code to} has
 * @param levels how the level of {@code to} relates to that of {@code from}
 * @param severity how bad a breach is
 * @param ground why the rule stands here
 */
public record LinkRule(@Defines(Table.RULE) String id, List<End> from, List<LinkType> types, List<End> to,
		Cardinality perFrom, Cardinality perTo, LevelRelation levels, Severity severity, Ground ground) {

	public LinkRule {
		from = List.copyOf(from);
		types = List.copyOf(types);
		to = List.copyOf(to);
		requireSome("from", from);
		requireSome("types", types);
		requireSome("to", to);
		for (LinkType type : types) {
			requireFitting(type, from, to);
		}
		if (types.size() > 1 && types.contains(LinkType.MEASURED_BY)) {
			throw new Unfit("types", "MEASURED_BY beside other types",
					"a rule of its own, since it leads downward along the arrow");
		}
	}

	private static void requireSome(String component, List<?> values) {
		if (values.isEmpty()) {
			throw new Unfit(component, "an empty list", "at least one");
		}
	}

	private static void requireFitting(LinkType type, List<End> from, List<End> to) {
		boolean fits = from.stream()
			.anyMatch((start) -> to.stream().anyMatch((target) -> type.isAllowed(start.label(), target.label())));
		if (!fits) {
			throw new Unfit("types", "%s from %s to %s".formatted(type, labels(from), labels(to)),
					"labels that the type can join (from %s to %s)".formatted(names(type.from()), names(type.to())));
		}
	}

	private static String labels(List<End> ends) {
		return ends.stream().map((end) -> end.label().graphName()).distinct().collect(Collectors.joining(", "));
	}

	private static String names(Iterable<Label> labels) {
		StringBuilder names = new StringBuilder();
		labels.forEach((label) -> names.append(names.isEmpty() ? "" : ", ").append(label.graphName()));
		return names.toString();
	}

	/** Whether it foresees such a link. */
	public boolean allows(LinkType type, Place start, Place target) {
		return this.types.contains(type) && type.isAllowed(start.label(), target.label()) && isFrom(start)
				&& isTo(target) && this.levels.holds(start.level(), target.level());
	}

	/** Whether it speaks of links that leave such an element. */
	public boolean isFrom(Place place) {
		return this.from.stream().anyMatch((end) -> end.matches(place));
	}

	/** Whether it speaks of links that reach such an element. */
	public boolean isTo(Place place) {
		return this.to.stream().anyMatch((end) -> end.matches(place));
	}

	/** Whether its links carry the thread, and so what is needed below and above. */
	public boolean isOfThread() {
		return LinkType.THREAD.containsAll(this.types);
	}

	/** How many the upper end of a link of the thread needs below it. */
	public Cardinality perUpper() {
		return this.types.contains(LinkType.MEASURED_BY) ? this.perFrom : this.perTo;
	}

	/** How many the lower end of a link of the thread needs above it. */
	public Cardinality perLower() {
		return this.types.contains(LinkType.MEASURED_BY) ? this.perTo : this.perFrom;
	}

	/** Whether such an element is the upper end of its links of the thread. */
	public boolean isUpper(Place place) {
		return this.types.contains(LinkType.MEASURED_BY) ? isFrom(place) : isTo(place);
	}

	/** Whether such an element is the lower end of its links of the thread. */
	public boolean isLower(Place place) {
		return this.types.contains(LinkType.MEASURED_BY) ? isTo(place) : isFrom(place);
	}

	/** How the level of {@code to} relates to that of {@code from}. */
	public enum LevelRelation {

		/** No matter. */
		ANY,

		/** On the same level. */
		SAME,

		/** On a higher level, nearer the top. */
		ABOVE,

		/** On the same or a higher level. */
		SAME_OR_ABOVE,

		/** On a lower level. */
		BELOW,

		/** On the same or a lower level. */
		SAME_OR_BELOW;

		/** Whether it holds; an unknown level breaks nothing. */
		public boolean holds(Optional<Organisation.Level> from, Optional<Organisation.Level> to) {
			if (this == ANY || from.isEmpty() || to.isEmpty()) {
				return true;
			}
			int steps = Integer.compare(from.get().rank(), to.get().rank());
			return switch (this) {
				case ANY -> true;
				case SAME -> steps == 0;
				case ABOVE -> steps > 0;
				case SAME_OR_ABOVE -> steps >= 0;
				case BELOW -> steps < 0;
				case SAME_OR_BELOW -> steps <= 0;
			};
		}

	}

}
