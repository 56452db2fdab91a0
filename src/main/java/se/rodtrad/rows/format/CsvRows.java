package se.rodtrad.rows.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * CSV as RFC 4180 has it, in UTF-8 with the mark that Excel knows it by. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front; a number never does.
 */
final class CsvRows implements RowWriter {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** What formulas begin with, in full width too, as some spreadsheets read them. */
	private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private final boolean isDecimalComma;

	private final Writer text;

	private final CsvWriter csv;

	private CsvWriter.CsvWriterRecord row;

	CsvRows(Sheet sheet, OutputStream out) throws IOException {
		this.isDecimalComma = sheet.isSwedishExcel();
		this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.text.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder().fieldSeparator(sheet.isSwedishExcel() ? ';' : ',').build(this.text);
		this.csv.writeRecord(sheet.columns().stream().map(Column::name).toList());
		this.row = this.csv.writeRecord();
	}

	@Override
	public void text(String text) {
		boolean isDangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
		this.row.writeField(isDangerous ? "'" + text : text);
	}

	@Override
	public void number(double number) {
		String digits = Double.toString(number);
		this.row.writeField(this.isDecimalComma ? digits.replace('.', ',') : digits);
	}

	@Override
	public void integer(long number) {
		this.row.writeField(Long.toString(number));
	}

	@Override
	public void integer(BigInteger number) {
		this.row.writeField(number.toString());
	}

	@Override
	public void flag(boolean flag) {
		this.row.writeField(Boolean.toString(flag));
	}

	@Override
	public void day(LocalDate day) {
		this.row.writeField(day.toString());
	}

	@Override
	public void instant(Instant instant) {
		this.row.writeField(instant.toString());
	}

	@Override
	public void none() {
		this.row.writeField("");
	}

	@Override
	public void endRow() {
		this.row.endRecord();
		this.row = this.csv.writeRecord();
	}

	@Override
	public void finish(Optional<String> next) throws IOException {
		this.csv.flush();
		this.text.flush();
	}

}
