package se.rodtrad.rows.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.rows.Parquet;
import se.rodtrad.steering.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** What each format owes the programs that read it. */
class RowFormatTests {

	private static final List<Column<String>> ONE = List.of(new Column<>("text", Column.Type.TEXT, "",
			new Term("texten", "the text"), (row, cells) -> cells.text(row)));

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+46 70", "-1", "@sum", "\tx", "\rx", "\nx", "=åäö", "\uFF1D1+1", "\uFF0B1",
			"\uFF0D1", "\uFF20x", "=", "=\"ö\";'x'" })
	void textThatASpreadsheetWouldRunIsHarmless(String text) throws IOException {
		for (char separator : List.of(',', ';')) {
			String csv = written(RowFormat.CSV, separator == ';', List.of(text)).toString(StandardCharsets.UTF_8);
			List<CsvRecord> read = CsvReader.builder()
				.fieldSeparator(separator)
				.ofCsvRecord(csv.substring(1))
				.stream()
				.toList();
			assertThat(read.getLast().getFields()).containsExactly("'" + text);
		}
		assertThat(JsonMapper.shared()
			.readTree(written(RowFormat.NDJSON, false, List.of(text)).toByteArray())
			.get("text")
			.asString()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Åre", "a=b", "'quoted'", "a;b,c\"d", "two\nlines", "\uD83D\uDE00", " =1" })
	void otherTextStaysAsItIs(String text) throws IOException {
		String csv = written(RowFormat.CSV, false, List.of(text)).toString(StandardCharsets.UTF_8);
		assertThat(CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList().getLast().getFields())
			.containsExactly(text);
		assertThat(csv).startsWith("\uFEFFtext\r\n").endsWith("\r\n");
	}

	@Test
	void numbersAreNumbersInEveryFormat() throws IOException {
		List<Column<Double>> columns = List.of(
				new Column<>("number", Column.Type.NUMBER, "", new Term("a", "b"), (row, cells) -> cells.number(row)),
				new Column<>("whole", Column.Type.INTEGER, "", new Term("a", "b"), (row, cells) -> cells.integer(-7)),
				new Column<>("large", Column.Type.LARGE_INTEGER, "", new Term("a", "b"),
						(row, cells) -> cells.integer(new BigInteger("123456789012345678901"))),
				new Column<>("flag", Column.Type.FLAG, "", new Term("a", "b"), (row, cells) -> cells.flag(true)),
				new Column<>("day", Column.Type.DAY, "", new Term("a", "b"),
						(row, cells) -> cells.day(LocalDate.of(2024, 2, 29))),
				new Column<>("instant", Column.Type.INSTANT, "", new Term("a", "b"),
						(row, cells) -> cells.instant(Instant.EPOCH)),
				new Column<>("nothing", Column.Type.NUMBER, "", new Term("a", "b"), (row, cells) -> cells.none()));
		assertThat(written(RowFormat.CSV, false, columns, List.of(-0.5)).toString(StandardCharsets.UTF_8))
			.endsWith("\n-0.5,-7,123456789012345678901,true,2024-02-29,1970-01-01T00:00:00Z,\r\n");
		assertThat(written(RowFormat.CSV, true, columns, List.of(-0.5)).toString(StandardCharsets.UTF_8))
			.endsWith("\n-0,5;-7;123456789012345678901;true;2024-02-29;1970-01-01T00:00:00Z;\r\n");
		assertThat(written(RowFormat.JSON, false, columns, List.of(-0.5)).toString(StandardCharsets.UTF_8)).isEqualTo(
				"{\"rows\":[{\"number\":-0.5,\"whole\":-7,\"large\":123456789012345678901,\"flag\":true,\"day\":\"2024-02-29\",\"instant\":\"1970-01-01T00:00:00Z\",\"nothing\":null}],\"next\":\"n\"}");
		byte[] xlsx = written(RowFormat.XLSX, false, columns, List.of(-0.5)).toByteArray();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
			Row row = workbook.getFirstSheet().read().getLast();
			assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("-0.5");
			assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("123456789012345680000");
			assertThat(row.getCellAsBoolean(3)).contains(true);
			assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 29));
			assertThat(row.getOptionalCell(6)).isEmpty();
		}
		Parquet parquet = Parquet.read(written(RowFormat.PARQUET, false, columns, List.of(-0.5)).toByteArray());
		assertThat(parquet.types()).containsExactlyInAnyOrderEntriesOf(
				Map.of("number", "DOUBLE null", "whole", "INT64 null", "large", "DOUBLE null", "flag", "BOOLEAN null",
						"day", "INT32 DATE", "instant", "INT64 TIMESTAMP(MICROS, UTC)", "nothing", "DOUBLE null"));
		assertThat(parquet.rows())
			.containsExactly(Map.of("number", "-0.5", "whole", "-7", "large", "1.2345678901234568E20", "flag", "true",
					"day", "2024-02-29", "instant", "1970-01-01T00:00:00Z", "nothing", ""));
	}

	@Test
	void rowsOfParquetGoOutInGroupsAndTheFileSaysWhereTheyAreFrom() throws IOException {
		Random random = new Random(7);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RowWriter writer = RowFormat.PARQUET.open(sheet(ONE, false), out);
		for (int i = 0; i < 400_000; i++) {
			writer.text(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
			writer.endRow();
		}
		assertThat(out.size()).as("before the end").isGreaterThan(8_000_000);
		writer.finish(Optional.empty());
		Parquet parquet = Parquet.read(out.toByteArray());
		assertThat(parquet.groups()).isGreaterThan(1);
		assertThat(parquet.rows()).hasSize(400_000);
		assertThat(parquet.metadata()).containsEntry("Rod-Trad-Region", "r");
		assertThat(Parquet.read(written(RowFormat.PARQUET, false, List.of()).toByteArray()).rows()).isEmpty();
	}

	@Test
	void linesOfJsonEndEachAndNoRowsAreNothing() throws IOException {
		assertThat(written(RowFormat.NDJSON, false, List.of("a", "b")).toString(StandardCharsets.UTF_8))
			.isEqualTo("{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
		assertThat(written(RowFormat.NDJSON, false, List.of()).size()).isZero();
		assertThat(written(RowFormat.CSV, false, List.of()).toString(StandardCharsets.UTF_8))
			.isEqualTo("\uFEFFtext\r\n");
		JsonNode none = JsonMapper.shared().readTree(written(RowFormat.JSON, false, List.of()).toByteArray());
		assertThat(none.get("rows")).isEmpty();
	}

	@Test
	void whatASheetCannotHoldGoesOnOnTheNext() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		WorkbookRows writer = new WorkbookRows(sheet(ONE, false), out, 3);
		for (String text : List.of("a", "b", "c", "d", "e")) {
			writer.text(text);
			writer.endRow();
		}
		writer.finish(Optional.empty());
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getSheets().map((sheet) -> sheet.getName() + " " + texts(sheet)))
				.containsExactly("t [text, a, b]", "t 2 [text, c, d]", "t 3 [text, e]", "Om [Region, text]");
		}
	}

	private static List<String> texts(org.dhatim.fastexcel.reader.Sheet sheet) {
		try {
			return sheet.read().stream().map((row) -> row.getCellText(0)).filter((text) -> !text.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Sheet sheet(List<? extends Column<?>> columns, boolean isSwedishExcel) {
		return new Sheet("t", columns, Locale.of("sv"), Map.of("Region", "r"), Map.of("Rod-Trad-Region", "r"),
				isSwedishExcel);
	}

	private static ByteArrayOutputStream written(RowFormat format, boolean isSwedishExcel, List<String> rows)
			throws IOException {
		return written(format, isSwedishExcel, ONE, rows);
	}

	private static <R> ByteArrayOutputStream written(RowFormat format, boolean isSwedishExcel, List<Column<R>> columns,
			List<R> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RowWriter writer = format.open(sheet(columns, isSwedishExcel), out);
		for (R row : rows) {
			columns.forEach((column) -> column.value().accept(row, writer));
			writer.endRow();
		}
		writer.finish(Optional.of("n"));
		return out;
	}

}
