package se.rodtrad.compare;

import java.util.Comparator;
import java.util.OptionalDouble;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * Orders what a goal could be: by status, then by score, then by how much is known; of a
 * goal that cannot be assessed yet, how much is known comes before the score. Numbers are
 * compared in billionths, so that the order does not hang on noise.
 *
 * @param now the status of the goal as it is
 */
record WorstFirst(Colour now) implements Comparator<Fulfilment> {

	private static final double BILLION = 1e9;

	@Override
	public int compare(Fulfilment one, Fulfilment other) {
		int byStatus = one.status().compareTo(other.status());
		if (byStatus != 0
				&& (this.now != Colour.GREY || one.status() == Colour.GREY || other.status() == Colour.GREY)) {
			return byStatus;
		}
		int byValue = Long.compare(value(one), value(other));
		int byCoverage = Long.compare(rounded(one.score().coverage()), rounded(other.score().coverage()));
		boolean isKnowingFirst = this.now == Colour.GREY;
		int first = isKnowingFirst ? byCoverage : byValue;
		return (first != 0) ? first : (isKnowingFirst ? byValue : byCoverage);
	}

	/**
	 * The score; that of the activities where there is nothing else, and below all when
	 * nothing is known.
	 */
	private static long value(Fulfilment fulfilment) {
		OptionalDouble value = fulfilment.score().value().isPresent() ? fulfilment.score().value()
				: fulfilment.progress();
		return rounded(value.orElse(-1));
	}

	private static long rounded(double number) {
		return Math.round(number * BILLION);
	}

}
