package se.rodtrad.change.api;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that a plan consists of is created, changed, ended and removed by commands,
 * and what cannot be done is refused with all that there is to say.
 */
@RunningService
@Timeout(120)
class EveryFactTests {

	private final String region = "r-" + UUID.randomUUID();

	private final Client client;

	EveryFactTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@BeforeEach
	void makeARegion() throws Exception {
		done("""
				{create: {region: {name: "Region Prov", governedBy: [{modelId: "rjh-2021"}]}}},
				{create: {goal: {key: "S", kind: "strategy", text: "Jämlik hälsa"}}},
				{create: {goal: {key: "M", kind: "strategic_goal", text: "Vård i tid"}}},
				{create: {indicator: {key: "I", name: "Besök i tid"}}}
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			orgUnit             | ORG_UNIT             | kind: "board", name: "A"           | name
			role                | ROLE                 | title: "A"                         | title
			externalRequirement | EXTERNAL_REQUIREMENT | kind: "law", citation: "A"         | citation
			steeringDocument    | STEERING_DOCUMENT    | kind: "unit_plan", name: "A"       | name
			documentVersion     | DOCUMENT_VERSION     | name: "A"                          | name
			case                | CASE                 | title: "A"                         | title
			decision            | DECISION             | paragraph: "A"                     | paragraph
			resultArea          | RESULT_AREA          | name: "A"                          | name
			perspective         | PERSPECTIVE          | kind: "consider", name: "A"        | name
			goal                | GOAL                 | kind: "strategic_goal", text: "A"  | text
			mission             | MISSION              | name: "A"                          | name
			indicator           | INDICATOR            | name: "A"                          | name
			activity            | ACTIVITY             | kind: "activity", title: "A"       | title
			assessment          | ASSESSMENT           | status: GREEN, reason: "A"         | reason
			comment             | COMMENT              | text: "A"                          | text
			""")
	void everyElementIsCreatedChangedEndedAndRemoved(String input, String label, String stated, String field)
			throws Exception {
		String element = "{element: {label: %s, key: \"X\"}}".formatted(label);
		String create = "{create: {%s: {key: \"X\", %s}}}".formatted(input, stated);
		String change = "{change: {%s: {key: \"X\", %s: \"B\"}}}".formatted(input, field);
		assertThat(refused(change)).as("nothing is there").startsWith("nothing_there");
		String missing = "{create: {%s: {key: \"Y\"}}}".formatted(input);
		if (!List.of("case", "decision").contains(input)) {
			assertThat(refused(missing)).startsWith("property_missing");
		}
		assertThat(done(create)).startsWith("CREATED");
		assertThat(refused(create)).as("it is there, and the refusal points at it").startsWith("already_there X");
		assertThat(done(change)).isEqualTo("CHANGED %s: A → B".formatted(field));
		String end = "{end: {what: %s, validTo: \"2030-01-01\"}}".formatted(element);
		assertThat(done(end)).isEqualTo("CHANGED validTo: null → 2030-01-01");
		assertThat(done("{remove: %s}".formatted(element))).startsWith("REMOVED");
		assertThat(refused("{remove: %s}".formatted(element))).startsWith("nothing_there");
	}

	@Test
	void aLinkIsCreatedChangedEndedAndRemoved() throws Exception {
		String place = "from: {label: GOAL, key: \"M\"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: \"S\"}";
		everyWay("link: {%s, weight: 1}".formatted(place), "link: {%s, weight: 2}".formatted(place),
				"{link: {%s}}".formatted(place), "CHANGED weight: 1 → 2", "M");
		done("{remove: {link: {%s}}}".formatted(place));
		assertThat(refused("{create: {link: {%s, weight: -1}}}".formatted(place))).startsWith("bad_value M weight -1");
		assertThat(refused("{create: {link: {%s, weight: 1e308}}}".formatted(place)))
			.startsWith("bad_value M weight 1.0E308");
	}

	@Test
	void aTargetIsCreatedChangedEndedAndRemoved() throws Exception {
		everyWay("target: {key: \"T\", owner: {label: GOAL, key: \"M\"}, indicator: \"I\", period: \"2024\", value: 1}",
				"target: {key: \"T\", value: 2}", "{target: \"T\"}", "CHANGED value: 1 → 2", "I");
	}

	@Test
	void aMeasurementIsCreatedChangedAndRemoved() throws Exception {
		String value = "measurement: {indicator: \"I\", period: \"2024\", value: %d}";
		String place = "{measurement: {indicator: \"I\", period: \"2024\"}}";
		done("{create: {%s}}".formatted(value.formatted(1)));
		assertThat(refused("{create: {%s}}".formatted(value.formatted(3)))).startsWith("already_there I");
		assertThat(done("{change: {%s}}".formatted(value.formatted(2)))).isEqualTo("CHANGED value: 1 → 2");
		assertThat(done("{remove: %s}".formatted(place))).startsWith("REMOVED");
		assertThat(refused("{change: {%s}}".formatted(value.formatted(2)))).startsWith("nothing_there");
	}

	@Test
	void whatCannotBeReadIsRefusedWithItsField() throws Exception {
		String element = "{element: {label: GOAL, key: \"M\"}}";
		done("{change: {goal: {key: \"M\", validFrom: \"2025-01-01\"}}}");
		assertThat(refused("{change: {goal: {key: \"M\", validTo: \"2024-01-01\"}}}"))
			.isEqualTo("bad_value M validTo 2024-01-01");
		assertThat(refused("{end: {what: %s, validTo: \"2025-01-01\"}}".formatted(element)))
			.isEqualTo("bad_value M validTo 2025-01-01");
		assertThat(refused("{create: {period: {key: \"P\", kind: \"year\"}}}")).isEqualTo("bad_value  firstDay ");
		done("{create: {orgUnit: {key: \"U\", kind: \"board\", name: \"A\"}}}");
		String owned = "from: {label: GOAL, key: \"M\"}, type: OWNED_BY, to: {label: ORG_UNIT, key: \"U\"}";
		assertThat(refused("{create: {link: {%s, weight: 2}}}".formatted(owned))).isEqualTo("bad_value M weight 2.0");
		assertThat(refused("{create: {link: {%s, share: 0.5}}}".formatted(owned)))
			.isEqualTo("bad_link_property M share 0.5");
	}

	@Test
	void aPeriodIsCreatedChangedEndedAndRemoved() throws Exception {
		everyWay("period: {key: \"P\", kind: \"year\", firstDay: \"2023-01-01\", lastDay: \"2023-12-31\"}",
				"period: {key: \"P\", source: \"B\"}", "{element: {label: PERIOD, key: \"P\"}}",
				"CHANGED source: null → B", "P");
	}

	@Test
	void onlyACommandThatCreatesTheRegionMakesOne() throws Exception {
		String misspelt = "s-" + UUID.randomUUID();
		JsonNode made = change(misspelt, "{create: {goal: {key: \"V\", kind: \"vision\", text: \"A\"}}}");
		assertThat(made.at("/refusals/0/code").asString()).isEqualTo("nothing_there");
		assertThat(made.at("/refusals/0/subject").asString()).isEqualTo("Region " + misspelt);
		assertThat(this.client.ask("{ region(id: \"%s\") { id } }".formatted(misspelt)).at("/region").isNull())
			.isTrue();
		for (String wrong : List.of("", " a", "a|b", "a/b")) {
			assertThat(asked(wrong, "{create: {region: {name: \"A\"}}}").code()).as(wrong).isEqualTo("BAD_INPUT");
		}
	}

	private void everyWay(String created, String changed, String place, String told, String about) throws Exception {
		done("{create: {%s}}".formatted(created));
		assertThat(refused("{create: {%s}}".formatted(created))).startsWith("already_there " + about);
		assertThat(done("{change: {%s}}".formatted(changed))).isEqualTo(told);
		assertThat(done("{end: {what: %s, validTo: \"2030-01-01\"}}".formatted(place)))
			.isEqualTo("CHANGED validTo: null → 2030-01-01");
		assertThat(done("{remove: %s}".formatted(place))).startsWith("REMOVED");
		assertThat(refused("{change: {%s}}".formatted(changed))).startsWith("nothing_there");
		done("{create: {%s}}".formatted(created));
	}

	/** Makes a change, and tells in short what it did first. */
	private String done(String commands) throws Exception {
		JsonNode made = change(commands);
		assertThat(made.get("refusals")).isEmpty();
		assertThat(made.at("/revision/number").asLong()).isPositive();
		JsonNode first = made.at("/changes/nodes/0");
		JsonNode field = first.at("/fields/0");
		return "%s %s: %s → %s".formatted(first.get("kind").asString(), field.path("name").asString(),
				field.path("before").asString("null"), field.path("after").asString("null"));
	}

	/** Tries a change that is refused, and tells in short why. */
	private String refused(String commands) throws Exception {
		JsonNode made = change(commands);
		assertThat(made.get("revision").isNull()).isTrue();
		JsonNode refusal = made.at("/refusals/0");
		for (String said : List.of("/code", "/subject", "/source/sv", "/source/en", "/message/sv", "/message/en",
				"/expected/sv", "/expected/en")) {
			assertThat(refusal.at(said).asString()).as(said).isNotEmpty();
		}
		assertThat(refusal.get("command").asInt()).isZero();
		return "%s %s %s %s".formatted(refusal.get("code").asString(), refusal.at("/element/key").asString(""),
				refusal.get("field").asString(), refusal.get("found").asString());
	}

	private JsonNode change(String commands) throws Exception {
		return change(this.region, commands);
	}

	private JsonNode change(String id, String commands) throws Exception {
		Client.Answer answer = asked(id, commands);
		assertThat(answer.message()).isEmpty();
		return answer.at("/changePlan");
	}

	private Client.Answer asked(String id, String commands) throws Exception {
		return this.client
			.ask("""
					mutation { changePlan(input: {region: "%s", commands: [%s]}) { revision { number }
					  changes(first: 1) { nodes { kind fields { name before after } } }
					  refusals { code source { sv en } command subject element { key } field found message { sv en } expected { sv en } } } }
					"""
				.formatted(id, commands));
	}

}
