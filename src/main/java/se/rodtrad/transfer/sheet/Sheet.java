package se.rodtrad.transfer.sheet;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.Term;

/**
 * A sheet of the workbook: one kind of thing, a row for each.
 *
 * @param name its names
 * @param about what its rows are
 * @param form what a row becomes
 * @param label the label of its elements, when they are elements
 * @param columns its columns, in the order of the template
 */
public record Sheet(Term name, Term about, Form form, Optional<Label> label, List<Column> columns) {

	public Sheet {
		columns = List.copyOf(columns);
	}

	/** The column that a header names, in either language, however it is spelt. */
	public Optional<Column> named(String header) {
		String wanted = Words.fold(header);
		return this.columns.stream()
			.filter((column) -> Words.fold(column.name().sv()).equals(wanted)
					|| Words.fold(column.name().en()).equals(wanted))
			.findFirst();
	}

	/** The column that means something. */
	public Column column(String code) {
		for (Column column : this.columns) {
			if (column.code().equals(code)) {
				return column;
			}
		}
		throw new NoSuchElementException(this.name.en() + " has no column " + code);
	}

	/** What a row of a sheet becomes. */
	public enum Form {

		/** The region itself. */
		REGION,
		/** A steering model's being in force. */
		STEERING_MODELS,
		/** An element, with its links. */
		ELEMENTS,
		/** A period. */
		PERIODS,
		/** A link. */
		LINKS,
		/** A target. */
		TARGETS,
		/** A measurement. */
		MEASUREMENTS

	}

}
