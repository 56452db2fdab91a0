package se.rodtrad;

import java.io.IOException;
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

/** What would become of a sample region, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SampleWhatIfTests {

	private static final Offset<Double> WITHIN = Offset.offset(1e-9);

	private static final String CUT = "{remove: {element: {label: GOAL, key: \"M-SM-VARD-PSYK-2025\"}}}";

	private static final String REPORT = """
			{change: {measurement: {indicator: "I-VALIDERING", unit: "E-DIV-REGUTV", period: "2025", value: 303}}}""";

	private final Client client;

	SampleWhatIfTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	/**
	 * Without mental health at 0.6803 the strategy for care has a higher mean, and two
	 * goals of the board serve nothing.
	 */
	@Test
	void cuttingAGoalMakesOrphansAndMovesTheStrategyAbove() throws Exception {
		JsonNode found = whatIf("commands: [%s]".formatted(CUT), """
				refusals { code }
				comparison {
				  counts { added removed changed }
				  movements { nodes { turn element { key } before { score } after { score } } }
				}
				appeared(words: [ORPHAN]) { nodes { element { key } reasons { rule } } }
				disappeared { totalCount }""");
		assertThat(found.get("refusals")).isEmpty();
		assertThat(found.at("/comparison/counts").toString()).isEqualTo("{\"added\":0,\"removed\":13,\"changed\":0}");
		assertThat(found.at("/comparison/movements/nodes"))
			.extracting((row) -> row.get("turn").asString() + " " + row.at("/element/key").asString())
			.containsExactly("WENT M-SM-VARD-PSYK-2025", "HELD M-GEH", "HELD M-VISION", "HELD M-STRAT-VARD-2025");
		assertThat(found.at("/appeared/nodes").toString()).isEqualTo("""
				[{"element":{"key":"M-2025-RS-BUP"},"reasons":[{"rule":"result-goal-supports"}]},\
				{"element":{"key":"M-2025-RS-PSYK"},"reasons":[{"rule":"result-goal-supports"}]}]""");
	}

	@Test
	void otherLimitsHoldInEveryQueryOfTheImaginedPlan() throws Exception {
		String id = id(Label.GOAL, "M-STRAT-VARD-2025");
		String fulfilment = "fulfilment(of: \"%s\", period: \"2025\") { score status }".formatted(id);
		JsonNode data = ask("""
				{ %s
				  whatIf(region: "exempel-nord", period: "2025", limits: {green: 0.5, yellow: 0.4}) {
				    comparison { movements(turns: [ROSE]) { nodes { element { key } after { score status } } } }
				    plan { %s } }
				  after: %s }""".formatted(fulfilment, fulfilment, fulfilment));
		assertThat(data.at("/fulfilment/status").asString()).isEqualTo("YELLOW");
		assertThat(data.at("/whatIf/plan/fulfilment/status").asString()).isEqualTo("GREEN");
		assertThat(data.at("/whatIf/plan/fulfilment/score")).isEqualTo(data.at("/fulfilment/score"));
		assertThat(data.at("/whatIf/comparison/movements/nodes"))
			.filteredOn((row) -> row.at("/element/key").asString().equals("M-STRAT-VARD-2025"))
			.extracting((row) -> row.get("after"))
			.containsExactly(data.at("/whatIf/plan/fulfilment"));
		assertThat(data.get("after")).isEqualTo(data.get("fulfilment"));
	}

	@Test
	void anyQueryIsAskedOfTheImaginedPlanAndThePlanItselfStays() throws Exception {
		String id = id(Label.GOAL, "M-STRAT-UTV-2025");
		String fulfilment = "fulfilment(of: \"%s\", period: \"2025\") { score status }".formatted(id);
		JsonNode data = ask(
				"""
						{ before: %s
						  whatIf(region: "exempel-nord", period: "2025", commands: [%s]) {
						    comparison { to { revision } movements(turns: [ROSE]) { nodes { element { key } after { score } } } }
						    plan { region(id: "exempel-nord") { revision measurementCount } %s } }
						  region(id: "exempel-nord") { revision measurementCount } after: %s }"""
					.formatted(fulfilment, REPORT, fulfilment, fulfilment));
		assertThat(data.get("after")).isEqualTo(data.get("before"));
		assertThat(data.at("/before/status").asString()).isEqualTo("YELLOW");
		assertThat(data.at("/whatIf/plan/fulfilment/status").asString()).isEqualTo("GREEN");
		JsonNode strategy = data.at("/whatIf/comparison/movements/nodes").get(0);
		assertThat(strategy.at("/element/key").asString()).isEqualTo("M-STRAT-UTV-2025");
		assertThat(strategy.at("/after/score").asDouble())
			.isCloseTo(data.at("/whatIf/plan/fulfilment/score").asDouble(), WITHIN);
		assertThat(data.at("/whatIf/comparison/to/revision").asLong()).isNegative()
			.isEqualTo(data.at("/whatIf/plan/region/revision").asLong());
		assertThat(data.at("/whatIf/plan/region/measurementCount")).isEqualTo(data.at("/region/measurementCount"));
	}

	@Test
	void whatIsImaginedTwiceIsTheSameAndOneMayImagineOnFromThere() throws Exception {
		String query = """
				{ whatIf(region: "exempel-nord", period: "2025", commands: [%s]) { comparison { to { revision } }
				  plan { whatIf(region: "exempel-nord", period: "2025", commands: [%s]) {
				    comparison { from { revision } counts { removed changed } } } } } }""".formatted(REPORT, CUT);
		JsonNode found = ask(query).get("whatIf");
		assertThat(ask(query).get("whatIf")).isEqualTo(found);
		JsonNode further = found.at("/plan/whatIf/comparison");
		assertThat(further.at("/from/revision")).isEqualTo(found.at("/comparison/to/revision"));
		assertThat(further.get("counts").toString()).isEqualTo("{\"removed\":13,\"changed\":0}");
	}

	@Test
	void theLastActivityTakesTheSupportWithIt() throws Exception {
		JsonNode found = whatIf("commands: [{remove: {element: {label: ACTIVITY, key: \"A-2025-0005\"}}}]",
				"lostSupport { nodes { key } } comparison { movements { nodes { turn element { key } } } }");
		assertThat(found.at("/lostSupport/nodes").toString()).isEqualTo("[{\"key\":\"M-2025-RTG-STRALDOS\"}]");
		assertThat(found.at("/comparison/movements/nodes").toString())
			.contains("{\"turn\":\"LOST\",\"element\":{\"key\":\"M-2025-RTG-STRALDOS\"}}");
	}

	/** Health care, employees, economy and the vision lie between 0.8 and 0.9. */
	@Test
	void otherLimitsTurnStatusesAndNoScore() throws Exception {
		JsonNode rows = whatIf("limits: {green: 0.8}",
				"comparison { counts { changed } movements { nodes { turn change element { key } } } }")
			.at("/comparison/movements/nodes");
		assertThat(rows).extracting((row) -> row.at("/element/key").asString())
			.contains("M-STRAT-VARD-2025", "M-STRAT-MED-2025", "M-STRAT-EKO-2025", "M-VISION")
			.doesNotContain("M-2025-DIAG-SERVICE");
		assertThat(rows).allSatisfy((row) -> {
			assertThat(row.get("turn").asString()).isEqualTo("ROSE");
			assertThat(row.get("change").asDouble(0)).isZero();
		});
	}

	@Test
	void aCommandThatCannotBeCarriedOutIsRefusedAndNothingIsSupposed() throws Exception {
		JsonNode found = whatIf("commands: [%s, {remove: {element: {label: ACTIVITY, key: \"NONE\"}}}]".formatted(CUT),
				"refusals { code command } comparison { counts { removed } to { revision } from { revision } }");
		assertThat(found.get("refusals").toString()).isEqualTo("[{\"code\":\"nothing_there\",\"command\":1}]");
		assertThat(found.at("/comparison/counts/removed").asInt()).isZero();
		assertThat(found.at("/comparison/to")).isEqualTo(found.at("/comparison/from"));
	}

	@Test
	void whatRefersToNothingIsRefusedAndNothingIsSupposed() throws Exception {
		JsonNode found = whatIf(
				"""
						commands: [{create: {link: {from: {label: GOAL, key: "M-VISION"}, type: OWNED_BY, to: {label: ORG_UNIT, key: "NONE"}}}},
						  {create: {measurement: {indicator: "NONE", period: "2025", value: 1}}}]""",
				"refusals { code command } comparison { counts { added } }");
		assertThat(found.get("refusals").toString())
			.isEqualTo("[{\"code\":\"dangling_link\",\"command\":0},{\"code\":\"dangling_value\",\"command\":1}]");
		assertThat(found.at("/comparison/counts/added").asInt()).isZero();
	}

	@Test
	void whatOnlyFollowsFromARefusedCommandIsNotRefusedAgain() throws Exception {
		JsonNode found = whatIf(
				"""
						commands: [{create: {link: {from: {label: GOAL, key: "M-VISION"}, type: OWNED_BY, to: {label: ORG_UNIT, key: "NONE"}}}},
						  {create: {activity: {key: "A-NEW", kind: "activity", title: "Ring", progress: 1.5}}},
						  {create: {link: {from: {label: ACTIVITY, key: "A-NEW"}, type: IMPLEMENTS, to: {label: GOAL, key: "M-VISION"}}}}]""",
				"refusals { code command }");
		assertThat(found.get("refusals").toString())
			.isEqualTo("[{\"code\":\"dangling_link\",\"command\":0},{\"code\":\"bad_value\",\"command\":1}]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			limits: {green: 1.5} | limits.green: found 1.5, expected 0 to 1
			limits: {yellow: 0.95} | yellow: found 0.95, expected at most the green limit
			period: "2024-13" | found «2024-13»
			""")
	void whatCannotBeSupposedIsSaidClearly(String arguments, String message) throws Exception {
		String query = "{ whatIf(region: \"exempel-nord\", %s) { comparison { movements { totalCount } } } }";
		assertThat(this.client.ask(query.formatted(arguments)).message()).contains(message);
	}

	private JsonNode whatIf(String arguments, String fields) throws IOException, InterruptedException {
		return ask("{ whatIf(region: \"exempel-nord\", period: \"2025\", %s) { %s } }".formatted(arguments, fields))
			.get("whatIf");
	}

	private JsonNode ask(String query) throws IOException, InterruptedException {
		Client.Answer answer = this.client.ask(query, Map.of());
		assertThat(answer.message()).isEmpty();
		return answer.json().get("data");
	}

	private static String id(Label label, String key) {
		return new GlobalId("exempel-nord", new Element.Id(label, key)).encoded();
	}

}
