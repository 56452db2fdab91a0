package se.rodtrad.trace;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * That an activity supports a goal above it (<em>aktivitet som stödjer målet</em>).
 *
 * @param activity the index of the activity
 * @param unit the index of its unit, or nothing when nobody owns it
 * @param unitLine the units above it, the nearest first, as indexes
 * @param distance the fewest links between the two
 * @param share what part of the goal it is (<em>genomförandeandel</em>, section 6.7 of
 * the graph model): nothing where a cycle lies between
 * @param pathCount how many paths carry it: nothing where a cycle lies between
 */
public record Support(int activity, OptionalInt unit, List<Integer> unitLine, int distance, OptionalDouble share,
		Optional<BigInteger> pathCount) {

	public Support {
		unitLine = List.copyOf(unitLine);
	}

	/**
	 * The share in whole billionths, what two are compared by; -1 when there is none.
	 */
	public long rank() {
		return this.share.isPresent() ? Math.round(this.share.getAsDouble() * 1e9) : -1;
	}

}
