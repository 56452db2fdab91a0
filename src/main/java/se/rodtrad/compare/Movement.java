package se.rodtrad.compare;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How the fulfilment of a goal or mission moved from one side to the other (<em>förändrad
 * måluppfyllelse</em>).
 *
 * @param goal the goal or mission
 * @param before its fulfilment on the first side; nothing when it is not in force there
 * @param after its fulfilment on the second side; nothing when it is not in force there
 */
public record Movement(Element.Id goal, Optional<Fulfilment> before, Optional<Fulfilment> after) {

	/**
	 * By turn, then by how far the status fell, then by how much the score fell, in
	 * billionths; what cannot be said counts as no fall.
	 */
	static final Comparator<Movement> WORST_FIRST = Comparator.comparing(Movement::turn)
		.thenComparingInt(Movement::steps)
		.thenComparingLong(Movement::billionths)
		.thenComparing(Movement::goal);

	private static final double BILLION = 1e9;

	/** What became of the status. */
	public Turn turn() {
		if (this.before.isEmpty()) {
			return Turn.CAME;
		}
		if (this.after.isEmpty()) {
			return Turn.WENT;
		}
		Colour was = this.before.get().status();
		Colour is = this.after.get().status();
		if (was == is) {
			return Turn.HELD;
		}
		if (was == Colour.GREY || is == Colour.GREY) {
			return (is == Colour.GREY) ? Turn.LOST : Turn.FOUND;
		}
		return (is.compareTo(was) < 0) ? Turn.FELL : Turn.ROSE;
	}

	/**
	 * How many steps the status rose, −2 to 2; 0 unless there is a colour on both sides.
	 */
	@SuppressWarnings("EnumOrdinal") // colours are in order, the worst first
	public int steps() {
		return switch (turn()) {
			case FELL, ROSE ->
				this.after.orElseThrow().status().ordinal() - this.before.orElseThrow().status().ordinal();
			case LOST, WENT, HELD, CAME, FOUND -> 0;
		};
	}

	/** How much the score rose; nothing where it is not known on both sides. */
	public OptionalDouble change() {
		OptionalDouble was = score(this.before);
		OptionalDouble is = score(this.after);
		return (was.isPresent() && is.isPresent()) ? OptionalDouble.of(is.getAsDouble() - was.getAsDouble())
				: OptionalDouble.empty();
	}

	private static OptionalDouble score(Optional<Fulfilment> fulfilment) {
		return fulfilment.map((found) -> found.score().value()).orElse(OptionalDouble.empty());
	}

	/** The change in whole billionths, so that the order does not hang on noise. */
	public long billionths() {
		return Math.round(change().orElse(0) * BILLION);
	}

	/** What became of a status, the worst first (<em>vändning</em>). */
	public enum Turn {

		/** A worse status than before (<em>försämrad</em>). */
		FELL,

		/** No longer assessable (<em>inte längre bedömbar</em>). */
		LOST,

		/** No longer in force (<em>gäller inte längre</em>). */
		WENT,

		/** The same status (<em>oförändrad status</em>). */
		HELD,

		/** In force since then (<em>tillkommet</em>). */
		CAME,

		/** Assessable since then (<em>nu bedömbar</em>). */
		FOUND,

		/** A better status than before (<em>förbättrad</em>). */
		ROSE

	}

}
