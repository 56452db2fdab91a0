package se.rodtrad;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.graphql.Client;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What differs between two days and two plan versions of the sample regions, over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SampleComparisonTests {

	private static final Offset<Double> WITHIN = Offset.offset(1e-9);

	private final Client client;

	SampleComparisonTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void nothingDiffersFromTodayToday() throws Exception {
		JsonNode comparison = ask("""
				{ compare(region: "exempel-nord") { from { at period } to { at period } counts { added removed changed }
				  differences { totalCount } movements { totalCount } } }""", Map.of()).at("/compare");
		assertThat(comparison.get("from")).isEqualTo(comparison.get("to"));
		assertThat(comparison.get("counts").toString()).isEqualTo("{\"added\":0,\"removed\":0,\"changed\":0}");
		assertThat(comparison.at("/differences/totalCount").asInt()).isZero();
		assertThat(comparison.at("/movements/totalCount").asInt()).isZero();
	}

	@Test
	void goalsOfAYearMovedFromThoseThatTheyContinueTheWorstFirst() throws Exception {
		JsonNode movements = ask(
				"""
						{ compare(region: "exempel-nord", from: {period: "2024"}, to: {period: "2025"}) { movements(first: 1000) {
						    nodes { turn change element { key } before { element { key } score status } after { score status } } } } }
						""",
				Map.of())
			.at("/compare/movements/nodes");
		assertThat(movements.get(0).at("/turn").asString()).isEqualTo("FELL");
		assertThat(movements.get(0).at("/element/key").asString()).isEqualTo("M-2025-RS-BELAGG");
		assertThat(movements.get(0).at("/before/element/key").asString()).isEqualTo("M-2024-RS-BELAGG");
		assertThat(movements.get(0).at("/before/status").asString()).isEqualTo("GREEN");
		assertThat(movements.get(0).at("/after/status").asString()).isEqualTo("YELLOW");
		assertThat(movements).filteredOn((row) -> !row.get("change").isNull())
			.hasSizeGreaterThan(40)
			.allSatisfy((row) -> assertThat(row.get("change").asDouble())
				.isCloseTo(row.at("/after/score").asDouble() - row.at("/before/score").asDouble(), WITHIN));
		List<Double> falls = movements.valueStream()
			.filter((row) -> row.get("turn").asString().equals("FELL"))
			.map((row) -> Math.rint(row.get("change").asDouble() * 1e9))
			.toList();
		assertThat(falls).isSorted().hasSizeGreaterThan(10);
	}

	@Test
	void theStructureOfUnitsChangedBetweenTwoDays() throws Exception {
		JsonNode units = ask("""
				{ compare(region: "exempel-nord", from: {at: "2020-12-31"}, to: {at: "2021-06-01"}) {
				  differences(labels: [ORG_UNIT], facts: [ELEMENT], kinds: [ADDED], first: 1000) {
				    nodes { kind element { key validFrom } fields { name before after } link { type } } } } }""",
				Map.of())
			.at("/compare/differences/nodes");
		assertThat(units).isNotEmpty().allSatisfy((unit) -> {
			assertThat(unit.at("/element/validFrom").asString()).isBetween("2021-01-01", "2021-06-01");
			assertThat(unit.get("fields").toString())
				.contains("{\"name\":\"validFrom\",\"before\":null,\"after\":\"2021-");
			assertThat(unit.get("link").isNull()).isTrue();
		});
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, 2018-06-01, 2022-06-01", "exempel-vast, 2020-06-01, 2026-06-01" })
	void pagesAddUpToTheCountsInOneOrder(String region, String before, String after) throws Exception {
		List<String> rows = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("region", region, "before", before, "after", after));
		JsonNode page;
		do {
			page = ask("""
					query ($region: ID!, $before: Date!, $after: Date!, $cursor: String) {
					  compare(region: $region, from: {at: $before}, to: {at: $after}) { counts { added removed changed }
					    differences(first: 700, after: $cursor) { totalCount pageInfo { hasNextPage endCursor }
					      nodes { kind about { id } element { id } link { type to { id } validFrom } target { key }
					        measurement { key } } } } }""", variables).at("/compare");
			page.at("/differences/nodes").forEach((row) -> rows.add(row.toString()));
			variables.put("cursor", page.at("/differences/pageInfo/endCursor").asString(""));
		}
		while (page.at("/differences/pageInfo/hasNextPage").asBoolean());
		assertThat(rows).doesNotHaveDuplicates()
			.hasSizeGreaterThan(700)
			.hasSize(page.at("/differences/totalCount").asInt())
			.hasSize(page.at("/counts/added").asInt() + page.at("/counts/removed").asInt()
					+ page.at("/counts/changed").asInt());
	}

	@Test
	void aPlanVersionTellsWhatBecameOfTheGoalsOfAnEarlierOne() throws Exception {
		JsonNode versions = ask(
				"""
						query ($from: ID!, $to: ID!) { compareVersions(from: $from, to: $to) { counts { fate count }
						  goals(fates: [REWORDED]) { totalCount nodes { before { key } after { key } fields { name before after } } }
						} }""",
				Map.of("from", id("D-RPB-2022"), "to", id("D-RPB-2025")))
			.at("/compareVersions");
		assertThat(versions.get("counts").toString()).isEqualTo("[{\"fate\":\"KEPT\",\"count\":22},"
				+ "{\"fate\":\"REWORDED\",\"count\":2},{\"fate\":\"NEW\",\"count\":3}]");
		assertThat(versions.at("/goals/totalCount").asInt()).isEqualTo(2);
		JsonNode closer = versions.at("/goals/nodes/1");
		assertThat(closer.at("/before/0/key").asString()).isEqualTo("M-SM-VARD-NARA-2022");
		assertThat(closer.at("/after/0/key").asString()).isEqualTo("M-SM-VARD-NARA-2025");
		assertThat(closer.get("fields").toString()).contains("\"before\":\"Mer vård ges nära hemmet.\"",
				"\"before\":\"I-FASTLAK 2022 E-RS at_least 35 | I-UNDVIK 2022 E-RS at_most 1250\"");
	}

	@Test
	void twoPlanVersionsAreComparedGoalByGoalAndLinkByLink() throws Exception {
		JsonNode found = ask(
				"""
						query ($from: ID!, $to: ID!) { compare(region: "exempel-nord", from: {version: $from}, to: {version: $to}) {
						  from { at period version { key } } to { at } counts { added removed changed }
						  differences(kinds: [CHANGED]) { nodes { element { key } fields { name } } }
						  added: differences(kinds: [ADDED], facts: [LINK]) { totalCount }
						  movements(first: 1) { totalCount nodes { turn element { key } before { element { key } status } } } } }""",
				Map.of("from", id("D-RPB-2022"), "to", id("D-RPB-2025")))
			.at("/compare");
		assertThat(found.get("from").toString())
			.isEqualTo("{\"at\":\"2022-12-31\",\"period\":\"2022\",\"version\":{\"key\":\"D-RPB-2022\"}}");
		assertThat(found.at("/to/at").asString()).isEqualTo("2025-12-31");
		assertThat(found.get("counts").toString()).isEqualTo("{\"added\":45,\"removed\":26,\"changed\":2}");
		assertThat(found.at("/differences/nodes").toString())
			.isEqualTo("[{\"element\":{\"key\":\"M-SM-MED-KOMPFORS-2025\"},\"fields\":[{\"name\":\"text\"}]},"
					+ "{\"element\":{\"key\":\"M-SM-VARD-NARA-2025\"},\"fields\":[{\"name\":\"text\"}]}]");
		assertThat(found.at("/added/totalCount").asInt()).isEqualTo(13);
		assertThat(found.at("/movements").toString())
			.isEqualTo("{\"totalCount\":25,\"nodes\":[{\"turn\":\"FELL\",\"element\":{\"key\":\"M-SM-VARD-PSYK-2025\"},"
					+ "\"before\":{\"element\":{\"key\":\"M-SM-VARD-PSYK-2022\"},\"status\":\"GREEN\"}}]}");
	}

	@Test
	void mergedGoalsStandInOneRow() throws Exception {
		JsonNode merged = ask(
				"""
						query ($from: ID!, $to: ID!) { compareVersions(from: $from, to: $to) { goals(fates: [MERGED], first: 1) {
						  nodes { before { key } after { key } fields { name } } } } }""",
				Map.of("from", id("D-RP-2021"), "to", id("D-RPB-2022")))
			.at("/compareVersions/goals/nodes");
		assertThat(merged.toString()).isEqualTo("[{\"before\":[{\"key\":\"M-SM-M-ARBGIV-2021\"},"
				+ "{\"key\":\"M-SM-M-FRISK-2021\"}],\"after\":[{\"key\":\"M-STRAT-MED-2022\"}],\"fields\":[]}]");
	}

	/**
	 * Yellow at 0.7766. No two of its eleven possible steps turn it, three do: 66 to at
	 * least 78 operated in time, 66 to 73 of them in specialist care, 79 to 85 seen in
	 * time.
	 */
	@Test
	void threeOutcomesTurnAYellowGoal() throws Exception {
		JsonNode found = sensitivity("M-SM-VARD-TILLG-2025");
		assertThat(found.at("/fulfilment/status").asString()).isEqualTo("YELLOW");
		assertThat(found.get("isSmallest").asBoolean()).isTrue();
		assertThat(found.get("candidates").asInt()).isEqualTo(11);
		assertThat(found.get("steps"))
			.extracting((step) -> "%s %s %s → %s".formatted(step.at("/element/key").asString(),
					step.at("/unit/key").asString(), step.get("before").asDouble(), step.get("after").asDouble()))
			.containsExactly("I-VGOP E-RS 66.0 → 78.0", "I-VGOP E-DIV-SPEC 66.0 → 73.0", "I-VGBESOK E-RS 79.0 → 85.0");
		assertThat(found.get("steps")).extracting((step) -> step.at("/alone/status").asString()).containsOnly("YELLOW");
		double together = found.get("steps")
			.valueStream()
			.mapToDouble((step) -> step.at("/alone/change").asDouble())
			.sum();
		assertThat(found.at("/reached/change").asDouble()).as("weighted means add up").isCloseTo(together, WITHIN);
		assertThat(found.at("/reached/status").asString()).isEqualTo("GREEN");
	}

	@Test
	void whatTakesTooManyStepsIsChosenByInfluence() throws Exception {
		JsonNode found = sensitivity("M-VISION");
		assertThat(found.get("isSmallest").asBoolean()).isFalse();
		assertThat(found.at("/reached/status").asString()).isEqualTo("GREEN");
		List<Double> alone = found.get("steps")
			.valueStream()
			.map((step) -> step.at("/alone/score").asDouble())
			.toList();
		assertThat(alone).hasSizeBetween(5, 40).isSortedAccordingTo(Comparator.reverseOrder());
	}

	private JsonNode sensitivity(String goal) throws IOException, InterruptedException {
		return ask("""
				query ($goal: ID!) { sensitivity(goal: $goal, period: "2025") { isSmallest candidates
				  fulfilment { status score }
				  steps { element { key } unit { key } isReport before after alone { status score change } }
				  reached { status score coverage change } } }""", Map.of("goal", id(Label.GOAL, goal)))
			.at("/sensitivity");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ compare(region: "nowhere") { counts { added } } } | nowhere
			{ compare(region: "exempel-nord", from: {period: "2024-13"}) { counts { added } } } | found «2024-13»
			{ compareVersions(from: "x", to: "x") { revision } } | Id «x»
			{ sensitivity(goal: "x", period: "2025") { isSmallest } } | Id «x»
			""")
	void whatCannotBeComparedIsSaidClearly(String query, String message) throws Exception {
		assertThat(this.client.ask(query).message()).contains(message);
	}

	@Test
	void onlyDocumentVersionsOfOneRegionAreCompared() throws Exception {
		String goal = id(Label.GOAL, "M-VISION");
		String query = "query ($from: ID!, $to: ID!) { compareVersions(from: $from, to: $to) { revision } }";
		assertThat(this.client.ask(query, Map.of("from", id("D-RP-2021"), "to", goal)).message())
			.contains("to: found Goal M-VISION of region exempel-nord, expected a document version");
		String elsewhere = new GlobalId("exempel-vast", new Element.Id(Label.DOCUMENT_VERSION, "D")).encoded();
		assertThat(this.client.ask(query, Map.of("from", id("D-RP-2021"), "to", elsewhere)).message())
			.contains("of region exempel-vast, expected a document version of region exempel-nord");
	}

	private Client.Answer ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
		Client.Answer answer = this.client.ask(query, variables);
		assertThat(answer.message()).isEmpty();
		return answer;
	}

	private static String id(String version) {
		return id(Label.DOCUMENT_VERSION, version);
	}

	private static String id(Label label, String key) {
		return new GlobalId("exempel-nord", new Element.Id(label, key)).encoded();
	}

}
