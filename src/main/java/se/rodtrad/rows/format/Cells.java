package se.rodtrad.rows.format;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Takes the cells of a row in the order of the columns, so that a number is written as a
 * number without an object for it.
 */
public interface Cells {

	/** A text; an empty one is as good as {@link #none()}. */
	void text(String text);

	void number(double number);

	void integer(long number);

	void integer(BigInteger number);

	void flag(boolean flag);

	void day(LocalDate day);

	void instant(Instant instant);

	/** Nothing is stated or known. */
	void none();

}
