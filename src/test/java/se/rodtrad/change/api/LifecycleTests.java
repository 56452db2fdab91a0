package se.rodtrad.change.api;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What plans and organisations go through, over HTTP: what is left behind is listed with
 * its successor and moved over by one command.
 */
@RunningService
@Timeout(120)
class LifecycleTests {

	private final String region = "r-" + UUID.randomUUID();

	private final Client client;

	LifecycleTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@BeforeEach
	void makeARegion() throws Exception {
		assertThat(
				change("""
						{create: {region: {name: "Region Prov", governedBy: [{modelId: "rjh-2021", validFrom: "2021-01-01"}]}}},
						{create: {orgUnit: {key: "RF", kind: "council", name: "Regionfullmäktige"}}},
						{create: {orgUnit: {key: "O", kind: "area", name: "Område nord"}}},
						{create: {link: {from: {label: ORG_UNIT, key: "O"}, type: PART_OF, to: {label: ORG_UNIT, key: "RF"}}}},
						{create: {steeringDocument: {key: "RP", kind: "regionplan_budget", name: "Regionplan"}}},
						{create: {documentVersion: {key: "RP22", name: "Regionplan 2022–2024", validFrom: "2022-01-01"}}},
						{create: {link: {from: {label: DOCUMENT_VERSION, key: "RP22"}, type: VERSION_OF, to: {label: STEERING_DOCUMENT, key: "RP"}}}},
						{create: {goal: {key: "M1", kind: "strategic_goal", text: "Vård i tid", validFrom: "2022-01-01"}}},
						{create: {link: {from: {label: DOCUMENT_VERSION, key: "RP22"}, type: CONTAINS, to: {label: GOAL, key: "M1"}}}},
						{decide: {version: "RP22", decision: {key: "RF-51", date: "2021-10-19", paragraph: "§ 51"},
						  takenBy: {label: ORG_UNIT, key: "RF"}, case: "RS/101/2021"}},
						{create: {goal: {key: "U1", kind: "result_goal", text: "Fler tider"}}},
						{create: {link: {from: {label: GOAL, key: "U1"}, type: OWNED_BY, to: {label: ORG_UNIT, key: "O"}}}},
						{create: {link: {from: {label: GOAL, key: "U1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "M1"}, weight: 2}}},
						{create: {indicator: {key: "I1", name: "Besök i tid", unit: "%", direction: UP}}},
						{create: {target: {owner: {label: GOAL, key: "U1"}, indicator: "I1", unit: "O", period: "2025", value: 90}}}
						"""))
			.isEmpty();
	}

	@Test
	void aPlanIsRevisedAndWhatBuiltOnItIsMovedOver() throws Exception {
		assertThat(
				change("""
						{newVersion: {from: "RP22", version: {key: "RP25", name: "Regionplan 2025–2027", validFrom: "2025-01-01"}}},
						{change: {goal: {key: "M1@RP25", text: "Vård utan väntan"}}},
						{change: {documentVersion: {key: "RP25", status: PROPOSED}}}
						"""))
			.isEmpty();
		assertThat(change("{change: {documentVersion: {key: \"RP25\", status: DECIDED}}}"))
			.containsExactly("decided_without_decision", "decided_without_case");
		assertThat(change("""
				{decide: {version: "RP25", decision: {key: "RF-87", date: "2024-11-20", paragraph: "§ 87"},
				  takenBy: {label: ORG_UNIT, key: "RF"}, case: "RS/1/2024"}}
				""")).isEmpty();
		assertThat(change("{change: {goal: {key: \"M1@RP25\", text: \"Något annat\"}}}"))
			.containsExactly("decided_content");
		assertThat(compared()).isEqualTo("[{\"fate\":\"REWORDED\"}]");
		assertThat(broken("labels: [GOAL], words: [OUTDATED]")).containsExactly("U1 M1 → M1@RP25");
		assertThat(change("{moveOver: {from: {label: DOCUMENT_VERSION, key: \"RP22\"}, on: \"2025-01-01\"}}"))
			.isEmpty();
		assertThat(broken("labels: [GOAL], words: [OUTDATED]")).isEmpty();
	}

	@Test
	void aUnitIsRenamedAndWhatItOwnedAndOwedIsListedWithItsHeir() throws Exception {
		assertThat(change("""
				{reorganise: {units: ["O"], successors: [{unit: {key: "D", kind: "division", name: "Division nord"}}],
				  legalDate: "2025-01-01"}}
				""")).isEmpty();
		assertThat(broken("units: [\"O\"], words: [GAP]")).contains("U1 O → D");
		assertThat(broken("labels: [INDICATOR], words: [OUTDATED]")).containsExactly("I1 O → D");
		assertThat(change("{moveOver: {from: {label: ORG_UNIT, key: \"O\"}, on: \"2025-01-01\"}}")).isEmpty();
		assertThat(broken("units: [\"O\"], words: [GAP]")).isEmpty();
	}

