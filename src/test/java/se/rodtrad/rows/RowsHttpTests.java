package se.rodtrad.rows;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands around the rows: tags, pages, compression, provenance and refusals. */
@RunningService
@Timeout(120)
class RowsHttpTests {

	private final String region = "å-" + UUID.randomUUID();

	private final Client client;

	private final Fetcher fetcher;

	private final Tables tables;

	RowsHttpTests(@LocalServerPort int port, Tables tables) {
		this.client = new Client(port);
		this.fetcher = new Fetcher(port);
		this.tables = tables;
	}

	@BeforeEach
	void makeARegion() throws Exception {
		change("""
				{create: {region: {name: "=Region", governedBy: [{modelId: "rjh-2021", validFrom: "2021-01-01"}]}}},
				{create: {orgUnit: {key: "RS", kind: "board", name: "Regionstyrelsen"}}},
				{create: {goal: {key: "S1", kind: "strategy", text: "Jämlik hälsa"}}},
				{create: {goal: {key: "M1", kind: "strategic_goal", text: "=1+1"}}},
				{create: {goal: {key: "M2", kind: "strategic_goal", text: "Åldras \\"tryggt\\", väl"}}},
				{create: {indicator: {key: "I1", name: "Besök i tid", unit: "%", direction: UP}}},
				{create: {link: {from: {label: GOAL, key: "M1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}, weight: 2}}},
				{create: {link: {from: {label: GOAL, key: "M1"}, type: MEASURED_BY, to: {label: INDICATOR, key: "I1"}}}},
				{create: {target: {owner: {label: GOAL, key: "M1"}, indicator: "I1", period: "2024", value: 90}}},
				{create: {measurement: {indicator: "I1", period: "2024", value: -4.5}}}""");
	}

	private void change(String commands) throws Exception {
		Client.Answer answer = this.client.ask("""
				mutation { changePlan(input: { region: "%s", commands: [%s] }) { refusals { message { en } } } }"""
			.formatted(this.region, commands));
		assertThat(answer.at("/changePlan/refusals").toString()).as(answer.message()).isEqualTo("[]");
	}

	@Test
	void whoHasTheAnswerIsToldSo() throws Exception {
		for (String file : List.of("elements.csv", "links.json", "measurements.ndjson", "gaps.parquet",
				"fulfilment.xlsx?period=2024")) {
			String tag = tag(file);
			HttpResponse<byte[]> again = this.fetcher.fetch(this.region, file, "If-None-Match", tag);
			assertThat(again.statusCode()).as(file).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(again.headers().firstValue("ETag")).contains(tag);
			assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache, private");
			assertThat(this.fetcher.fetch(this.region, file, "If-None-Match", "W/\"other\"").statusCode())
				.isEqualTo(200);
		}
	}

	@Test
	void tagChangesWithWhatTheAnswerDependsOn() throws Exception {
		Set<String> tags = new LinkedHashSet<>();
		List<String> files = List.of("fulfilment.csv?period=2024", "fulfilment.json?period=2024",
				"fulfilment.csv?period=2023", "fulfilment.csv?period=2024&at=2024-06-30",
				"fulfilment.csv?period=2024&run=JUDGED", "fulfilment.csv?period=2024&kind=strategy",
				"fulfilment.csv?period=2024&kind=strategy&kind=vision", "fulfilment.csv?period=2024&first=2",
				"fulfilment.csv?period=2024&separator=semicolon", "fulfilment.xlsx?period=2024&lang=sv",
				"fulfilment.xlsx?period=2024&lang=en", "elements.csv", "elements.csv?at=2024-12-31", "links.csv",
				"measurements.csv", "matrix.csv", "paths.csv", "gaps.csv", "changes.csv");
		for (String file : files) {
			assertThat(tags.add(tag(file))).as(file).isTrue();
		}
		change("{create: {measurement: {indicator: \"I1\", period: \"2023\", value: 1}}}");
		for (String file : files) {
			assertThat(tags.add(tag(file))).as(file).isTrue();
		}
	}

