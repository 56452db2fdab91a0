package se.rodtrad.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** Every table of the sample regions says what GraphQL says, in every format. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SampleRowsTests {

	private static final String DAY = "2026-06-01";

	private final Client client;

	private final Fetcher fetcher;

	SampleRowsTests(@LocalServerPort int port) {
		this.client = new Client(port);
		this.fetcher = new Fetcher(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void elementsAreThoseOfGraphQl(String region) throws Exception {
		List<JsonNode> asked = nodes("elements", "region: \"%s\"".formatted(region),
				"id label key name validFrom validTo source ... on Goal { kind text shortName aggregator critical } ... on Activity { kind state start end progress } ... on Indicator { direction decimals splitBySex }");
		List<JsonNode> rows = this.fetcher.rows(region, "elements", "");
		assertThat(rows).hasSameSizeAs(asked).hasSizeGreaterThan(500);
		assertSame(rows, asked,
				Map.ofEntries(Map.entry("id", "id"), Map.entry("label", "label"), Map.entry("key", "key"),
						Map.entry("name", "name"), Map.entry("valid_from", "validFrom"),
						Map.entry("valid_to", "validTo"), Map.entry("source", "source"), Map.entry("text", "text"),
						Map.entry("short_name", "shortName"), Map.entry("aggregator", "aggregator"),
						Map.entry("critical", "critical"), Map.entry("state", "state"), Map.entry("start", "start"),
						Map.entry("end", "end"), Map.entry("progress", "progress"), Map.entry("direction", "direction"),
						Map.entry("decimals", "decimals"), Map.entry("split_by_sex", "splitBySex")));
		assertThat(this.fetcher.rows(region, "elements", "?at=" + DAY).stream().map((row) -> level(row, "level")))
			.containsExactlyElementsOf(nodes("elements", "region: \"%s\", filter: {at: \"%s\"}".formatted(region, DAY),
					"key level(at: \"%s\") { code }".formatted(DAY))
				.stream()
				.map((node) -> node.at("/level/code").asString(""))
				.toList());
	}

	private static String level(JsonNode row, String column) {
		return row.path(column).asString("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			label=GOAL&kind=strategic_goal        | labels: [GOAL], kinds: ["strategic_goal"]
			label=ACTIVITY&label=INDICATOR        | labels: [ACTIVITY, INDICATOR]
			unit=E-HC-TALLASEN&at=2019-06-01      | units: ["E-HC-TALLASEN"], at: "2019-06-01"
			key=M-VISION                          | keys: ["M-VISION"]
			""")
	void elementsAreFilteredAsInGraphQl(String query, String filter) throws Exception {
		assertThat(keys(this.fetcher.rows("exempel-nord", "elements", "?" + query))).isNotEmpty()
			.isEqualTo(keys(nodes("elements", "region: \"exempel-nord\", filter: {%s}".formatted(filter), "key")));
	}

	@Test
	void elementsBelowAGoalAreThoseOfItsTrace() throws Exception {
		String goal = id("exempel-nord", "GOAL", "M-SM-VARD-PSYK-2026");
		List<String> traced = this.client.ask(
				"{ trace(from: [\"%s\"], direction: DOWNSTREAM, at: \"%s\") { elements { distance element { key } } } }"
					.formatted(goal, DAY))
			.at("/trace/elements")
			.valueStream()
			.filter((node) -> node.get("distance").asInt() > 0)
			.map((node) -> node.at("/element/key").asString())
			.sorted()
			.toList();
		assertThat(keys(this.fetcher.rows("exempel-nord", "elements", "?below=%s&at=%s".formatted(goal, DAY))).stream()
			.sorted()).hasSizeGreaterThan(20).containsExactlyElementsOf(traced);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void linksAreThoseOfGraphQl(String region) throws Exception {
		List<String> asked = new ArrayList<>();
		for (JsonNode element : nodes("elements", "region: \"%s\"".formatted(region),
				"links(direction: OUTGOING, first: 1000) { nodes { type from { id } to { id name } weight validFrom validTo role heading order } }")) {
			element.at("/links/nodes")
				.forEach((link) -> asked
					.add(Stream.of("type", "weight", "validFrom", "validTo", "role", "heading", "order")
						.map((field) -> link.path(field).asString(""))
						.toList() + link.at("/from/id").asString() + link.at("/to/id").asString()
							+ link.at("/to/name").asString()));
		}
		assertThat(this.fetcher.rows(region, "links", "")
			.stream()
			.map((row) -> Stream.of("type", "weight", "valid_from", "valid_to", "role", "heading", "order")
				.map((column) -> row.path(column).asString(""))
				.toList() + row.get("from_id").asString() + row.get("to_id").asString()
					+ row.get("to_name").asString()))
			.hasSizeGreaterThan(1000)
			.containsExactlyElementsOf(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void measurementsAreThoseOfGraphQl(String region) throws Exception {
		List<String> asked = new ArrayList<>();
		for (JsonNode indicator : nodes("elements", "region: \"%s\", filter: {labels: [INDICATOR]}".formatted(region),
				"key ... on Indicator { measurements(first: 500) { nodes { period { key } group state value unit { key } note } } }")) {
			indicator.at("/measurements/nodes")
				.forEach((value) -> asked
					.add(Stream.of("/period/key", "/group", "/state", "/value", "/unit/key", "/note")
						.map((pointer) -> value.at(pointer).asString(""))
						.toList() + indicator.get("key").asString()));
		}
		List<JsonNode> rows = this.fetcher.rows(region, "measurements", "");
		assertThat(rows.stream()
			.map((row) -> Stream.of("period", "group", "state", "value", "unit_key", "note")
				.map((column) -> row.path(column).asString(""))
				.toList() + row.get("indicator_key").asString()))
			.hasSizeGreaterThan(100)
			.containsExactlyElementsOf(asked);
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord,2025,COMPUTED", "exempel-nord,2026-T2,JUDGED", "exempel-vast,2025,FORECAST" })
	void fulfilmentIsThatOfGraphQl(String region, String period, String run) throws Exception {
		List<JsonNode> asked = nodes("fulfilmentTable",
				"region: \"%s\", period: \"%s\", run: %s".formatted(region, period, run),
				"at score coverage low high status worst best progress aggregator weight sentenceSv sentenceEn marks element { id key } unit { key } components { weight } judgement { assessment { status reason } }");
		List<JsonNode> rows = this.fetcher.rows(region, "fulfilment", "?period=%s&run=%s".formatted(period, run));
		assertThat(rows).hasSizeGreaterThan(50);
		assertSame(rows, asked,
				Map.ofEntries(Map.entry("at", "at"), Map.entry("score", "score"), Map.entry("coverage", "coverage"),
						Map.entry("low", "low"), Map.entry("high", "high"), Map.entry("status", "status"),
						Map.entry("worst", "worst"), Map.entry("best", "best"), Map.entry("progress", "progress"),
						Map.entry("aggregator", "aggregator"), Map.entry("weight", "weight"),
						Map.entry("sentence_sv", "sentenceSv"), Map.entry("sentence_en", "sentenceEn"),
						Map.entry("key", "element/key"), Map.entry("unit_key", "unit/key"),
						Map.entry("judged_status", "judgement/assessment/status"),
						Map.entry("judged_reason", "judgement/assessment/reason")));
		assertThat(rows.stream().map((row) -> row.path("marks").asString("") + row.get("component_count")))
			.containsExactlyElementsOf(asked.stream()
				.map((node) -> String.join(" ", node.get("marks").valueStream().map(JsonNode::asString).toList())
						+ node.get("components").size())
				.toList());
		assertThat(keys(this.fetcher.rows(region, "fulfilment",
				"?period=%s&run=%s&status=RED&status=YELLOW&maxCoverage=0.9".formatted(period, run))))
			.isEqualTo(asked.stream()
				.filter((node) -> List.of("RED", "YELLOW").contains(node.get("status").asString())
						&& node.get("coverage").asDouble() <= 0.9)
				.map((node) -> node.at("/element/key").asString())
				.toList());
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord,2025", "exempel-vast,2025" })
	void derivationsAreThoseOfGraphQl(String region, String period) throws Exception {
		List<JsonNode> asked = new ArrayList<>();
		nodes("fulfilmentTable", "region: \"%s\", period: \"%s\"".formatted(region, period),
				"components { weight share contribution score coverage low high status lack isCounted isCritical sentenceSv element { key } link { type } attainment { method comparison attainment trend target { value } outcome { value } } }")
			.forEach((node) -> node.get("components").forEach(asked::add));
		List<JsonNode> rows = this.fetcher.rows(region, "derivations", "?period=" + period);
		assertThat(rows).hasSizeGreaterThan(100);
		assertSame(rows, asked, Map.ofEntries(Map.entry("weight", "weight"), Map.entry("share", "share"),
				Map.entry("contribution", "contribution"), Map.entry("score", "score"),
				Map.entry("coverage", "coverage"), Map.entry("low", "low"), Map.entry("high", "high"),
				Map.entry("status", "status"), Map.entry("lack", "lack"), Map.entry("is_counted", "isCounted"),
				Map.entry("is_critical", "isCritical"), Map.entry("sentence_sv", "sentenceSv"),
				Map.entry("component_key", "element/key"), Map.entry("link_type", "link/type"),
				Map.entry("method", "attainment/method"), Map.entry("comparison", "attainment/comparison"),
				Map.entry("attainment", "attainment/attainment"), Map.entry("trend", "attainment/trend"),
				Map.entry("target", "attainment/target/value"), Map.entry("outcome", "attainment/outcome/value")));
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord,2025", "exempel-vast,2025" })
	void summaryIsThatOfGraphQl(String region, String period) throws Exception {
		List<String> asked = new ArrayList<>();
		this.client
			.ask("""
					query { fulfilmentSummary(region: "%s", period: "%s") { rows { dimension { key } weakest { element { key } }
					    sum { ...sum } bodies { body { key } sum { ...sum } } } } }
					fragment sum on FulfilmentSum { counts { total green yellow red grey } score coverage low high status marks }"""
				.formatted(region, period))
			.at("/fulfilmentSummary/rows")
			.forEach((row) -> {
				String key = row.at("/dimension/key").asString();
				asked.add(key + " true " + sum(row.get("sum")) + String.join(" | ",
						row.get("weakest").valueStream().map((goal) -> goal.at("/element/key").asString()).toList()));
				row.get("bodies")
					.forEach((body) -> asked
						.add(key + body.at("/body/key").asString("") + " false " + sum(body.get("sum"))));
			});
		assertThat(this.fetcher.rows(region, "summary", "?period=" + period)
			.stream()
			.map((row) -> row.get("key").asString() + row.get("body_key").asString("") + " "
					+ row.get("is_whole").asBoolean() + " "
					+ Stream
						.of("goal_count", "green_count", "yellow_count", "red_count", "grey_count", "score", "coverage",
								"low", "high", "status", "marks")
						.map((column) -> row.get(column).asString(""))
						.toList()
					+ row.get("weakest_keys").asString("")))
			.hasSizeGreaterThan(3)
			.containsExactlyElementsOf(asked);
	}

	private static List<String> sum(JsonNode sum) {
		return Stream
			.of("/counts/total", "/counts/green", "/counts/yellow", "/counts/red", "/counts/grey", "/score",
					"/coverage", "/low", "/high", "/status", "/marks")
			.map(sum::at)
			.map((node) -> node.isArray() ? String.join(" ", node.valueStream().map(JsonNode::asString).toList())
					: node.asString(""))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord,M-SM-VARD-PSYK-2026", "exempel-nord,M-VISION" })
	void sharesAndPathCountsAreThoseOfSupportingActivities(String region, String goal) throws Exception {
		String id = id(region, "GOAL", goal);
		List<String> asked = nodes("supportingActivities", "goal: \"%s\", at: \"%s\"".formatted(id, DAY),
				"share pathCount distance activity { key } unit { key }")
			.stream()
			.map((node) -> node.at("/activity/key").asString() + node.at("/unit/key").asString("")
					+ node.get("share").asDouble() + " " + node.get("pathCount").asString() + " "
					+ node.get("distance").asInt())
			.toList();
		assertThat(this.fetcher.rows(region, "matrix", "?label=ACTIVITY&at=%s&below=%s".formatted(DAY, id))
			.stream()
			.map((row) -> row.get("key").asString() + row.get("unit_key").asString("") + row.get("share").asDouble()
					+ " " + row.get("path_count").asString() + " " + row.get("distance").asInt()))
			.hasSizeGreaterThan(20)
			.containsExactlyInAnyOrderElementsOf(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void matrixCountsThePathsOfGraphQl(String region) throws Exception {
		for (JsonNode row : this.fetcher.rows(region, "matrix",
				"?at=%s&first=40&label=INDICATOR&label=GOAL".formatted(DAY))) {
			JsonNode paths = this.client
				.ask("{ paths(from: \"%s\", to: [\"%s\"], direction: UPSTREAM, at: \"%s\") { count paths { length } } }"
					.formatted(row.get("id").asString(), row.get("goal_id").asString(), DAY))
				.at("/paths");
			assertThat(row.get("path_count").asString()).isEqualTo(paths.get("count").asString());
			assertThat(row.get("distance").asInt()).isEqualTo(paths.at("/paths/0/length").asInt());
		}
	}

	@Test
	void pathsAreThoseOfGraphQl() throws Exception {
		String goal = id("exempel-nord", "GOAL", "M-SM-VARD-PSYK-2026");
		List<String> asked = new ArrayList<>();
		for (JsonNode node : nodes("supportingActivities", "goal: \"%s\", at: \"%s\"".formatted(goal, DAY),
				"activity { key } paths(first: 100) { isComplete paths { length elements { key } } }")) {
			node.at("/paths/paths")
				.forEach((path) -> asked.add(path.get("length").asInt() + " " + String.join(" > ",
						path.get("elements").valueStream().map((element) -> element.get("key").asString()).toList())));
		}
		assertThat(this.fetcher.rows("exempel-nord", "paths", "?label=ACTIVITY&at=%s&below=%s".formatted(DAY, goal))
			.stream()
			.map((row) -> row.get("length").asInt() + " " + row.get("keys").asString())).hasSizeGreaterThan(40)
			.containsExactlyInAnyOrderElementsOf(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			exempel-nord |                       | words: [ORPHAN, GAP, OUTDATED, PREDATED, UNWANTED]
			exempel-vast |                       | words: [ORPHAN, GAP, OUTDATED, PREDATED, UNWANTED]
			exempel-nord | &word=ORPHAN&severity=WARNING | words: [ORPHAN], severity: WARNING
			""")
	void gapsAreThoseOfGraphQl(String region, String query, String filter) throws Exception {
		List<String> asked = new ArrayList<>();
		for (JsonNode finding : nodes("brokenThread", "region: \"%s\", at: \"%s\", %s".formatted(region, DAY, filter),
				"word element { key } unit { key } reasons { rule severity found expected sentenceSv sentenceEn others { key } proposed { key } }")) {
			finding.get("reasons")
				.forEach((reason) -> asked.add(finding.get("word").asString() + finding.at("/element/key").asString()
						+ finding.at("/unit/key").asString("")
						+ Stream.of("rule", "severity", "found", "expected", "sentenceSv", "sentenceEn")
							.map((field) -> reason.get(field).asString(""))
							.toList()
						+ joined(reason.get("others")) + joined(reason.get("proposed"))));
		}
		assertThat(this.fetcher.rows(region, "gaps", "?at=" + DAY + Optional.ofNullable(query).orElse(""))
			.stream()
			.map((row) -> row.get("word").asString() + row.get("key").asString() + row.get("unit_key").asString("")
					+ Stream.of("rule", "severity", "found", "expected", "sentence_sv", "sentence_en")
						.map((column) -> row.get(column).asString(""))
						.toList()
					+ row.get("other_keys").asString("") + row.get("proposed_keys").asString("")))
			.isNotEmpty()
			.containsExactlyElementsOf(asked);
	}

	private static String joined(JsonNode elements) {
		return String.join(" | ", elements.valueStream().map((element) -> element.get("key").asString()).toList());
	}

	/** A field that the type of the node does not have is not compared. */
	private static void assertSame(List<JsonNode> rows, List<JsonNode> nodes, Map<String, String> fieldsByColumn) {
		assertThat(rows).hasSameSizeAs(nodes);
		for (int i = 0; i < rows.size(); i++) {
			JsonNode row = rows.get(i);
			JsonNode node = nodes.get(i);
			fieldsByColumn.forEach((column, field) -> {
				if (field.contains("/") || node.has(field)) {
					assertThat(Fetcher.text(row.get(column))).as("%s of %s", column, row)
						.isEqualTo(node.at("/" + field).asString(""));
				}
			});
		}
	}

	private static List<String> keys(List<JsonNode> rows) {
		return rows.stream().map((row) -> row.get("key").asString()).toList();
	}

	private String id(String region, String label, String key) throws Exception {
		return nodes("elements", "region: \"%s\", filter: {keys: [\"%s\"], labels: [%s]}".formatted(region, key, label),
				"id")
			.getFirst()
			.get("id")
			.asString();
	}

	/** All rows of a list of GraphQL, page by page. */
	private List<JsonNode> nodes(String list, String arguments, String fields) throws Exception {
		List<JsonNode> nodes = new ArrayList<>();
		Optional<String> after = Optional.of("");
		while (after.isPresent()) {
			Map<String, Object> variables = new HashMap<>();
			after.filter((cursor) -> !cursor.isEmpty()).ifPresent((cursor) -> variables.put("after", cursor));
			Client.Answer answer = this.client.ask(
					"query ($after: String) { %s(%s, first: 50, after: $after) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
						.formatted(list, arguments, fields),
					variables);
			assertThat(answer.json().has("errors")).as(answer.message()).isFalse();
			answer.at("/" + list + "/nodes").forEach(nodes::add);
			after = answer.at("/" + list + "/pageInfo/hasNextPage").asBoolean()
					? Optional.of(answer.at("/" + list + "/pageInfo/endCursor").asString()) : Optional.empty();
		}
		return nodes;
	}

}
