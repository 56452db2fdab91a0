package se.rodtrad.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * A fact that stands on one side only, or says something else on the other
 * (<em>skillnad</em>). A link or target that ended and was followed by another between
 * the same ends, or for the same indicator, unit, period and group, is one that changed.
 *
 * @param before the fact on the first side; nothing when it is added
 * @param after the fact on the second side; nothing when it is removed
 */
public record Difference(Optional<Fact> before, Optional<Fact> after) {

	private static final Set<String> OWN = Set.of("validFrom", "validTo", "owner");

	static Difference of(Optional<? extends Fact> before, Optional<? extends Fact> after) {
		return new Difference(before.map(Fact.class::cast), after.map(Fact.class::cast));
	}

	/** In which way it differs. */
	public Kind kind() {
		if (this.before.isEmpty()) {
			return Kind.ADDED;
		}
		return this.after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
	}

	/** The fact as it is on the second side, or else on the first. */
	public Fact fact() {
		return this.after.or(() -> this.before).orElseThrow();
	}

	/** What it is about. */
	public Subject subject() {
		return fact().subject();
	}

	/**
	 * What it says otherwise, by name; all that it says when it stands on one side. That
	 * a goal that continues another holds at another time, and is told of as its own, is
	 * no difference.
	 */
	public List<FieldChange> fields() {
		List<FieldChange> fields = FieldChange.between(this.before, this.after);
		return isContinued() ? fields.stream().filter((field) -> !OWN.contains(field.name())).toList() : fields;
	}

	/** Whether it says the same on both sides. */
	boolean isNone() {
		return this.before.equals(this.after) || (isContinued() && fields().isEmpty());
	}

	/** Whether it is of a goal on the second side that continues one on the first. */
	private boolean isContinued() {
		return this.before.isPresent() && this.after.isPresent()
				&& !ends(this.before.get()).equals(ends(this.after.get()));
	}

	private static List<Element.Id> ends(Fact fact) {
		return switch (fact) {
			case Element element -> List.of(element.id());
			case Link link -> List.of(link.from(), link.to());
			case Value.Target target -> List.of(target.owner());
			case Region _, Value.Measurement _ -> List.of();
		};
	}

	/** In which way a fact differs (<em>sort</em>). */
	public enum Kind {

		/** On the second side only (<em>tillkommen</em>). */
		ADDED,

		/** On the first side only (<em>borttagen</em>). */
		REMOVED,

		/** Says something else (<em>ändrad</em>). */
		CHANGED

	}

}
