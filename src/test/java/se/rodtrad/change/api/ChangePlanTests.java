package se.rodtrad.change.api;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans are changed over HTTP as a client would. */
@RunningService
@Timeout(120)
class ChangePlanTests extends ChangedRegion {

	ChangePlanTests(@LocalServerPort int port) {
		super(port);
	}

	@Test
	void aMeasurementIsReportedAndTheGoalIsFulfilled() throws Exception {
		JsonNode made = change("{create: {measurement: {indicator: \"I1\", period: \"2024\", value: 95.5}}}",
				"reason: \"Årsrapport\"");
		assertThat(made.at("/revision").toString()).isEqualTo(
				"{\"number\":2,\"actor\":\"local\",\"how\":\"EDIT\",\"commandId\":null,\"reason\":\"Årsrapport\",\"changeCount\":1}");
		assertThat(made.at("/changes/nodes/0/subject").asString()).isEqualTo("Measurement I1||2024|T");
		JsonNode fulfilment = this.client.ask(
				"{ fulfilmentTable(region: \"%s\", period: \"2024\", at: \"2024-12-31\") { revision nodes { status score element { key } } } }"
					.formatted(this.region))
			.at("/fulfilmentTable");
		assertThat(fulfilment.path("revision").asLong()).isEqualTo(2);
		assertThat(fulfilment.path("nodes").toString()).contains("\"status\":\"GREEN\"", "\"key\":\"M1\"");
	}

	@Test
	void aChangeSaysFieldByFieldWhatItDidAndLeavesTheRest() throws Exception {
		JsonNode made = change(
				"""
						{change: {goal: {key: "M1", text: "Vård utan väntan", aggregator: null}}},
						{change: {link: {from: {label: GOAL, key: "M1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}, weight: 3,
						  rationale: "Väntan är värst"}}}
						""",
				"");
		assertThat(made.at("/changes/nodes/0").toString()).isEqualTo(
				"""
						{"kind":"CHANGED","type":"Goal","subject":"Goal M1","fields":[{"name":"aggregator","before":"min","after":"weighted_mean"},{"name":"text","before":"Vård i tid","after":"Vård utan väntan"}]}""");
		assertThat(made.at("/changes/nodes/1/fields").toString()).isEqualTo(
				"""
						[{"name":"rationale","before":null,"after":"Väntan är värst"},{"name":"weight","before":"2","after":"3"}]""");
		assertThat(field("M1", "kind")).isEqualTo("strategic_goal");
	}

	@Test
	void endingAndRemovingTakeWhatBelongsToThemAlong() throws Exception {
		change("{end: {what: {element: {label: GOAL, key: \"M1\"}}, validTo: \"2026-01-01\"}}", "");
		assertThat(field("M1", "validTo")).isEqualTo("2026-01-01");
		JsonNode made = change("{remove: {element: {label: INDICATOR, key: \"I1\"}}}", "");
		assertThat(made.at("/changes/nodes").valueStream().map((node) -> node.path("subject").asString()))
			.containsExactly("Indicator I1", "Goal M1 -[MEASURED_BY]-> Indicator I1", "Target M1|I1||2024|T");
	}

	@Test
	void whatIsWrongIsRefusedAsDataAndNothingIsWritten() throws Exception {
		assertThat(codes(change("{create: {goal: {key: \"S1\", kind: \"strategy\", text: \"Igen\"}}}", "")))
			.containsExactly("already_there 0 Goal S1");
		assertThat(codes(change("{change: {goal: {key: \"S9\", text: \"Saknas\"}}}", "")))
			.containsExactly("nothing_there 0 Goal S9");
		assertThat(codes(change(
				"{create: {measurement: {indicator: \"I1\", period: \"2023\"}}}, {end: {what: {measurement: {indicator: \"I1\", period: \"2023\"}}, validTo: \"2025-01-01\"}}",
				"")))
			.containsExactly("bad_value 1 Measurement I1||2023|T validTo");
		assertThat(codes(change("{remove: {target: \"T9\"}}", ""))).containsExactly("nothing_there 0 Target T9");
		assertThat(codes(change(
				"{create: {goal: {key: \"M2\", kind: \"strategic_goal\"}}}, {create: {activity: {key: \"A1\", kind: \"activity\", title: \"Ring\", progress: 1.5}}}",
				"")))
			.containsExactly("property_missing 0 Goal M2 text", "bad_value 1 Activity A1 progress");
		assertThat(codes(change("{create: {goal: {key: \"M3\", kind: \"dream\", text: \"Nej\"}}}", "")))
			.containsExactly("unknown_kind 0 Goal M3 kind");
		assertThat(codes(change(
				"{create: {link: {from: {label: GOAL, key: \"S1\"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: \"M1\"}}}}",
				"")))
			.hasSize(1)
			.first()
			.asString()
			.startsWith("cycle");
		assertThat(codes(change(
				"{create: {link: {from: {label: GOAL, key: \"M1\"}, type: OWNED_BY, to: {label: ORG_UNIT, key: \"XX\"}}}}",
				"")))
			.containsExactly("dangling_link 0 Goal M1 -[OWNED_BY]-> OrgUnit XX to");
		assertThat(codes(change(
				"{create: {link: {from: {label: GOAL, key: \"M1\"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: \"S1\"}, validFrom: \"2025-01-01\", weight: -1}}}",
				"")))
			.containsExactly("bad_value 0 Goal M1 -[CONTRIBUTES_TO]-> Goal S1 2025-01-01 weight");
		assertThat(codes(change(
				"{remove: {element: {label: GOAL, key: \"M1\"}}}, {change: {goal: {key: \"M1\", text: \"?\"}}}", "")))
			.containsExactly("nothing_there 1 Goal M1");
		assertThat(revision()).isEqualTo(1);
	}

