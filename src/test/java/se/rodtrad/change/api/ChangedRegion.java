package se.rodtrad.change.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** A small region that is changed over HTTP as a client would. */
abstract class ChangedRegion {

	private static final String CHANGE = """
			mutation ($input: ChangePlanInput!) { changePlan(input: $input) {
			    revision { number actor how commandId reason changeCount } isRepeated
			    changes { totalCount nodes { kind type subject fields { name before after } } }
			    refusals { code source { en } command subject field found message { sv en } expected { en }
			      conflict { theirs { revision { number } change { fields { name before after } } }
			        yours { fields { name before after } } } }
			    findings { code subject } } }""";

	final String region = "r-" + UUID.randomUUID();

	final Client client;

	ChangedRegion(int port) {
		this.client = new Client(port);
	}

	@BeforeEach
	void makeARegion() throws Exception {
		JsonNode made = change(
				"""
						{create: {region: {name: "Region Prov", governedBy: [{modelId: "rjh-2021", validFrom: "2021-01-01"}]}}},
						{create: {orgUnit: {key: "RS", kind: "board", name: "Regionstyrelsen"}}},
						{create: {goal: {key: "S1", kind: "strategy", text: "Jämlik hälsa"}}},
						{create: {goal: {key: "M1", kind: "strategic_goal", text: "Vård i tid", aggregator: MIN}}},
						{create: {indicator: {key: "I1", name: "Besök i tid", unit: "%", decimals: 1, direction: UP}}},
						{create: {link: {from: {label: GOAL, key: "M1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}, weight: 2}}},
						{create: {link: {from: {label: GOAL, key: "M1"}, type: MEASURED_BY, to: {label: INDICATOR, key: "I1"}}}},
						{create: {target: {owner: {label: GOAL, key: "M1"}, indicator: "I1", period: "2024", value: 90}}}
						""",
				"");
		assertThat(made.path("refusals")).isEmpty();
		assertThat(made.at("/revision/number").asLong()).isEqualTo(1);
	}

	static String goal(String key, String text) {
		return "{create: {goal: {key: \"%s\", kind: \"strategic_goal\", text: \"%s\"}}}".formatted(key, text);
	}

	List<String> codes(JsonNode made) {
		assertThat(made.path("revision").isNull()).isTrue();
		return made.path("refusals")
			.valueStream()
			.map((node) -> "%s %s %s %s"
				.formatted(node.path("code").asString(), node.path("command").asString(),
						node.path("subject").asString(), node.path("field").asString())
				.strip())
			.toList();
	}

	JsonNode change(String commands, String more) throws Exception {
		String document = CHANGE.replace("mutation ($input: ChangePlanInput!)", "mutation")
			.replace("$input", "{region: \"%s\", commands: [%s] %s}".formatted(this.region, commands, more));
		Client.Answer answer = this.client.ask(document, Map.of());
		assertThat(answer.message()).isEmpty();
		return answer.at("/changePlan");
	}

	JsonNode revert(long revision) throws Exception {
		return revert(revision, "");
	}

	JsonNode revert(long revision, String commandId) throws Exception {
		String document = CHANGE.replace("mutation ($input: ChangePlanInput!) { changePlan(input: $input)",
				"mutation { revertRevision(input: {region: \"%s\", revision: %d, commandId: \"%s\"})"
					.formatted(this.region, revision, commandId));
		Client.Answer answer = this.client.ask(document, Map.of());
		assertThat(answer.message()).isEmpty();
		return answer.at("/revertRevision");
	}

	long revision() throws Exception {
		return this.client.ask("{ region(id: \"%s\") { revision } }".formatted(this.region))
			.at("/region/revision")
			.asLong();
	}

	String field(String goal, String field) throws Exception {
		return this.client
			.ask("{ elements(region: \"%s\", filter: {keys: [\"%s\"]}) { nodes { %s } } }".formatted(this.region, goal,
					field))
			.at("/elements/nodes/0/" + field)
			.asString("");
	}

}
