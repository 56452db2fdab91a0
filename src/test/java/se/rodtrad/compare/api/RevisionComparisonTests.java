package se.rodtrad.compare.api;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

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

	/** The draft as it was first written, beside the plan that is in force. */
	@Test
	void aPlanVersionAsItWasKnownIsComparedWithAnotherOnAnotherDay() throws Exception {
		change("""
				{create: {documentVersion: {key: "P1", name: "Plan 2024", status: DRAFT, validFrom: "2024-01-01", validTo: "2025-01-01"}}},
				{create: {documentVersion: {key: "P2", name: "Plan 2025", status: DRAFT, validFrom: "2025-01-01"}}},
				{create: {goal: {key: "M2", kind: "strategic_goal", text: "Vård utan väntan", validFrom: "2025-01-01"}}},
				{create: {link: {from: {label: GOAL, key: "M2"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}, weight: 3}}},
				{create: {link: {from: {label: GOAL, key: "M2"}, type: CONTINUES, to: {label: GOAL, key: "M1"}}}},
				{create: {link: {from: {label: DOCUMENT_VERSION, key: "P1"}, type: CONTAINS, to: {label: GOAL, key: "M1"}}}},
				{create: {link: {from: {label: DOCUMENT_VERSION, key: "P2"}, type: CONTAINS, to: {label: GOAL, key: "M2"}}}},
				{end: {what: {element: {label: GOAL, key: "M1"}}, validTo: "2025-01-01"}}
				""");
		change("{change: {goal: {key: \"M2\", text: \"Ingen ska vänta\"}}}");
		String one = "{version: \"%s\"}".formatted(id("P1"));
		String draft = "{version: \"%s\", asOf: 3}".formatted(id("P2"));
		JsonNode same = compare(one, draft);
		assertThat(same.at("/from/at").asString()).as("its last day").isEqualTo("2024-12-31");
		assertThat(same.at("/from/version/key").asString()).isEqualTo("P1");
		assertThat(same.at("/to/revision").asLong()).isEqualTo(3);
		assertThat(same.at("/differences/nodes")).extracting((node) -> node.get("kind").asString())
			.containsOnly("REMOVED");
		assertThat(same.at("/movements/nodes").toString()).contains("{\"turn\":\"LOST\",\"element\":{\"key\":\"M2\"");
		String now = "{version: \"%s\", at: \"2025-06-01\"}".formatted(id("P2"));
		JsonNode found = compare(draft, now);
		assertThat(found.at("/differences/nodes").toString())
			.isEqualTo("[{\"kind\":\"CHANGED\",\"about\":{\"key\":\"M2\"},"
					+ "\"fields\":[{\"name\":\"text\",\"before\":\"Vård utan väntan\",\"after\":\"Ingen ska vänta\"}]}]");
		assertThat(compare(one, now).at("/differences/nodes").toString())
			.contains("{\"name\":\"text\",\"before\":\"Vård utan väntan\",\"after\":\"Ingen ska vänta\"}");
		assertThat(this.client
			.ask("{ compare(region: \"%s\", from: {version: \"%s\"}) { from { at } } }".formatted(this.region,
					new GlobalId(this.region, new Element.Id(Label.GOAL, "M1")).encoded()))
			.message()).contains("version: found Goal M1", "expected a document version");
	}

	private String id(String version) {
		return new GlobalId(this.region, new Element.Id(Label.DOCUMENT_VERSION, version)).encoded();
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
					{ compare(region: "%s", from: %s, to: %s) { from { revision at version { key } } to { revision at version { key } }
					  differences { nodes { kind about { key } fields { name before after } } }
					  movements { nodes { turn element { key name } before { status element { name } } after { status } } } } }
					"""
				.formatted(this.region, from, to));
		assertThat(answer.message()).isEmpty();
		return answer.at("/compare");
	}

}
