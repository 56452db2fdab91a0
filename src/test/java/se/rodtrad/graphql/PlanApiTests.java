package se.rodtrad.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API says of a plan that fits on a page.
 */
@GraphQlTest
class PlanApiTests {

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void reachTheService() {
		this.client = new Client(this.port);
	}

	@Test
	void regionTellsWhatItHolds() throws Exception {
		JsonNode region = this.client.ask("""
				{ region(id: "nord") { name orgNo koladaId revision linkCount targetCount measurementCount
				  counts { label count } governedBy { modelId validFrom validTo } } }""").at("/region");
		assertThat(region.at("/name").asString()).isEqualTo("Region Nord");
		assertThat(region.at("/orgNo").asString()).isEqualTo("232100-0001");
		assertThat(region.at("/koladaId").isNull()).isTrue();
		assertThat(region.at("/revision").asLong()).isEqualTo(7);
		assertThat(region.at("/linkCount").asInt()).isEqualTo(14);
		assertThat(region.at("/targetCount").asInt()).isEqualTo(1);
		assertThat(region.at("/measurementCount").asInt()).isEqualTo(3);
		assertThat(region.at("/counts").toString()).contains("{\"label\":\"GOAL\",\"count\":4}");
		assertThat(region.at("/governedBy").toString())
			.isEqualTo("[{\"modelId\":\"rjh-2021\",\"validFrom\":\"2022-01-01\",\"validTo\":null}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-30", "2023-02-29", "2024-13-01", "2024-1-1", "20240101", "" })
	void dayThatIsNotInTheCalendarIsNoOther(String day) throws Exception {
		String told = "found «%s», expected a day such as 2024-05-31".formatted(day);
		assertThat(
				this.client.ask("{ search(region: \"nord\", text: \"a\", at: \"%s\") { totalCount } }".formatted(day))
					.message())
			.contains(told);
		assertThat(this.client
			.ask("query($at: Date) { search(region: \"nord\", text: \"a\", at: $at) { totalCount } }",
					Map.of("at", day))
			.message()).contains(told);
	}

	@Test
	void elementIsFoundByTheIdItGave() throws Exception {
		String id = this.client.ask("{ elements(region: \"nord\", filter: {keys: [\"OG-1\"]}) { nodes { id } } }")
			.at("/elements/nodes/0/id")
			.asString();
		JsonNode goal = this.client
			.ask("query($id: ID!) { element(id: $id) { key label kind name source ... on Goal { text critical } } }",
					Map.of("id", id))
			.at("/element");
		assertThat(goal.toString()).isEqualTo("""
				{"key":"OG-1","label":"GOAL","kind":"operational_goal","name":"Ärenden i tid","source":null,\
				"text":"Ärenden besvaras samma dag","critical":false}""");
	}

	@Test
	void whatDoesNotExistIsNothing() throws Exception {
		String gone = new GlobalId("nord", SmallPlan.id(Label.GOAL, "borta")).encoded();
		String elsewhere = new GlobalId("syd", SmallPlan.id(Label.GOAL, "OG-1")).encoded();
		JsonNode answer = this.client.ask(
				"query($a: ID!, $b: ID!) { a: element(id: $a) { key } b: element(id: $b) { key } c: region(id: \"syd\") { id } }",
				Map.of("a", gone, "b", elsewhere))
			.at("");
		assertThat(answer.toString()).isEqualTo("{\"a\":null,\"b\":null,\"c\":null}");
	}

