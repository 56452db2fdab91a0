package se.rodtrad.transfer.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.table.Cell;

/**
 * A workbook with real numbers and days. Texts stand in their cells and are not shared,
 * so that rows go out as they come.
 */
final class WorkbookTables implements FileTables {

	/** With the header as many as Excel opens. */
	static final int MOST_ROWS = Worksheet.MAX_ROWS;

	private static final int ROWS_AT_A_TIME = 500;

	private static final double WIDTH = 24;

	private static final double WIDTH_OF_NOTES = 110;

	private static final String TEXT = "@";

	private static final String DAY = "yyyy-mm-dd";

	/** Before it, Excel counts a day that never was. */
	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

	/** What a reader of workbooks would take for an escaped character. */
	private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private final Language language;

	private final Workbook workbook;

	private Optional<Worksheet> page = Optional.empty();

	private List<Column> columns = List.of();

	private int row;

	WorkbookTables(Language language, OutputStream out) {
		this.language = language;
		this.workbook = new Workbook(out, "Röd tråd", "1.0");
	}

	@Override
	public void begin(Sheet sheet) throws IOException {
		Worksheet begun = begin(this.language.of(sheet.name()));
		this.columns = sheet.columns();
		for (int column = 0; column < this.columns.size(); column++) {
			begun.inlineString(0, column, this.language.of(this.columns.get(column).name()));
			begun.style(0, column).bold().set();
			begun.width(column, WIDTH);
		}
		begun.freezePane(1, 1);
		this.row = 1;
	}

	private Worksheet begin(String name) throws IOException {
		finishPage();
		Worksheet begun = this.workbook.newWorksheet(name);
		this.page = Optional.of(begun);
		return begun;
	}

	private void finishPage() throws IOException {
		if (this.page.isPresent()) {
			this.page.get().finish();
		}
	}

	@Override
	public void add(List<Cell> cells) throws IOException {
		Worksheet begun = this.page.orElseThrow();
		for (int column = 0; column < cells.size(); column++) {
			write(begun, column, cells.get(column));
		}
		if (++this.row % ROWS_AT_A_TIME == 0) {
			begun.flush();
		}
	}

	private void write(Worksheet begun, int column, Cell cell) {
		switch (cell) {
			case Cell.Empty _ -> {
			}
			case Cell.Numeric(double number, boolean _) -> begun.value(this.row, column, number);
			case Cell.Flag(boolean flag) -> begun.value(this.row, column, flag);
			case Cell.Day(LocalDate day) when !day.isBefore(FIRST_DAY) -> {
				begun.value(this.row, column, day);
				begun.style(this.row, column).format(DAY).set();
			}
			case Cell.Day _, Cell.Text _, Cell.Fault _, Cell.Formula _ -> {
				begun.inlineString(this.row, column, escaped(cell.shown()));
				keepAsText(begun, column);
			}
		}
	}

	/** So that Excel makes no number or day of a key that somebody edits. */
	private void keepAsText(Worksheet begun, int column) {
		switch (this.columns.get(column).type()) {
			case KEY, LINK, PERIOD -> begun.style(this.row, column).format(TEXT).set();
			case TEXT, TEXTS, KIND, INTEGER, NUMBER, FLAG, DATE, CHOICE, MODEL, LINK_TYPE -> {
			}
		}
	}

	private static String escaped(String text) {
		return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
	}

	@Override
	public void end(List<String> notes) throws IOException {
		Worksheet begun = begin(PlanFile.notesOf(this.language));
		for (int line = 0; line < notes.size(); line++) {
			begun.inlineString(line, 0, notes.get(line));
		}
		begun.width(0, WIDTH_OF_NOTES);
		finishPage();
		this.workbook.finish();
	}

}
