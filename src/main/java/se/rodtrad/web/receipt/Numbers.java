package se.rodtrad.web.receipt;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Numbers as they stand in a field: exact, without blanks, so that what nobody touches is
 * read back as it was.
 */
public final class Numbers {

	private static final int HUNDRED = 2;

	private Numbers() {
	}

	/** A number with the decimal sign of a language; empty when there is none. */
	public static String shown(OptionalDouble number, Locale language) {
		return number.isPresent() ? shown(BigDecimal.valueOf(number.getAsDouble()), language) : "";
	}

	/** A share of the whole as percent. */
	public static String percent(OptionalDouble share, Locale language) {
		return share.isPresent() ? shown(BigDecimal.valueOf(share.getAsDouble()).movePointRight(HUNDRED), language)
				: "";
	}

	/** The way back. */
	public static double share(double percent) {
		return BigDecimal.valueOf(percent).movePointLeft(HUNDRED).doubleValue();
	}

	private static String shown(BigDecimal number, Locale language) {
		String plain = (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
		return language.getLanguage().equals("sv") ? plain.replace('.', ',') : plain;
	}

}
