package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Value;

/**
 * The outcomes of an indicator for a unit over time (<em>tidsserie</em>).
 *
 * @param points the values, by the first day of their period
 * @param breaks where the organisation changed, the latest first
 */
public record Series(List<Point> points, List<Break> breaks) {

	public Series {
		points = List.copyOf(points);
		breaks = List.copyOf(breaks);
	}

	/**
	 * A value of a period.
	 *
	 * @param period the period
	 * @param value the value in the indicator's unit; nothing when it is known to be
	 * missing
	 * @param numerator what the value is a share of: the upper part, where it is stated
	 * @param denominator what the value is a share of: the lower part, where it is stated
	 * @param measurement what was measured; nothing when it is joined from others
	 * @param parts what it is joined from
	 */
	public record Point(Element.Period period, OptionalDouble value, OptionalDouble numerator,
			OptionalDouble denominator, Optional<Value.Measurement> measurement, List<Part> parts) {

		/**
		 * How a ratio is written: 1 as it is, 100 in per cent; the power of ten that is
		 * nearest, since values are rounded. Nothing where it cannot be told.
		 */
		OptionalDouble scale() {
			double scale = this.value.orElse(0) * this.denominator.orElse(0) / this.numerator.orElse(0);
			return (Double.isFinite(scale) && scale > 0) ? OptionalDouble.of(Math.pow(10, Math.rint(Math.log10(scale))))
					: OptionalDouble.empty();
		}

		public Point {
			parts = List.copyOf(parts);
		}

	}

	/**
	 * What an earlier unit gives to a joined value.
	 *
	 * @param unit the index of the earlier unit
	 * @param share which part of it was taken over, 0 to 1
	 * @param value its value
	 */
	public record Part(int unit, double share, double value) {
	}

	/**
	 * A day on which a unit took over from others.
	 *
	 * @param day the day of full effect, or the legal day
	 * @param unit the index of the unit that took over
	 * @param before the indexes of those that it took over from
	 * @param obstacle why values before the day could not be joined; nothing when they
	 * were
	 */
	public record Break(LocalDate day, int unit, List<Integer> before, Optional<Obstacle> obstacle) {

		public Break {
			before = List.copyOf(before);
		}

	}

	/** Why values could not be joined (<em>hinder</em>). */
	public enum Obstacle {

		/** The unit had values of its own before: the other came to it. */
		JOINED_LATER,

		/** Values of the indicator cannot be added. */
		NOT_ADDITIVE,

		/** It is not stated which part was taken over. */
		SHARE_UNKNOWN,

		/** Not all of the earlier units have a value for any period. */
		VALUES_MISSING

	}

}
