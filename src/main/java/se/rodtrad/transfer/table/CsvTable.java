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
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
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

	/**
	 * What the library says of quotes and of cells without end, with the line that the
	 * row begins on; it says so only in words.
	 */
	private static final Pattern QUOTING = Pattern.compile(
			"(Unclosed quoted field|Unexpected character after|The maximum buffer size) .*line (\\d{1,9})\\)",
			Pattern.DOTALL);

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
				.allowUnclosedQuote(false)
				.maxBufferSize(4_000_000)
				.ofCsvRecord(open());
			return Rows.stream(reader.iterator(), this::row, this::unreadable, () -> close(reader));
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	@Override
	public boolean hasEveryCell() {
		return true;
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
			Matcher quoting = QUOTING.matcher(String.valueOf(at.getMessage()));
			if (at instanceof CsvParseException && quoting.matches()) {
				return misquoted(quoting.group(1), Integer.parseInt(quoting.group(2)));
			}
		}
		return UnreadableFile.damaged(this.name);
	}

	private static UnreadableFile misquoted(String said, int row) {
		return switch (said) {
			case "Unclosed quoted field" -> unclosed("Ett citattecken som öppnas i raden stängs inte",
					"A quote that opens in the row is not closed", row);
			case "The maximum buffer size" ->
				unclosed("En cell i raden tar inte slut: den är för lång, eller ett citattecken stängs inte",
						"A cell of the row does not end: it is too long, or a quote is not closed", row);
			default -> new UnreadableFile("text_after_quote",
					new Term("Det står tecken efter ett avslutande citattecken i raden",
							"There are characters after a closing quote in the row"),
					new Term("skiljetecken eller radslut efter det; citattecken i en text skrivs två gånger (\"\")",
							"a separator or the end of the line after it; a quote in a text is written twice (\"\")"),
					OptionalInt.of(row));
		};
	}

	private static UnreadableFile unclosed(String sv, String en, int row) {
		return new UnreadableFile("unclosed_quote", new Term(sv, en),
				new Term(
						"ett avslutande citattecken efter cellens text; citattecken i en text skrivs två gånger (\"\")",
						"a closing quote after the text of the cell; a quote in a text is written twice (\"\")"),
				OptionalInt.of(row));
	}

}
