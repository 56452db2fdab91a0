package se.rodtrad.transfer.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.table.Cell;
import se.rodtrad.transfer.table.Row;

/**
 * A row under the header of its sheet. A cell that does not fit is reported at once, and
 * gives nothing.
 */
final class Line {

	private static final int LONGEST_SHOWN = 200;

	private final Header header;

	private final Row row;

	private final CellReader cells;

	private final Problems problems;

	/** What its cells came to, where that is something. */
	private final @Nullable Object[] values;

	private Set<String> faulty = Set.of();

	Line(Header header, Row row, CellReader cells, Problems problems) {
		this.header = header;
		this.row = row;
		this.cells = cells;
		this.problems = problems;
		this.values = new Object[row.cells().size()];
		header.sheet().columns().forEach((column) -> header.place(column).ifPresent((place) -> read(column, place)));
	}

	private void read(Column column, int place) {
		switch (this.cells.read(this.row.cell(place), column)) {
			case Reading.Read(Object value) -> this.values[place] = value;
			case Reading.Blank _ -> {
			}
			case Reading.Wrong(Fault fault, List<Object> about) -> report(column, fault, about.toArray());
		}
	}

	Column column(String code) {
		return this.header.sheet().column(code);
	}

	List<Column> columns() {
		return this.header.sheet().columns();
	}

	Sheet sheet() {
		return this.header.sheet();
	}

	/** The words for some choices, for a message. */
	Term choices(List<String> codes) {
		return this.cells.choices(codes);
	}

	/**
	 * Whether the row says what the column is for, if only that there is nothing. A cell
	 * with a fault says no more than an absent column: what was there stays.
	 */
	boolean has(Column column) {
		return this.header.place(column).isPresent() && !this.faulty.contains(column.code());
	}

	boolean isEmpty(Column column) {
		return cell(column) instanceof Cell.Empty;
	}

	/** Takes a column for one that is not there; nothing is reported. */
	void leave(Column column) {
		if (this.faulty.isEmpty()) {
			this.faulty = new HashSet<>();
		}
		this.faulty.add(column.code());
	}

	/** Which of its columns have a fault. */
	Set<String> faulty() {
		return this.faulty;
	}

	boolean has(String code) {
		return has(column(code));
	}

	Cell cell(Column column) {
		OptionalInt place = this.header.place(column);
		return place.isPresent() ? this.row.cell(place.getAsInt()) : Cell.Empty.CELL;
	}

	/** What stands in a column, if anything that fits does. */
	Optional<Object> value(Column column) {
		OptionalInt place = this.header.place(column);
		return (place.isPresent() && place.getAsInt() < this.values.length)
				? Optional.ofNullable(this.values[place.getAsInt()]) : Optional.empty();
	}

	Optional<String> text(String code) {
		return value(column(code)).map(String.class::cast);
	}

	Optional<LocalDate> date(String code) {
		return value(column(code)).map(LocalDate.class::cast);
	}

	OptionalDouble number(String code) {
		Optional<Object> value = value(column(code));
		return value.isPresent() ? OptionalDouble.of((Double) value.get()) : OptionalDouble.empty();
	}

	boolean flag(String code) {
		return value(column(code)).map(Boolean.class::cast).orElse(false);
	}

	/** What must stand there; reported when it does not. */
	Optional<String> required(String code) {
		Column column = column(code);
		Optional<Object> value = value(column);
		if (value.isEmpty()) {
			requireFilled(column);
		}
		return value.map(String.class::cast);
	}

	/** Reports an empty cell, or, once for the sheet, an absent column. */
	void requireFilled(Column column) {
		if (this.header.place(column).isEmpty()) {
			this.header.miss(column);
			leave(column);
		}
		else if (isEmpty(column)) {
			report(column, Fault.MISSING_VALUE, column.type().term());
		}
	}

	/** The valid time of the row; an absent column leaves that end as it was. */
	Validity validity(Validity before) {
		Optional<LocalDate> from = has("validFrom") ? date("validFrom") : before.start();
		Optional<LocalDate> to = has("validTo") ? date("validTo") : before.end();
		if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
			report(column(has("validTo") ? "validTo" : "validFrom"), Fault.BAD_VALIDITY, from.get());
			return before;
		}
		return Validity.of(from, to);
	}

	/**
	 * The valid time of something known by its beginning: an absent column leaves the end
	 * as it was.
	 */
	Validity ended(Validity stated, Optional<Validity> before) {
		return (has("validTo") || before.isEmpty()) ? stated : Validity.of(stated.start(), before.get().end());
	}

	/** Whether its valid time could not be read. */
	boolean isTimeUnread() {
		return this.faulty.contains("validFrom") || this.faulty.contains("validTo");
	}

	/** The source and external ids of the row; an absent column leaves them. */
	Element.Origin origin(Element.Origin before) {
		String source = has("source") ? text("source").orElse("") : before.source();
		return Element.Origin.of(source, has("externalIds") ? texts("externalIds") : before.externalIds());
	}

	private List<String> texts(String code) {
		return value(column(code)).map((value) -> ((List<?>) value).stream().map(String.class::cast).toList())
			.orElse(List.of());
	}

	Location at() {
		return this.header.locate(this.row);
	}

	Location at(Column column) {
		return this.header.locate(this.row, column);
	}

	/** A problem with a cell. */
	void report(Column column, Fault fault, Object... about) {
		reportEntry(column, cell(column).shown(), fault, about);
	}

	/** A problem with one of the keys in a cell. */
	void reportEntry(Column column, String entry, Fault fault, Object... about) {
		if (fault.isError()) {
			leave(column);
		}
		this.problems.add(fault.at(at(column), shortened(entry), about));
	}

	/** A problem with the row. */
	void report(Fault fault, Object... about) {
		this.problems.add(fault.at(at(), "", about));
	}

	static String shortened(String text) {
		return (text.length() <= LONGEST_SHOWN) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_SHOWN - 1))) + "…";
	}

}
