package se.rodtrad.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * Rounds before comparing, so that 4.1 - 4.0 is at least 0.1 as people expect of it.
 */
final class Rounding {

	private static final double NANO = 1e9;

	private static final int DIGITS = 9;

	private Rounding() {
	}

	/** Whether a number is at least a limit, both rounded to nine decimals. */
	static boolean isAtLeast(double number, double limit) {
		return Math.rint(number * NANO) >= Math.rint(limit * NANO);
	}

	/** An outcome or a target, rounded to the decimals of its indicator. */
	static BigDecimal round(double value, OptionalInt decimals) {
		return BigDecimal.valueOf(value).setScale(decimals.orElse(DIGITS), RoundingMode.HALF_UP);
	}

}
