package se.rodtrad.rows.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with real types, a frozen header and a filter; on the last sheet stands
 * where the rows are from and what the columns say. Rows go out as they come, so texts
 * stand in their cells and are not shared. What is more than a sheet holds goes on on the
 * next.
 */
final class WorkbookRows implements RowWriter {

	/** With the header as many as Excel opens. */
	static final int MOST_ROWS = Worksheet.MAX_ROWS;

	private static final int ROWS_AT_A_TIME = 500;

	private static final int LONGEST_TEXT = 32_767;

	private static final double SHORT = 12;

	private static final double LONG = 28;

	/** Above it a number of Excel does not tell one whole number from the next. */
	private static final BigInteger MOST_EXACT = BigInteger.TWO.pow(53);

	private final Sheet sheet;

	private final Workbook workbook;

	private final int mostRows;

	private Worksheet page;

	private int pages;

	private int row;

	private int column;

	WorkbookRows(Sheet sheet, OutputStream out) {
		this(sheet, out, MOST_ROWS);
	}

	WorkbookRows(Sheet sheet, OutputStream out, int mostRows) {
		this.sheet = sheet;
		this.mostRows = mostRows;
		this.workbook = new Workbook(out, "Röd tråd", "1.0");
		this.page = newPage();
	}

	private Worksheet newPage() {
		this.pages++;
		Worksheet begun = this.workbook
			.newWorksheet((this.pages == 1) ? this.sheet.name() : this.sheet.name() + " " + this.pages);
		List<? extends Column<?>> columns = this.sheet.columns();
		for (int i = 0; i < columns.size(); i++) {
			begun.inlineString(0, i, columns.get(i).name());
			begun.style(0, i).bold().set();
			begun.width(i, Math.max(columns.get(i).name().length() + 4, width(columns.get(i).type())));
		}
		begun.freezePane(0, 1);
		this.row = 1;
		return begun;
	}

	private static double width(Column.Type type) {
		return switch (type) {
			case TEXT, INSTANT -> LONG;
			case NUMBER, INTEGER, LARGE_INTEGER, FLAG, DAY -> SHORT;
		};
	}

	@Override
	public void text(String text) {
		if (!text.isEmpty()) {
			this.page.inlineString(this.row, this.column,
					(text.length() <= LONGEST_TEXT) ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
		}
		this.column++;
	}

	@Override
	public void number(double number) {
		this.page.value(this.row, this.column++, number);
	}

	@Override
	public void integer(long number) {
		this.page.value(this.row, this.column++, number);
	}

	@Override
	public void integer(BigInteger number) {
		if (number.compareTo(MOST_EXACT) <= 0) {
			integer(number.longValue());
		}
		else {
			number(number.doubleValue());
		}
	}

	@Override
	public void flag(boolean flag) {
		this.page.value(this.row, this.column++, flag);
	}

	@Override
	public void day(LocalDate day) {
		this.page.value(this.row, this.column, day);
		this.page.style(this.row, this.column++).format("yyyy-mm-dd").set();
	}

	/** As a text, since a workbook has no time zones. */
	@Override
	public void instant(Instant instant) {
		text(instant.toString());
	}

	@Override
	public void none() {
		this.column++;
	}

	@Override
	public void endRow() {
		this.row++;
		this.column = 0;
		try {
			if (this.row == this.mostRows) {
				endPage();
				this.page = newPage();
			}
			else if (this.row % ROWS_AT_A_TIME == 0) {
				this.page.flush();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void endPage() throws IOException {
		this.page.setAutoFilter(0, 0, this.row - 1, this.sheet.columns().size() - 1);
		this.page.finish();
	}

	@Override
	public void finish(Optional<String> next) throws IOException {
		endPage();
		boolean isEnglish = this.sheet.language().getLanguage().equals(Locale.ENGLISH.getLanguage());
		Worksheet about = this.workbook.newWorksheet(isEnglish ? "About" : "Om");
		int line = 0;
		for (String name : this.sheet.provenance().keySet()) {
			about.inlineString(line, 0, name);
			about.inlineString(line++, 1, this.sheet.provenance().getOrDefault(name, ""));
		}
		for (Column<?> each : this.sheet.columns()) {
			about.inlineString(++line, 0, each.name());
			about.inlineString(line, 1, isEnglish ? each.about().en() : each.about().sv());
		}
		about.width(0, LONG);
		about.width(1, 3 * LONG);
		about.finish();
		this.workbook.finish();
	}

}