	@Test
	void theSeriesOfARenamedUnitGoesOn() throws Exception {
		assertThat(
				change("""
						{create: {measurement: {indicator: "I1", unit: "O", period: "2024", value: 80}}},
						{reorganise: {units: ["O"], successors: [{unit: {key: "D", name: "Division nord"}}], legalDate: "2025-01-01"}},
						{create: {measurement: {indicator: "I1", unit: "D", period: "2025", value: 85}}}
						"""))
			.isEmpty();
		assertThat(this.client.ask(
				"{ series(of: \"%s\", unit: \"D\") { points { period { key } value isJoined parts { unit { key } } measurement { value } } breaks { day sentenceSv } } }"
					.formatted(id("I1")))
			.at("/series")
			.toString()).isEqualTo(
					"""
							{"points":[{"period":{"key":"2024"},"value":80.0,"isJoined":true,"parts":[{"unit":{"key":"O"}}],"measurement":null},{"period":{"key":"2025"},"value":85.0,"isJoined":false,"parts":[],"measurement":{"value":85.0}}],"breaks":[{"day":"2025-01-01","sentenceSv":"Division nord tog över från Område nord den 2025-01-01. Tidigare värden är summan av deras, efter andel."}]}""");
	}

	@Test
	void whatCannotBeDoneIsRefusedAndNothingIsHalfWritten() throws Exception {
		assertThat(change("{newVersion: {from: \"RP22\", version: {key: \"RP25\"}}}")).containsExactly("bad_value");
		assertThat(change("{decide: {version: \"RP99\", decision: {key: \"B\"}}}")).containsExactly("nothing_there");
		assertThat(change("{reorganise: {units: [\"O\"], legalDate: \"2025-01-01\"}}")).containsExactly("bad_value");
		assertThat(change("{reorganise: {units: [], legalDate: \"2025-01-01\"}}")).containsExactly("BAD_INPUT");
	}

	@Test
	void aLinkThatDanglesIsToldInsteadOfTheCompoundThatNeedsAWholePlan() throws Exception {
		String dangling = "{create: {link: {from: {label: GOAL, key: \"U1\"}, type: PART_OF_GOAL, to: {label: GOAL, key: \"M9\"}}}},";
		String compound = "{newVersion: {from: \"RP22\", version: {key: \"RP25\", validFrom: \"2025-01-01\"}}},";
		String later = "{change: {documentVersion: {key: \"RP25\", name: \"Plan\"}}},";
		assertThat(change(dangling + compound + later)).containsExactly("dangling_link");
		assertThat(
				change(dangling + compound + "{create: {goal: {key: \"M9\", kind: \"result_goal\", text: \"Sent\"}}}"))
			.containsExactly("dangling_link");
		assertThat(change(dangling + compound.replace("RP22", "RP99") + later)).containsExactly("dangling_link",
				"nothing_there");
	}

	@Test
	void whatACompoundWithoutItsSubjectWouldHaveMadeIsNotMissed() throws Exception {
		assertThat(
				change("""
						{newVersion: {from: "RP99", version: {key: "RP25", validFrom: "2025-01-01"}}},
						{change: {documentVersion: {key: "RP25", name: "Plan"}}},
						{create: {link: {from: {label: DOCUMENT_VERSION, key: "RP25"}, type: CONTAINS, to: {label: GOAL, key: "U1"}}}}
						"""))
			.containsExactly("nothing_there");
	}

	private List<String> broken(String filter) throws Exception {
		return this.client.ask(
				"{ brokenThread(region: \"%s\", at: \"2025-03-01\", %s) { nodes { element { key } reasons { others { key } proposed { key } } } } }"
					.formatted(this.region, filter))
			.at("/brokenThread/nodes")
			.valueStream()
			.flatMap((node) -> node.path("reasons")
				.valueStream()
				.filter((reason) -> !reason.path("others").isEmpty())
				.map((reason) -> "%s %s → %s".formatted(node.at("/element/key").asString(),
						reason.at("/others/0/key").asString(), reason.at("/proposed/0/key").asString())))
			.toList();
	}

	private String compared() throws Exception {
		return this.client
			.ask("{ compareVersions(from: \"%s\", to: \"%s\") { goals { nodes { fate } } } }".formatted(id("RP22"),
					id("RP25")))
			.at("/compareVersions/goals/nodes")
			.toString();
	}

	private String id(String key) throws Exception {
		return this.client
			.ask("{ elements(region: \"%s\", filter: {keys: [\"%s\"]}) { nodes { id } } }".formatted(this.region, key))
			.at("/elements/nodes/0/id")
			.asString();
	}

	/** The codes of the refusals, or of the error. */
	private List<String> change(String commands) throws Exception {
		Client.Answer answer = this.client.ask(
				"mutation { changePlan(input: {region: \"%s\", commands: [%s]}) { revision { number } refusals { code } } }"
					.formatted(this.region, commands));
		return answer.code().isEmpty()
				? answer.at("/changePlan/refusals").valueStream().map((node) -> node.path("code").asString()).toList()
				: List.of(answer.code());
	}

}
