package se.rodtrad.transfer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import se.rodtrad.steering.Term;

/**
 * A CSV file as a table: UTF-8, with semicolon, comma or tab, whichever its header has
 * most of.
 */
final class CsvTable implements Table {

	private static final String SEPARATORS = ";,\t";

	private static final int LONGEST_HEADER = 65_536;

	private final String name;

	private final CsvFile.Content content;

	private final RowBudget budget;

	CsvTable(String name, CsvFile.Content content, RowBudget budget) {
		this.name = name;
		this.content = content;
		this.budget = budget;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Stream<Row> rows() {
		try {
			char separator = separator();
			CsvReader<CsvRecord> reader = CsvReader.builder()
				.fieldSeparator(separator)
				.skipEmptyLines(true)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.maxBufferSize(4_000_000)
				.ofCsvRecord(open());
			return Rows.stream(reader.iterator(), this::row, this::unreadable, () -> close(reader));
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	private Row row(CsvRecord csv) {
		this.budget.spend(csv.getFieldCount());
		return new Row((int) csv.getStartingLineNumber(),
				csv.getFields().stream().map((field) -> Cell.of(this.budget.check(field))).toList());
	}

	private char separator() throws IOException {
		try (BufferedReader reader = new BufferedReader(open())) {
			char[] start = new char[LONGEST_HEADER];
			int read = Math.max(0, reader.read(start));
			String header = new String(start, 0, read).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("\"#"))
				.findFirst()
				.orElse("");
			return mostFrequent(header);
		}
	}

	private static char mostFrequent(String header) {
		int[] counts = new int[SEPARATORS.length()];
		boolean isQuoted = false;
		for (int i = 0; i < header.length(); i++) {
			isQuoted ^= header.charAt(i) == '"';
			int index = SEPARATORS.indexOf(header.charAt(i));
			if (index >= 0 && !isQuoted) {
				counts[index]++;
			}
		}
		int most = 0;
		for (int i = 1; i < counts.length; i++) {
			most = (counts[i] > counts[most]) ? i : most;
		}
		return SEPARATORS.charAt(most);
	}

	/** Text from the bytes, after a byte order mark; what is not UTF-8 stops it. */
	private Reader open() throws IOException {
		InputStream bytes = this.content.open();
		Reader text = new BufferedReader(new InputStreamReader(bytes,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		text.mark(1);
		if (text.read() != '\uFEFF') {
			text.reset();
		}
		return text;
	}

	private static void close(CsvReader<CsvRecord> reader) {
		try {
			reader.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private UnreadableFile unreadable(Throwable cause) {
		for (Throwable at = cause; at != null; at = at.getCause()) {
			if (at instanceof CharacterCodingException) {
				return new UnreadableFile("not_utf8",
						new Term(this.name + " är inte kodad i UTF-8", this.name + " is not encoded in UTF-8"),
						new Term("UTF-8; i Excel: Spara som, CSV UTF-8", "UTF-8; in Excel: Save as, CSV UTF-8"));
			}
		}
		return UnreadableFile.damaged(this.name);
	}

}