	@Test
	void tagStaysWhereNothingItDependsOnChanges() throws Exception {
		String fulfilment = tag("fulfilment.csv?period=2024");
		assertThat(tag("fulfilment.csv?period=2024")).isEqualTo(fulfilment);
		assertThat(tag("fulfilment.csv?period=2024&at=2024-12-31")).as("the day that it is").isEqualTo(fulfilment);
		assertThat(tag("fulfilment.csv?period=2024&lang=en")).as("no words for people").isEqualTo(fulfilment);
		assertThat(tag("fulfilment.csv?asOf=1&period=2024")).as("the revision that it is").isEqualTo(fulfilment);
		assertThat(tag("fulfilment.csv?minRevision=1&period=2024")).isEqualTo(fulfilment);
		String past = tag("elements.csv?asOf=1");
		String measurements = tag("measurements.csv?asOf=1");
		change("{create: {orgUnit: {key: \"HSN\", kind: \"board\", name: \"Nämnden\"}}}");
		assertThat(tag("elements.csv?asOf=1")).isEqualTo(past);
		assertThat(tag("measurements.csv?asOf=1")).isEqualTo(measurements);
	}

	private String tag(String file) throws Exception {
		HttpResponse<byte[]> answer = this.fetcher.fetch(this.region, file);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		String tag = answer.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).matches("W/\"[0-9a-f]{64}\"");
		return tag;
	}

	@Test
	void answerIsCompressedForWhoAcceptsIt() throws Exception {
		for (String file : List.of("elements.csv", "elements.json", "elements.ndjson")) {
			HttpResponse<byte[]> packed = this.fetcher.fetch(this.region, file, "Accept-Encoding", "gzip");
			assertThat(packed.headers().firstValue("Content-Encoding")).as(file).contains("gzip");
			byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
			assertThat(unpacked).isEqualTo(this.fetcher.bytes(this.region, file));
			assertThat(this.fetcher
				.fetch(this.region, file, "Accept-Encoding", "gzip", "If-None-Match",
						packed.headers().firstValue("ETag").orElseThrow())
				.statusCode()).isEqualTo(304);
		}
	}

	@Test
	void answerSaysWhereItIsFrom() throws Exception {
		HttpResponse<byte[]> answer = this.fetcher.fetch(this.region, "fulfilment.csv?period=2024");
		assertThat(answer.headers().firstValue("Rod-Trad-Revision")).contains("1");
		assertThat(answer.headers().firstValue("Rod-Trad-Revision-Hash"))
			.contains(this.client.ask("{ revision(region: \"%s\", number: 1) { hash } }".formatted(this.region))
				.at("/revision/hash")
				.asString());
		assertThat(answer.headers().firstValue("Rod-Trad-At")).contains("2024-12-31");
		assertThat(answer.headers().firstValue("Rod-Trad-Period")).contains("2024");
		assertThat(answer.headers().firstValue("Rod-Trad-Steering-Model").orElseThrow())
			.matches("rjh-2021 [0-9a-f]{64}");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("attachment;")
				.endsWith("filename*=UTF-8''%%C3%%A5%s-fulfilment.csv".formatted(this.region.substring(1))));
	}

	@Test
	void lastSheetOfAWorkbookSaysWhereItIsFromAndWhatTheColumnsMean() throws Exception {
		byte[] english = this.fetcher.bytes(this.region, "fulfilment.xlsx?period=2024&lang=en");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(english))) {
			List<Row> about = workbook.getSheets().toList().getLast().read();
			List<String> lines = about.stream().map((row) -> row.getCellText(0) + ": " + row.getCellText(1)).toList();
			assertThat(lines)
				.contains("Revision: 1", "Day: 2024-12-31", "Period: 2024",
						"score: The score, 0 to 1; empty when nothing is known")
				.anyMatch((line) -> line.startsWith("Address: http://localhost:")
						&& line.endsWith("/rows/fulfilment.xlsx?period=2024&lang=en"));
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(this.fetcher.bytes(this.region, "elements.xlsx")))) {
			assertThat(workbook.getSheets().map((sheet) -> sheet.getName())).containsExactly("elements", "Om");
		}
	}

	@Test
	void parquetSaysWhereItIsFromAndIsTheSameForTheSameRevision() throws Exception {
		byte[] file = this.fetcher.bytes(this.region, "fulfilment.parquet?period=2024");
		assertThat(Parquet.read(file).metadata()).containsEntry("Rod-Trad-Region", this.region)
			.containsEntry("Rod-Trad-Revision", "1")
			.containsEntry("Rod-Trad-At", "2024-12-31")
			.containsEntry("Rod-Trad-Period", "2024")
			.containsKeys("Rod-Trad-Revision-Hash", "Rod-Trad-Steering-Model", "Rod-Trad-Version");
		assertThat(this.fetcher.bytes(this.region, "fulfilment.parquet?period=2024&asOf=1&lang=en")).isEqualTo(file);
	}

	@Test
	void pagesPutTogetherAreTheWholeAlsoWhenThePlanChangesBetweenThem() throws Exception {
		for (Table<?> table : this.tables.all()) {
			String asked = table.parameters().contains(Parameter.PERIOD) ? "period=2024&" : "";
			List<JsonNode> whole = this.fetcher.rows(this.region, table.name(), "?" + asked);
			assertThat(whole).as(table.name()).isNotEmpty();
			for (int size = 1; size <= 3; size++) {
				assertThat(paged("%s.json?%sfirst=%d".formatted(table.name(), asked, size))).as(table.name())
					.isEqualTo(whole);
			}
		}
		JsonNode first = Fetcher.json(this.fetcher.bytes(this.region, "elements.json?first=2"));
		change("{create: {orgUnit: {key: \"AA\", kind: \"board\", name: \"Före\"}}},{create: {goal: {key: \"M9\", kind: \"strategic_goal\", text: \"Efter\"}}},{remove: {element: {label: ORG_UNIT, key: \"RS\"}}}");
		List<String> rest = Fetcher
			.json(this.fetcher.bytes(this.region, "elements.json?after=" + first.get("next").asString()))
			.get("rows")
			.valueStream()
			.map((row) -> row.get("key").asString())
			.toList();
		assertThat(keys(first)).containsExactly("RS", "M1");
		assertThat(rest).containsExactly("M2", "M9", "S1", "I1", "2024");
	}

	private static List<String> keys(JsonNode answer) {
		return answer.get("rows").valueStream().map((row) -> row.get("key").asString()).toList();
	}

	private List<JsonNode> paged(String file) throws Exception {
		List<JsonNode> rows = new ArrayList<>();
		Optional<String> next = Optional.of(Fetcher.path(this.region, file));
		while (next.isPresent()) {
			HttpResponse<byte[]> page = this.fetcher.get(next.get());
			JsonNode body = Fetcher.json(page.body());
			body.get("rows").forEach(rows::add);
			next = page.headers().firstValue("Link").map((link) -> link.replaceAll("<(/.*)>; rel=\"next\"", "$1"));
			assertThat(next.isPresent()).isEqualTo(body.has("next"));
		}
		return rows;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					nothing.csv                           | 404 Table «nothing»: expected one of elements, links,
					elements.pdf                          | 404 Format of «elements.pdf»: expected one of csv, json, ndjson, xlsx, parquet
					elements                              | 404 Format of «elements»: expected one of csv, json, ndjson, xlsx, parquet
					elements.csv?colour=red               | 400 Parameter «colour» of elements.csv: expected one of after, asOf, at, below, first, key, kind, label, lang, level, minRevision, separator, unit
					elements.json?separator=semicolon     | 400 Parameter «separator» of elements.json: expected one of
					elements.csv?separator=tab            | 400 separator: found «tab», expected comma or semicolon
					elements.csv?at=tomorrow              | 400 at: found «tomorrow», expected a day such as 2026-06-30
					elements.csv?at=2024-01-01&at=2025-01-01 | 400 at: found it 2 times, expected it once
					elements.csv?asOf=1&minRevision=1     | 400 asOf, minRevision: found both, expected one of them
					elements.csv?asOf=then                | 400 asOf: found «then», expected the number of a revision or an instant
					elements.csv?minRevision=x            | 400 minRevision: found «x», expected a whole number
					elements.csv?first=-1                 | 400 first: found -1, expected a number ≥ 0
					elements.csv?first=100000             | 413 first: found 100000, a page has at most 1000 rows; go on with «after»
					elements.csv?after=x                  | 400 after: found «x», expected a cursor that an earlier page gave
					elements.csv?label=Goal               | 400 label: found «Goal», expected one of ORG_UNIT, ROLE,
					elements.csv?level=moon               | 400 Level «moon»: expected one of
					elements.csv?below=M1                 | 400 Id «M1»: expected the id of an element as the API gives it, not its key
					elements.xlsx?lang=de                 | 400 lang: found «de», expected sv or en
					fulfilment.csv                        | 400 period: found «», expected a year such as 2024,
					fulfilment.csv?period=2024&run=BEST   | 400 run: found «BEST», expected one of COMPUTED, JUDGED, FORECAST
					fulfilment.csv?period=2024&minCoverage=x | 400 minCoverage: found «x», expected a number
					fulfilment.csv?period=2024&minCoverage=2 | 400 minCoverage: found 2.0, expected 0 to 1
					fulfilment.csv?period=1999            | 404 No steering model that the service knows governs region
					""")
	void whatIsNotUnderstoodIsRefused(String file, String message) throws Exception {
		assertThat(this.fetcher.refusal(this.region, file)).startsWith(message);
	}

	@Test
	void whatIsRefusedIsRefusedAsInGraphQl() throws Exception {
		requireSameRefusal(this.region, "fulfilment.csv?period=2024&unit=MOON",
				"{ fulfilmentTable(region: \"%s\", period: \"2024\", filter: {units: [\"MOON\"]}) { totalCount } }"
					.formatted(this.region));
		requireSameRefusal("nowhere", "elements.csv", "{ elements(region: \"nowhere\") { totalCount } }");
		requireSameRefusal(this.region, "elements.csv?first=5000",
				"{ elements(region: \"%s\", first: 5000) { totalCount } }".formatted(this.region));
		requireSameRefusal(this.region, "fulfilment.csv?period=2024-T4",
				"{ fulfilmentTable(region: \"%s\", period: \"2024-T4\") { totalCount } }".formatted(this.region));
		requireSameRefusal(this.region, "changes.csv?asOf=77",
				"{ elements(region: \"%s\", asOf: 77) { totalCount } }".formatted(this.region));
	}

	private void requireSameRefusal(String asked, String file, String query) throws Exception {
		Client.Answer answer = this.client.ask(query);
		JsonNode problem = Fetcher.json(this.fetcher.fetch(asked, file).body());
		assertThat(problem.get("detail").asString()).isNotBlank().isEqualTo(answer.message());
		assertThat(problem.get("code").asString()).isEqualTo(answer.code());
	}

	@Test
	void changesAreThoseOfTheLedger() throws Exception {
		change("{change: {goal: {key: \"M1\", text: \"Ny text\"}}}");
		List<String> asked = new ArrayList<>();
		for (int revision = 1; revision <= 2; revision++) {
			this.client
				.ask("""
						{ revision(region: "%s", number: %d) { number actor how instant changes(first: 100) { nodes {
						    kind type subject element { id } other { id } fields { name before after } } } } }"""
					.formatted(this.region, revision))
				.at("/revision/changes/nodes")
				.forEach((change) -> {
					String fact = Stream.of("kind", "type", "subject")
						.map((field) -> change.get(field).asString())
						.toList() + change.at("/element/id").asString("") + change.at("/other/id").asString("");
					if (change.get("fields").isEmpty()) {
						asked.add(fact);
					}
					change.get("fields")
						.forEach((field) -> asked.add(fact + field.get("name").asString()
								+ field.get("before").asString("") + field.get("after").asString("")));
				});
		}
		List<JsonNode> rows = this.fetcher.rows(this.region, "changes", "");
		assertThat(rows.stream()
			.map((row) -> Stream.of("kind", "type", "subject").map((column) -> row.get(column).asString()).toList()
					+ Stream.of("element_id", "other_id", "field", "before", "after")
						.map((column) -> row.get(column).asString(""))
						.collect(Collectors.joining())))
			.containsExactlyElementsOf(asked);
		assertThat(rows.getLast().get("after").asString()).isEqualTo("Ny text");
		assertThat(this.fetcher.rows(this.region, "changes", "?actor=nobody")).isEmpty();
		assertThat(this.fetcher.rows(this.region, "changes", "?how=EDIT&actor=local")).isEqualTo(rows);
		assertThat(this.fetcher.rows(this.region, "changes", "?asOf=1")).hasSize(rows.size() - 1);
	}

	@Test
	void textThatLooksLikeAFormulaIsNoneAndNumbersStayNumbers() throws Exception {
		String elements = new String(this.fetcher.bytes(this.region, "elements.csv?key=M1"), StandardCharsets.UTF_8);
		assertThat(elements).contains(",M1,'=1+1,");
		assertThat(new String(this.fetcher.bytes(this.region, "measurements.csv"), StandardCharsets.UTF_8))
			.contains(",-4.5,");
		assertThat(new String(this.fetcher.bytes(this.region, "measurements.csv?separator=semicolon"),
				StandardCharsets.UTF_8))
			.contains(";-4,5;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "elements.csv", "elements.xlsx", "elements.parquet" })
	void whoAsksForTheHeadGetsNoRows(String file) throws Exception {
		HttpResponse<byte[]> head = this.fetcher.head(this.region, file);
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("ETag")).contains(tag(file));
		assertThat(head.body()).isEmpty();
	}

}
