package se.rodtrad.transfer.writing;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.transfer.reading.CellReader;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.ColumnType;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.sheet.Words;
import se.rodtrad.transfer.table.Cell;
import se.rodtrad.transfer.table.FileLimits;

/**
 * Writes what is stated into cells, in a language, and says where a cell would not be
 * read as what it stands for.
 */
final class CellWriter {

	private static final int LONGEST = FileLimits.DEFAULT.cellLength();

	private final Language language;

	private final Words words = Sheets.standard().words();

	private final CellReader reader = new CellReader(this.words);

	private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

	CellWriter(Language language) {
		this.language = language;
	}

	/**
	 * The cells of a row.
	 * @param stated what it states, by the codes of the columns
	 * @param inexact is told of the columns that do not hold what is stated
	 */
	List<Cell> row(List<Column> columns, Map<String, Object> stated, List<Column> inexact) {
		List<Cell> cells = new ArrayList<>(columns.size());
		for (Column column : columns) {
			Optional<Object> value = Optional.ofNullable(stated.get(column.code()));
			Cell cell = value.map((present) -> cell(column, present)).orElse(Cell.Empty.CELL);
			if (!isExact(column, value, cell)) {
				inexact.add(column);
			}
			cells.add(cell);
		}
		return cells;
	}

	private Cell cell(Column column, Object value) {
		return switch (value) {
			case LinkType type -> Cell.of(this.language.of(this.words.linkType(type)));
			case Element.Id id -> Cell.of(id.key());
			case String code when column.type() == ColumnType.CHOICE ->
				Cell.of(this.language.of(this.words.choice(code)));
			case List<?> texts -> text(texts.stream().map(Object::toString).collect(Collectors.joining("|")));
			case Boolean flag when this.language == Language.SWEDISH -> Cell.of(flag ? "ja" : "nej");
			case Boolean flag -> Cell.of(flag ? "yes" : "no");
			case Number number -> new Cell.Numeric(number.doubleValue(), false);
			case LocalDate day -> new Cell.Day(day);
			default -> text(value.toString());
		};
	}

	private static Cell text(String text) {
		return Cell.of((text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…");
	}

	private boolean isExact(Column column, Optional<Object> value, Cell cell) {
		if (value.isEmpty()) {
			return !column.isRequired() || column.type() == ColumnType.KIND;
		}
		return switch (value.get()) {
			case Element.Id _ -> false;
			case Boolean flag when !flag -> false;
			case LinkType type -> this.words.linkType(cell.shown()).filter(type::equals).isPresent();
			default -> this.encoder.canEncode(cell.shown()) && this.reader.reads(cell, column, value.get());
		};
	}

}
