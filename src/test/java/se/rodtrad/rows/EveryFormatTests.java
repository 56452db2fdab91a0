package se.rodtrad.rows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** Every format holds the same cells of the same rows, on the sample regions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EveryFormatTests {

	private static final String DANGEROUS = "=+-@\t\r\n";

	private static final Set<Column.Type> NUMBERS = EnumSet.of(Column.Type.NUMBER, Column.Type.INTEGER,
			Column.Type.LARGE_INTEGER);

	private final Fetcher fetcher;

	private final Tables tables;

	EveryFormatTests(@LocalServerPort int port, Tables tables) {
		this.fetcher = new Fetcher(port);
		this.tables = tables;
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void everyFormatHoldsTheSameCells(String region) throws Exception {
		for (Table<?> table : this.tables.all()) {
			String query = table.parameters().contains(Parameter.PERIOD) ? "?period=2025" : "";
			List<JsonNode> rows = this.fetcher.rows(region, table.name(), query);
			List<List<String>> expected = rows.stream()
				.map((row) -> cells(table, (name) -> Fetcher.text(row.get(name))))
				.toList();
			assertThat(expected).as(table.name()).isNotEmpty();
			assertThat(
					Fetcher.json(this.fetcher.bytes(region, table.name() + ".json" + query)).get("rows").valueStream())
				.as(table.name())
				.containsExactlyElementsOf(rows);
			assertThat(Fetcher.csv(this.fetcher.bytes(region, table.name() + ".csv" + query), ',')
				.stream()
				.map((row) -> cells(table, (name) -> harmful(row.get(name))))).as(table.name())
				.containsExactlyElementsOf(expected);
			assertThat(Fetcher
				.csv(this.fetcher.bytes(region,
						table.name() + ".csv" + (query.isEmpty() ? "?" : query + "&") + "separator=semicolon"), ';')
				.stream()
				.map((row) -> cells(table,
						(name) -> isNumber(table, name) ? row.get(name).replace(',', '.') : harmful(row.get(name)))))
				.as(table.name())
				.containsExactlyElementsOf(expected);
			assertThat(Fetcher.workbook(this.fetcher.bytes(region, table.name() + ".xlsx" + query))
				.stream()
				.map((row) -> cells(table, row::get))).as(table.name()).containsExactlyElementsOf(expected);
			assertThat(Parquet.read(this.fetcher.bytes(region, table.name() + ".parquet" + query))
				.rows()
				.stream()
				.map((row) -> cells(table, row::get))).as(table.name()).containsExactlyElementsOf(expected);
		}
	}

	private static boolean isNumber(Table<?> table, String name) {
		return table.columns()
			.stream()
			.anyMatch((column) -> column.name().equals(name) && column.type() == Column.Type.NUMBER);
	}

	private static List<String> cells(Table<?> table, Function<String, String> cell) {
		return table.columns().stream().map((column) -> {
			String text = cell.apply(column.name());
			boolean isNumber = NUMBERS.contains(column.type());
			return (isNumber && !text.isEmpty()) ? String.valueOf(Double.parseDouble(text)) : text;
		}).toList();
	}

	/** Undoes what keeps a spreadsheet from taking a text for a formula. */
	private static String harmful(String cell) {
		return (cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0)
				? cell.substring(1) : cell;
	}

}
