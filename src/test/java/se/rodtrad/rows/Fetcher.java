package se.rodtrad.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fetches tables as a reporting tool would and reads them back.
 *
 * @param port where the service listens
 */
record Fetcher(int port) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Fetches an address below that of the rows of a region, with further headers. */
	HttpResponse<byte[]> fetch(String region, String file, String... headers) throws IOException, InterruptedException {
		return get(path(region, file), headers);
	}

	/** The address of a table, without the host. */
	static String path(String region, String file) {
		return "/api/regions/%s/rows/%s".formatted(URLEncoder.encode(region, StandardCharsets.UTF_8), file);
	}

	HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	/** Asks for the headers alone. */
	HttpResponse<byte[]> head(String region, String file) throws IOException, InterruptedException {
		return HTTP.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path(region, file))).HEAD().build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	/** The message of a refusal, after its status. */
	String refusal(String region, String file) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = fetch(region, file);
		JsonNode problem = JSON.readTree(answer.body());
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		return "%d %s".formatted(answer.statusCode(), problem.path("detail").asString());
	}

	byte[] bytes(String region, String file) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = fetch(region, file);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		return answer.body();
	}

	/** The rows of a table. */
	List<JsonNode> rows(String region, String table, String query) throws IOException, InterruptedException {
		return new String(bytes(region, table + ".ndjson" + query), StandardCharsets.UTF_8).lines()
			.map(JSON::readTree)
			.toList();
	}

	/** A cell as a text; empty for nothing. */
	static String text(JsonNode cell) {
		return cell.isNull() ? "" : cell.asString();
	}

	static JsonNode json(byte[] body) {
		return JSON.readTree(body);
	}

	/** The rows of a CSV file, by column. */
	static List<Map<String, String>> csv(byte[] body, char separator) {
		String text = new String(body, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		List<Map<String, String>> rows = new ArrayList<>();
		List<String> header = List.of();
		for (CsvRecord read : CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.substring(1))) {
			if (header.isEmpty()) {
				header = read.getFields();
				continue;
			}
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < header.size(); i++) {
				row.put(header.get(i), read.getField(i));
			}
			rows.add(row);
		}
		return rows;
	}

	/** The rows of the first sheet of a workbook, by column, as texts. */
	static List<Map<String, String>> workbook(byte[] body) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body),
				new ReadingOptions(true, false))) {
			List<Row> read = workbook.getFirstSheet().read();
			List<String> header = read.getFirst().stream().map(Cell::getText).toList();
			return read.stream().skip(1).map((row) -> {
				Map<String, String> cells = new LinkedHashMap<>();
				for (int i = 0; i < header.size(); i++) {
					cells.put(header.get(i), row.getOptionalCell(i).map(Fetcher::text).orElse(""));
				}
				return cells;
			}).toList();
		}
	}

	private static String text(Cell cell) {
		if (cell.getType() == CellType.NUMBER && "yyyy-mm-dd".equals(cell.getDataFormatString())) {
			return cell.asDate().toLocalDate().toString();
		}
		return (cell.getType() != CellType.EMPTY) ? String.valueOf(cell.getValue()) : "";
	}

}
