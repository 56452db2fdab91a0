package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.table.Cell;
import se.rodtrad.transfer.table.Row;

/** The header of a sheet: which of its columns stands where. */
final class Header {

	private final Sheet sheet;

	private final Location at;

	private final List<String> titles;

	private final Problems problems;

	private final Map<String, Integer> places = new HashMap<>();

	private final Set<Integer> unnamed = new HashSet<>();

	private final Set<String> missed = new HashSet<>();

	Header(Sheet sheet, Location sheetAt, Row row, Problems problems) {
		this.sheet = sheet;
		this.at = sheetAt.row(row.number());
		this.titles = row.cells().stream().map(Cell::shown).toList();
		this.problems = problems;
		for (int i = 0; i < this.titles.size(); i++) {
			place(i, this.titles.get(i));
		}
	}

	private void place(int index, String title) {
		if (title.isEmpty()) {
			return;
		}
		Optional<Column> column = this.sheet.named(title);
		if (column.isEmpty()) {
			this.problems.add(Fault.UNKNOWN_COLUMN.at(this.at.cell(index, title), title, names()));
			return;
		}
		Integer earlier = this.places.putIfAbsent(column.get().code(), index);
		if (earlier != null) {
			this.problems.add(Fault.DOUBLE_COLUMN.at(this.at.cell(index, title), title, Location.letters(earlier)));
		}
	}

	private Term names() {
		List<Term> names = this.sheet.columns().stream().map(Column::name).toList();
		return new Term(names.stream().map(Term::sv).collect(Collectors.joining(", ")),
				names.stream().map(Term::en).collect(Collectors.joining(", ")));
	}

	Sheet sheet() {
		return this.sheet;
	}

	OptionalInt place(Column column) {
		Integer place = this.places.get(column.code());
		return (place != null) ? OptionalInt.of(place) : OptionalInt.empty();
	}

	/** Where a cell of a row is; the whole row when the column is absent. */
	Location locate(Row row, Column column) {
		return locate(row.number(), column);
	}

	/** The same of a row by its number. */
	Location locate(int row, Column column) {
		Location line = this.at.row(row);
		OptionalInt place = place(column);
		return place.isPresent() ? line.cell(place.getAsInt(), this.titles.get(place.getAsInt())) : line;
	}

	/** The name of the sheet in the file. */
	String sheetName() {
		return this.at.sheet();
	}

	Location locate(Row row) {
		return this.at.row(row.number());
	}

	/** Says once that a column is absent which new rows need. */
	void miss(Column column) {
		if (this.missed.add(column.code())) {
			this.problems.add(Fault.MISSING_COLUMN.at(this.at, "", column.name()));
		}
	}

	/**
	 * Whether a row that states all its cells has one below each title, and nothing
	 * beyond the header; says so if not.
	 */
	boolean fits(Row row) {
		int found = row.cells().size();
		boolean isShort = this.titles.stream().skip(found).anyMatch((title) -> !title.isEmpty());
		boolean isLong = row.cells()
			.stream()
			.skip(this.titles.size())
			.anyMatch((cell) -> !(cell instanceof Cell.Empty));
		if (isShort || isLong) {
			Fault fault = isShort ? Fault.SHORT_ROW : Fault.LONG_ROW;
			this.problems.add(fault.at(locate(row), "", found, this.titles.size()));
		}
		return !isShort && !isLong;
	}

	/** Says once for each column without header that something stands under it. */
	void checkUnnamed(Row row) {
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			boolean hasTitle = i < this.titles.size() && !this.titles.get(i).isEmpty();
			if (!hasTitle && !(row.cell(i) instanceof Cell.Empty) && this.unnamed.add(i)) {
				found.add(i);
			}
		}
		found.forEach((index) -> this.problems
			.add(Fault.UNNAMED_COLUMN.at(locate(row).cell(index, ""), Line.shortened(row.cell(index).shown()))));
	}

}
