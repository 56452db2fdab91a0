package se.rodtrad.rows.format;

import java.util.function.BiConsumer;

import se.rodtrad.steering.Term;

/**
 * A column of a table: the only description of it, which writes the rows, the dictionary
 * and the API document.
 *
 * @param <R> the rows that it is read from
 * @param name its name, in snake case; it never changes
 * @param type what its cells hold
 * @param unit what its numbers count; empty where that is said by the column's name
 * @param about what it says
 * @param value writes the cell of a row: exactly one
 */
public record Column<R>(String name, Type type, String unit, Term about, BiConsumer<? super R, Cells> value) {

	/** What the cells of a column hold; each may be empty. */
	public enum Type {

		TEXT, NUMBER, INTEGER,

		/** Whole numbers that may need more than 64 bits. */
		LARGE_INTEGER,

		FLAG, DAY, INSTANT

	}

}