	@Test
	void anElementOnADayOnWhichItDoesNotHoldIsNothing() throws Exception {
		String id = new GlobalId("nord", SmallPlan.id(Label.ACTIVITY, "A-2")).encoded();
		String query = "query($id: ID!) { a: element(id: $id, at: \"2021-12-31\") { key } b: element(id: $id, at: \"2022-01-01\") { key } c: element(id: $id, at: \"2023-01-01\") { key } d: element(id: $id) { key } }";
		assertThat(this.client.ask(query, Map.of("id", id)).at("").toString())
			.isEqualTo("{\"a\":null,\"b\":{\"key\":\"A-2\"},\"c\":null,\"d\":{\"key\":\"A-2\"}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			labels: [GOAL]                      | OG-1 SG-1 SG-2 V
			kinds: ["strategic_goal"]           | SG-1 SG-2
			kinds: ["board", "vision"]          | RS V
			units: ["HC"]                       | HC OG-1 A-1
			units: ["RS"]                       | HC RS OG-1 SG-1 A-1
			labels: [ACTIVITY], at: "2022-06-01"| A-1 A-2
			labels: [ACTIVITY], at: "2023-01-01"| A-1
			keys: ["2023", "A-1", "borta"]      | A-1 2023
			keys: ["A-1"], labels: [GOAL]       | ''
			labels: []                          | ''
			""")
	void filterNarrows(String filter, String keys) throws Exception {
		JsonNode nodes = this.client.ask("{ elements(region: \"nord\", filter: {" + filter + "}) { nodes { key } } }")
			.at("/elements/nodes");
		assertThat(texts(nodes, "/key")).isEqualTo(keys.isEmpty() ? List.of() : List.of(keys.split(" ")));
	}

	@Test
	void shortWalkGoesUpTheThread() throws Exception {
		JsonNode activity = this.client.ask("""
				{ elements(region: "nord", filter: {keys: ["A-1"]}) { nodes { ... on Activity { progress state start
				  implements { weight element { name ... on Goal { contributesTo { weight validFrom link { rationale }
				    goal { name contributesTo { goal { key } } } } } } } } } } }""").at("/elements/nodes/0");
		assertThat(activity.toString()).isEqualTo("""
				{"progress":0.5,"state":"ONGOING","start":"2023-01-01","implements":[{"weight":0.0,\
				"element":{"name":"Ärenden i tid","contributesTo":[{"weight":2.0,"validFrom":"2023-01-01",\
				"link":{"rationale":"Väntan är det värsta"},"goal":{"name":"Tillgänglig vård",\
				"contributesTo":[{"goal":{"key":"V"}}]}}]}}]}""");
	}

	@Test
	void walkOnADayLeavesOutWhatDoesNotHoldThen() throws Exception {
		String query = "{ elements(region: \"nord\", filter: {keys: [\"OG-1\"]}) { nodes { ... on Goal { implementedBy(at: \"%s\") { activity { key } } contributesTo(at: \"%s\") { goal { key } } } } } }";
		assertThat(this.client.ask(query.formatted("2022-06-01", "2022-06-01")).at("/elements/nodes/0").toString())
			.isEqualTo(
					"{\"implementedBy\":[{\"activity\":{\"key\":\"A-1\"}},{\"activity\":{\"key\":\"A-2\"}}],\"contributesTo\":[]}");
		assertThat(this.client.ask(query.formatted("2024-06-01", "2024-06-01")).at("/elements/nodes/0").toString())
			.isEqualTo(
					"{\"implementedBy\":[{\"activity\":{\"key\":\"A-1\"}}],\"contributesTo\":[{\"goal\":{\"key\":\"SG-1\"}}]}");
	}

	@Test
	void caseKeepsDocumentsAndDecisionsApart() throws Exception {
		JsonNode found = this.client.ask(
				"{ elements(region: \"nord\", filter: {keys: [\"C-1\"]}) { nodes { ... on Case { diarienummer documents { version { key decidedBy { decision { paragraph date } } } } decisions { decision { key } } } } } }")
			.at("/elements/nodes/0");
		assertThat(found.toString()).isEqualTo(
				"""
						{"diarienummer":"RS/782/2020","documents":[{"version":{"key":"RP-1",\
						"decidedBy":[{"decision":{"paragraph":"§ 225","date":"2021-11-24"}}]}}],"decisions":[{"decision":{"key":"B-1"}}]}""");
	}

	@Test
	void linksArePagedWithoutGap() throws Exception {
		List<String> read = new ArrayList<>();
		String after = "null";
		boolean hasNext = true;
		while (hasNext) {
			JsonNode links = this.client
				.ask("{ elements(region: \"nord\", filter: {keys: [\"OG-1\"]}) { nodes { links(first: 2, after: "
						+ after
						+ ") { totalCount pageInfo { hasNextPage endCursor } nodes { type from { key } to { key } } } } } }")
				.at("/elements/nodes/0/links");
			assertThat(links.at("/totalCount").asInt()).isEqualTo(5);
			links.at("/nodes")
				.forEach((link) -> read.add(link.at("/from/key").asString() + " " + link.at("/type").asString() + " "
						+ link.at("/to/key").asString()));
			after = "\"" + links.at("/pageInfo/endCursor").asString() + "\"";
			hasNext = links.at("/pageInfo/hasNextPage").asBoolean();
		}
		assertThat(read).containsExactly("OG-1 CONTRIBUTES_TO SG-1", "OG-1 MEASURED_BY I-1", "OG-1 OWNED_BY HC",
				"A-1 IMPLEMENTS OG-1", "A-2 IMPLEMENTS OG-1");
	}

	@Test
	void elementsArePagedBackwards() throws Exception {
		List<String> forward = texts(
				this.client.ask("{ elements(region: \"nord\") { nodes { id } } }").at("/elements/nodes"), "/id");
		List<String> backward = new ArrayList<>();
		String before = "null";
		boolean hasPrevious = true;
		while (hasPrevious) {
			JsonNode page = this.client
				.ask("{ elements(region: \"nord\", last: 4, before: " + before
						+ ") { pageInfo { hasPreviousPage startCursor } nodes { id } } }")
				.at("/elements");
			backward.addAll(0, texts(page.at("/nodes"), "/id"));
			before = "\"" + page.at("/pageInfo/startCursor").asString() + "\"";
			hasPrevious = page.at("/pageInfo/hasPreviousPage").asBoolean();
		}
		assertThat(backward).hasSizeGreaterThan(8).isEqualTo(forward);
	}

	@Test
	void linksAreChosenByTypeDirectionAndDay() throws Exception {
		String query = "{ elements(region: \"nord\", filter: {keys: [\"OG-1\"]}) { nodes { links(%s) { nodes { type } } } } }";
		assertThat(texts(this.client.ask(query.formatted("direction: INCOMING")).at("/elements/nodes/0/links/nodes"),
				"/type"))
			.containsExactly("IMPLEMENTS", "IMPLEMENTS");
		assertThat(texts(this.client.ask(query.formatted("types: [OWNED_BY, IMPLEMENTS], at: \"2024-01-01\""))
			.at("/elements/nodes/0/links/nodes"), "/type")).containsExactly("OWNED_BY", "IMPLEMENTS");
	}

	@Test
	void measurementsOfWomenAndMenStandApart() throws Exception {
		JsonNode indicator = this.client
			.ask("""
					{ elements(region: "nord", filter: {keys: ["I-1"]}) { nodes { ... on Indicator { decimals direction splitBySex
					  measurements(groups: ["K", "M"]) { totalCount nodes { group value state unit { name } period { key lastDay } } }
					  targets { nodes { targetKind value baseline owner { key } unit { key } baselinePeriod { key } } } } } } }""")
			.at("/elements/nodes/0");
		assertThat(indicator.toString()).isEqualTo(
				"""
						{"decimals":0,"direction":"UP","splitBySex":true,"measurements":{"totalCount":2,"nodes":[\
						{"group":"K","value":45.0,"state":"FINAL","unit":{"name":"Hälsocentralen"},"period":{"key":"2023","lastDay":"2023-12-31"}},\
						{"group":"M","value":49.0,"state":"FINAL","unit":{"name":"Hälsocentralen"},"period":{"key":"2023","lastDay":"2023-12-31"}}]},\
						"targets":{"nodes":[{"targetKind":"AT_LEAST","value":75.0,"baseline":37.0,"owner":{"key":"OG-1"},"unit":null,"baselinePeriod":null}]}}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ elements(region: "syd") { totalCount } }                               | NOT_FOUND
			{ element(id: "OG-1") { key } }                                          | BAD_INPUT
			{ elements(region: "nord", first: -1) { totalCount } }                   | BAD_INPUT
			{ elements(region: "nord", first: 1001) { totalCount } }                 | LIMIT_EXCEEDED
			{ elements(region: "nord", after: "OG-1") { totalCount } }               | BAD_INPUT
			{ elements(region: "nord", last: -1) { totalCount } }                    | BAD_INPUT
			{ elements(region: "nord", last: 1001) { totalCount } }                  | LIMIT_EXCEEDED
			{ elements(region: "nord", before: "OG-1") { totalCount } }              | BAD_INPUT
			{ elements(region: "nord", first: 1, last: 1) { totalCount } }           | BAD_INPUT
			{ elements(region: "nord", filter: {units: ["X"]}) { totalCount } }      | NOT_FOUND
			{ search(region: "nord", text: " – ") { totalCount } }                   | BAD_INPUT
			query($a: Date) { search(region: "nord", text: "a", at: $a) { totalCount } } | ''
			""")
	void wrongQuestionsAreToldWhy(String query, String code) throws Exception {
		Client.Answer answer = this.client.ask(query);
		assertThat(answer.code()).isEqualTo(code);
		assertThat(answer.message()).isNotEqualTo("Something went wrong on our side");
	}

	@Test
	void searchFindsInEveryTextAndPutsNamesFirst() throws Exception {
		JsonNode nodes = this.client.ask("{ search(region: \"nord\", text: \"vård\") { totalCount nodes { key } } }")
			.at("/search/nodes");
		assertThat(texts(nodes, "/key")).containsExactly("SG-1");
		assertThat(texts(
				this.client.ask("{ search(region: \"nord\", text: \"rs/782\") { nodes { key } } }").at("/search/nodes"),
				"/key"))
			.containsExactly("C-1");
		assertThat(
				texts(this.client.ask("{ search(region: \"nord\", text: \"o\", labels: [ACTIVITY]) { nodes { key } } }")
					.at("/search/nodes"), "/key"))
			.isEmpty();
	}

	private static List<String> texts(JsonNode nodes, String pointer) {
		List<String> texts = new ArrayList<>();
		nodes.forEach((node) -> texts.add(node.at(pointer).asString()));
		return texts;
	}

}
