package se.rodtrad.transfer.stratml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.table.Cell;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.table.Row;
import se.rodtrad.transfer.table.Table;
import se.rodtrad.transfer.table.UnreadableFile;

/**
 * Collects the rows of sheets as they are found in a document, each with the line that it
 * begins on.
 */
final class Rows {

	private final FileLimits limits;

	private final Map<Sheet, List<Found>> found = new LinkedHashMap<>();

	private long count;

	Rows(FileLimits limits) {
		this.limits = limits;
	}

	/**
	 * Adds a row, which may be filled further.
	 * @param cells what stands in it, by the codes of the columns
	 */
	Map<String, String> add(Sheet sheet, int line, Map<String, String> cells) {
		if (++this.count > this.limits.rows()) {
			throw UnreadableFile.tooLarge("rader", "rows", this.limits.rows());
		}
		Map<String, String> row = new LinkedHashMap<>(cells);
		row.values().removeIf(String::isEmpty);
		this.found.computeIfAbsent(sheet, (_) -> new ArrayList<>()).add(new Found(line, row));
		return row;
	}

	List<Table> tables() {
		return this.found.entrySet()
			.stream()
			.<Table>map((entry) -> new Sheeted(entry.getKey(), entry.getValue()))
			.toList();
	}

	/**
	 * A row.
	 *
	 * @param line the line that it begins on
	 * @param cells what stands in it, by the codes of the columns
	 */
	private record Found(int line, Map<String, String> cells) {
	}

	/** The rows of a sheet below the columns that any of them states. */
	private record Sheeted(Sheet sheet, List<Found> found) implements Table {

		@Override
		public String name() {
			return this.sheet.name().sv();
		}

		@Override
		public Stream<Row> rows() {
			Set<String> stated = new TreeSet<>();
			this.found.forEach((row) -> stated.addAll(row.cells().keySet()));
			List<Column> columns = this.sheet.columns()
				.stream()
				.filter((column) -> stated.contains(column.code()))
				.toList();
			Row header = new Row(1, columns.stream().map((column) -> Cell.of(column.name().sv())).toList());
			return Stream.concat(Stream.of(header),
					this.found.stream()
						.map((row) -> new Row(row.line(),
								columns.stream()
									.map((column) -> Cell.of(row.cells().getOrDefault(column.code(), "")))
									.toList())));
		}

	}

}
