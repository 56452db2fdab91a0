package se.rodtrad.rows.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How two values are held together (OData 4.0, part 2, section 5.1.1.1): nothing is equal
 * to nothing, and neither more nor less than anything.
 */
enum Comparison {

	EQ((sign) -> sign == 0),

	NE((sign) -> sign != 0),

	GT((sign) -> sign > 0),

	GE((sign) -> sign >= 0),

	LT((sign) -> sign < 0),

	LE((sign) -> sign <= 0);

	@SuppressWarnings("ImmutableEnumChecker") // a function of a number
	private final IntPredicate holds;

	Comparison(IntPredicate holds) {
		this.holds = holds;
	}

	static Optional<Comparison> of(String name) {
		return Arrays.stream(values()).filter((known) -> known.code().equals(name)).findFirst();
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it holds of two values of one type, each of which may be nothing. */
	boolean holds(Optional<Object> one, Optional<Object> other) {
		if (one.isPresent() != other.isPresent()) {
			return this == NE;
		}
		return this.holds.test(one.map((known) -> compare(known, other.orElseThrow())).orElse(0));
	}

	private static int compare(Object one, Object other) {
		return switch (one) {
			case String text -> text.compareTo((String) other);
			case Boolean flag -> flag.compareTo((Boolean) other);
			case LocalDate day -> day.compareTo((LocalDate) other);
			case Instant instant -> instant.compareTo((Instant) other);
			case Long number when other instanceof Long whole -> number.compareTo(whole);
			// zero has no sign
			case Number number -> Double.compare(number.doubleValue() + 0.0, ((Number) other).doubleValue() + 0.0);
			default -> throw new IllegalStateException("No comparison of " + one.getClass());
		};
	}

}
