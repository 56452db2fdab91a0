package se.rodtrad.fulfilment;

import java.util.OptionalDouble;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How well something is fulfilled, and how sure that is. What is missing weighs nothing
 * in the value; it lowers the coverage and widens the bounds (section 6.4 of the graph
 * model).
 *
 * @param value 0 to 1; nothing when nothing is known
 * @param coverage what part of the weight is known, 0 to 1
 * @param low the value if all that is missing came out as 0
 * @param high the value if all that is missing came out as 1
 * @param colour the status that follows; grey when too little is known
 * @param worst the status if all that is missing came out as 0
 * @param best the best status that it may still turn out to have
 */
public record Score(OptionalDouble value, double coverage, double low, double high, Colour colour, Colour worst,
		Colour best) {

	/** Nothing is known. */
	public static final Score UNKNOWN = new Score(OptionalDouble.empty(), 0, 0, 1, Colour.GREY, Colour.RED,
			Colour.GREEN);

	/** Whether the coverage lies within limits, compared as every limit is. */
	public boolean isCovered(double least, double most) {
		return Rounding.isAtLeast(this.coverage, least) && Rounding.isAtLeast(most, this.coverage);
	}

	/** Everything is known. */
	static Score known(double value, Colour colour) {
		return new Score(OptionalDouble.of(value), 1, value, value, colour, colour, colour);
	}

}
