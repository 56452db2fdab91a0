package se.rodtrad.compare.api;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** What differs between what was known then and what is known now. */
@RunningService
@Timeout(120)
class RevisionComparisonTests {

	private final String region = "r-" + UUID.randomUUID();

	private final Client client;

	RevisionComparisonTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@BeforeEach
	void makeARegionAndChangeIt() throws Exception {
		change("""
				{create: {region: {name: "Region Prov", governedBy: [{modelId: "rjh-2021", validFrom: "2021-01-01"}]}}},
				{create: {goal: {key: "S1", kind: "strategy", text: "Jämlik hälsa"}}},
				{create: {goal: {key: "M1", kind: "strategic_goal", text: "Vård i tid"}}},
				{create: {indicator: {key: "I1", name: "Besök i tid", unit: "%", scale: RATIO, direction: UP}}},
				{create: {link: {from: {label: GOAL, key: "M1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}, weight: 2}}},
				{create: {link: {from: {label: GOAL, key: "M1"}, type: MEASURED_BY, to: {label: INDICATOR, key: "I1"}}}},
				{create: {target: {owner: {label: GOAL, key: "M1"}, indicator: "I1", period: "2024", value: 90}}},
				{create: {measurement: {indicator: "I1", period: "2024", value: 95.5}}}
				""");
		change("""
				{change: {measurement: {indicator: "I1", period: "2024", value: 45}}},
				{change: {goal: {key: "M1", text: "Vård utan väntan"}}},
				{change: {link: {from: {label: GOAL, key: "M1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}, weight: 3}}}
				""");
	}

	private void change(String commands) throws Exception {
		Client.Answer answer = this.client.ask("""
				mutation { changePlan(input: {region: "%s", commands: [%s]}) { revision { number } refusals { code } } }
				""".formatted(this.region, commands));
		assertThat(answer.message()).isEmpty();
		assertThat(answer.at("/changePlan/refusals")).isEmpty();
	}

	@Test
	void aCorrectedOutcomeIsToldFieldByFieldWithTheStatusesThatFell() throws Exception {
		JsonNode found = compare("{period: \"2024\", asOf: 1}", "{period: \"2024\"}");
		assertThat(found.at("/from/revision").asLong()).isEqualTo(1);
		assertThat(found.at("/to/revision").asLong()).isEqualTo(2);
		assertThat(found.at("/differences/nodes")).extracting(JsonNode::toString)
			.containsExactly(
					"{\"kind\":\"CHANGED\",\"about\":{\"key\":\"M1\"},\"fields\":["
							+ "{\"name\":\"text\",\"before\":\"Vård i tid\",\"after\":\"Vård utan väntan\"}]}",
					"{\"kind\":\"CHANGED\",\"about\":{\"key\":\"M1\"},\"fields\":["
							+ "{\"name\":\"weight\",\"before\":\"2\",\"after\":\"3\"}]}",
					"{\"kind\":\"CHANGED\",\"about\":{\"key\":\"I1\"},\"fields\":["
							+ "{\"name\":\"value\",\"before\":\"95.5\",\"after\":\"45\"}]}");
		assertThat(found.at("/movements/nodes")).extracting(JsonNode::toString)
			.containsExactly(
					"{\"turn\":\"FELL\",\"element\":{\"key\":\"M1\",\"name\":\"Vård utan väntan\"},"
							+ "\"before\":{\"status\":\"GREEN\",\"element\":{\"name\":\"Vård i tid\"}},"
							+ "\"after\":{\"status\":\"RED\"}}",
					"{\"turn\":\"FELL\",\"element\":{\"key\":\"S1\",\"name\":\"Jämlik hälsa\"},"
							+ "\"before\":{\"status\":\"GREEN\",\"element\":{\"name\":\"Jämlik hälsa\"}},"
							+ "\"after\":{\"status\":\"RED\"}}");
	}

	@Test
	void nothingDiffersFromARevisionToItself() throws Exception {
		assertThat(compare("{period: \"2024\", asOf: 1}", "{period: \"2024\", asOf: 1}").at("/differences/nodes"))
			.isEmpty();
	}

	@Test
	void whatIfIsAskedOfWhatWasKnownThen() throws Exception {
		JsonNode found = this.client
			.ask("""
					{ whatIf(region: "%s", period: "2024", asOf: 1,
					    commands: [{remove: {element: {label: INDICATOR, key: "I1"}}}]) {
					  comparison { from { revision } movements { nodes { turn element { key } } } } lostSupport { nodes { key } } } }
					"""
				.formatted(this.region))
			.at("/whatIf");
		assertThat(found.at("/comparison/from/revision").asLong()).isEqualTo(1);
		assertThat(found.at("/comparison/movements/nodes").toString()).isEqualTo(
				"[{\"turn\":\"LOST\",\"element\":{\"key\":\"M1\"}},{\"turn\":\"LOST\",\"element\":{\"key\":\"S1\"}}]");
		assertThat(found.at("/lostSupport/nodes").toString()).isEqualTo("[{\"key\":\"S1\"},{\"key\":\"M1\"}]");
	}

	private JsonNode compare(String from, String to) throws Exception {
		Client.Answer answer = this.client
			.ask("""
					{ compare(region: "%s", from: %s, to: %s) { from { revision } to { revision }
					  differences { nodes { kind about { key } fields { name before after } } }
					  movements { nodes { turn element { key name } before { status element { name } } after { status } } } } }
					"""
				.formatted(this.region, from, to));
		assertThat(answer.message()).isEmpty();
		return answer.at("/compare");
	}

}