	@Test
	void allThatIsWrongWithAListIsToldAtOnceWithoutWhatOnlyFollows() throws Exception {
		assertThat(codes(change("""
				{create: {goal: {key: "M2", kind: "dream", text: "Slaget finns inte"}}},
				{create: {activity: {key: "A1", kind: "activity", title: "Ring", progress: 1.5}}},
				{change: {activity: {key: "A1", title: "Ring upp"}}},
				{create: {link: {from: {label: ACTIVITY, key: "A1"}, type: IMPLEMENTS, to: {label: GOAL, key: "M1"}}}},
				{create: {link: {from: {label: GOAL, key: "M1"}, type: OWNED_BY, to: {label: ORG_UNIT, key: "XX"}}}},
				{create: {measurement: {indicator: "I9", period: "2024", value: 1}}},
				{create: {target: {owner: {label: GOAL, key: "M1"}, indicator: "I1", period: "2025", low: 2, high: 1}}},
				{create: {measurement: {indicator: "I1", period: "2025", value: 50, numerator: 1, denominator: 0}}}
				""", ""))).containsExactly("unknown_kind 0 Goal M2 kind", "bad_value 1 Activity A1 progress",
				"dangling_link 4 Goal M1 -[OWNED_BY]-> OrgUnit XX to",
				"dangling_value 5 Measurement I9||2024|T indicator", "low_above_high 6 Target M1|I1||2025|T low",
				"share_of_nothing 7 Measurement I1||2025|T denominator");
		assertThat(codes(change("""
				{reorganise: {units: ["RS"], legalDate: "2025-01-01"}},
				{create: {orgUnit: {key: "E", kind: "unit", name: "Enheten"}}},
				{create: {link: {from: {label: ORG_UNIT, key: "E"}, type: PART_OF, to: {label: ORG_UNIT, key: "RS2"}}}},
				{end: {what: {element: {label: ORG_UNIT, key: "RS2"}}, validTo: "2026-01-01"}},
				{create: {goal: {key: "S1", kind: "strategy", text: "Igen"}}}
				""", ""))).containsExactly("bad_value 0 OrgUnit RS parent", "already_there 4 Goal S1");
		assertThat(revision()).isEqualTo(1);
	}

	@Test
	void whatIsWrongIsToldBesideWhatSomebodyElseHasChanged() throws Exception {
		change("{change: {goal: {key: \"M1\", text: \"Deras\"}}}", "");
		assertThat(codes(change("""
				{create: {activity: {key: "A1", kind: "activity", title: "Ring", progress: 1.5}}},
				{change: {goal: {key: "M1", text: "Min"}}},
				{create: {goal: {key: "M2", kind: "dream", text: "Slaget finns inte"}}}
				""", "basedOn: 1"))).containsExactly("bad_value 0 Activity A1 progress", "changed_since 1 Goal M1",
				"unknown_kind 2 Goal M2 kind");
	}

	@Test
	void textsAreNoLongerThanACellAndCanBeWrittenInAFile() throws Exception {
		String longest = "å".repeat(32_767);
		JsonNode refused = change(goal("M2", longest + "å") + goal("M3", "\\u0001"), "");
		assertThat(codes(refused)).containsExactly("bad_value 0 Goal M2 text", "bad_value 1 Goal M3 text");
		assertThat(refused.at("/refusals/0/found").asString()).isEqualTo("32768");
		assertThat(refused.at("/refusals/0/expected/en").asString()).isEqualTo("at most 32,767 characters");
		assertThat(codes(change("{create: {measurement: {indicator: \"I1\", period: \"2024\", group: \"a|b\"}}}", "")))
			.containsExactly("bad_value 0 Measurement I1||2024|a|b group");
		assertThat(change(goal("M2", longest), "").at("/revision/number").asLong()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | asOf: found «0», expected the number of a revision or an instant
			99 | asOf: found revision 99
			""")
	void aRevisionThatThereIsNotIsNoState(int number, String told) throws Exception {
		for (String question : List.of("region(id: \"%s\", asOf: %d) { revision }",
				"compare(region: \"%s\", from: {asOf: %d}) { counts { added } }",
				"whatIf(region: \"%s\", asOf: %d) { comparison { counts { added } } }")) {
			Client.Answer answer = this.client.ask("{ %s }".formatted(question.formatted(this.region, number)));
			assertThat(answer.message()).contains(told);
			assertThat(answer.code()).isNotEqualTo("INTERNAL");
		}
	}

	@Test
	void whatWasSeenIsARevision() throws Exception {
		assertThat(this.client.ask(
				"mutation { changePlan(input: {region: \"%s\", basedOn: -1, commands: [{remove: {target: \"T\"}}]}) { refusals { code } } }"
					.formatted(this.region))
			.message()).isEqualTo("basedOn: found -1, expected a revision");
	}

	@Test
	void aTrialSaysEverythingAndWritesNothing() throws Exception {
		JsonNode tried = change("{change: {goal: {key: \"M1\", text: \"Prov\"}}}", "isTrial: true");
		assertThat(tried.path("revision").isNull()).isTrue();
		assertThat(tried.at("/changes/totalCount").asInt()).isEqualTo(1);
		assertThat(tried.path("findings")).isNotEmpty();
		assertThat(revision()).isEqualTo(1);
	}

}
