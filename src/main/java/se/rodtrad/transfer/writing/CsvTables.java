package se.rodtrad.transfer.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;

import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Words;
import se.rodtrad.transfer.table.Cell;

/**
 * A zip of CSV files, each named after its sheet. Texts stand exactly as they are: these
 * files are for an import, not for a spreadsheet.
 */
final class CsvTables implements FileTables {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/**
	 * Zip has no time of its own, so that the same plan gives the same bytes; its very
	 * first is written with the time zone too.
	 */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final double SHORT_FROM = 1e-6;

	private static final double SHORT_BELOW = 1e15;

	private final Language language;

	private final ZipOutputStream zip;

	private final Writer text;

	private final CsvWriter csv;

	CsvTables(Language language, OutputStream out) {
		this.language = language;
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.text = new OutputStreamWriter(this.zip, StandardCharsets.UTF_8);
		this.csv = CsvWriter.builder().fieldSeparator((language == Language.SWEDISH) ? ';' : ',').build(this.text);
	}

	@Override
	public void begin(Sheet sheet) throws IOException {
		begin(Words.fold(this.language.of(sheet.name())) + ".csv");
		this.csv.writeRecord(sheet.columns().stream().map((column) -> this.language.of(column.name())).toList());
	}

	private void begin(String name) throws IOException {
		this.csv.flush();
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		this.zip.putNextEntry(entry);
		this.text.write(BYTE_ORDER_MARK);
	}

	@Override
	public void add(List<Cell> row) {
		this.csv.writeRecord(row.stream().map(this::text).toList());
	}

	private String text(Cell cell) {
		return (cell instanceof Cell.Numeric number) ? digits(number) : cell.shown();
	}

	/** Digits as the language writes them, with an exponent where there would be many. */
	private String digits(Cell.Numeric number) {
		double size = Math.abs(number.number());
		boolean isShort = size == 0 || (size >= SHORT_FROM && size < SHORT_BELOW);
		String digits = isShort ? number.shown() : Double.toString(number.number());
		return (this.language == Language.SWEDISH) ? digits.replace('.', ',') : digits;
	}

	@Override
	public void end(List<String> notes) throws IOException {
		begin(Words.fold(PlanFile.notesOf(this.language)) + ".csv");
		notes.forEach((note) -> this.csv.writeRecord(note));
		this.csv.flush();
		this.zip.finish();
	}

}
