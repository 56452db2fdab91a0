package se.rodtrad;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphiql.Example;
import se.rodtrad.graphiql.Examples;
import se.rodtrad.graphql.Client;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the running service answers of the regions that it comes with: the ready examples,
 * and the five answers that docs/samples.md works out by hand from the files.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SampleAnswersTests {

	private static final String NORD = "exempel-nord";

	private static final String VAST = "exempel-vast";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final String SUPPORT = """
			query ($goal: ID!, $unit: ID, $level: String, $at: Date) {
			  supportingActivities(goal: $goal, orgUnit: $unit, level: $level, at: $at) {
			    totalCount
			    nodes { activity { key } unit { key } pathCount paths(first: 10) { paths { elements { key } } } }
			  }
			}""";

	private static final String PATHS = """
			query ($from: ID!, $to: [ID!]!, $at: Date) {
			  paths(from: $from, to: $to, at: $at, first: 10) { count isComplete paths { elements { key } } }
			}""";

	private final Client client;

	SampleAnswersTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyExampleIsAnswered(Example example) throws Exception {
		String body = "{\"query\": %s, \"variables\": %s}"
			.formatted(JsonMapper.shared().writeValueAsString(example.query()), example.variables());
		Client.Answer answer = this.client.post(body, "application/graphql-response+json");
		assertThat(answer.json().has("errors")).as(answer.message()).isFalse();
		assertThat(answer.json().get("data").values()).isNotEmpty()
			.allSatisfy((value) -> assertThat(isAnswer(value)).as("%s", value).isTrue());
	}

	static Stream<Example> examples() {
		return Examples.all().stream();
	}

	@Test
	void commandOfTheReadmeIsAnswered() throws Exception {
		Matcher command = Pattern.compile("curl -sG localhost:8080(/\\S+) --data-urlencode 'query=([^']+)'")
			.matcher(Files.readString(Path.of("README.md")));
		assertThat(command.find()).isTrue();
		Client.Answer answer = this.client.send(this.client
			.to(command.group(1) + "?query=" + URLEncoder.encode(command.group(2), StandardCharsets.UTF_8))
			.GET());
		assertThat(answer.at("/supportingActivities/totalCount").asInt()).isEqualTo(111);
		assertThat(answer.at("/supportingActivities/nodes").size()).isEqualTo(3);
	}

	/** A page has something on it, and a trace more than its start. */
	private static boolean isAnswer(JsonNode value) {
		if (value.has("nodes")) {
			return !value.get("nodes").isEmpty();
		}
		return value.has("elements") ? value.get("elements").size() > 1 : !value.isNull() && !value.isEmpty();
	}

	@Test
	void twoActivitiesOfBupNorrSupportMentalHealthByThreePaths() throws Exception {
		JsonNode all = supporting(NORD, "M-SM-VARD-PSYK-2026", Map.of());
		assertThat(all.get("totalCount").asInt()).isEqualTo(49);
		assertThat(supporting(NORD, "M-SM-VARD-PSYK-2026", Map.of("level", "unit")).get("totalCount").asInt())
			.isEqualTo(34);
		JsonNode ofUnit = supporting(NORD, "M-SM-VARD-PSYK-2026", unit(NORD, "E-ENH-BUP-NORR"));
		assertThat(carried(ofUnit)).containsExactlyInAnyOrder(
				"A-2026-0180 M-2026-BUPN-RESA M-2026-BUP-30 M-2026-PSYK-BUP M-2026-RS-BUP M-SM-VARD-PSYK-2026",
				"A-2026-0181 M-2026-BUPN-RESA M-2026-BUP-30 M-2026-PSYK-BUP M-2026-RS-BUP M-SM-VARD-PSYK-2026",
				"A-2026-0181 M-2026-PV-PSYKHALSA M-2026-RS-BUP M-SM-VARD-PSYK-2026");
		assertThat(counts(ofUnit)).containsExactlyInAnyOrder("A-2026-0180 1", "A-2026-0181 2");
	}

	@Test
	void handingOutNaloxoneLeadsToTheVisionByFourPaths() throws Exception {
		JsonNode paths = paths("A-2026-0173", TODAY);
		assertThat(paths.get("count").asString()).isEqualTo("4");
		assertThat(keys(paths)).containsExactlyInAnyOrder(
				"A-2026-0173 M-2026-BER-LARO M-2026-PSYK-VUXEN M-2026-RS-PSYK M-SM-VARD-PSYK-2026 M-STRAT-VARD-2026 M-GEH M-VISION",
				"A-2026-0173 M-2026-BER-LARO M-2026-VUX-SUICID M-2026-PSYK-VUXEN M-2026-RS-PSYK M-SM-VARD-PSYK-2026 M-STRAT-VARD-2026 M-GEH M-VISION",
				"A-2026-0173 M-2026-BER-LARO M-2026-VUX-SUICID M-2026-PSYK-TVANG M-2026-RS-PSYK M-SM-VARD-PSYK-2026 M-STRAT-VARD-2026 M-GEH M-VISION",
				"A-2026-0173 M-2026-BER-LARO M-2026-VUX-SUICID M-2026-PSYK-TVANG M-2026-RS-SAKER M-SM-VARD-SAKER-2026 M-STRAT-VARD-2026 M-GEH M-VISION");
	}

	@Test
	void theHalsocentralHadTwoActivitiesWithSixPathsEachIn2019() throws Exception {
		JsonNode owned = ask("""
				{ elements(region: "exempel-nord",
				    filter: { labels: [ACTIVITY], units: ["E-HC-TALLASEN"], at: "2019-06-01" }) { nodes { key } } }""",
				Map.of())
			.at("/elements/nodes");
		assertThat(owned.valueStream().map((node) -> node.get("key").asString())).containsExactly("A-2019-0027",
				"A-2019-0028");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A-2019-0027", "A-2019-0028" })
	void eachOfThemLedToTheVisionBySixPaths(String activity) throws Exception {
		JsonNode paths = paths(activity, LocalDate.of(2019, 6, 1));
		assertThat(paths.get("count").asString()).isEqualTo("6");
		String first = activity + " M-2019-TALL-SVAR M-2019-OPV-TELEFON M-2019-HSF-NARA ";
		assertThat(keys(paths)).containsExactlyInAnyOrder(first + "M-2019-VVN-NARA M-SM-P-TILLG-2019 M-VISION",
				first + "M-2019-VVN-NARA M-SM-S-HALSA-2019 M-VISION",
				first + "M-2019-RD-KO M-2019-VVN-NARA M-SM-P-TILLG-2019 M-VISION",
				first + "M-2019-RD-KO M-2019-VVN-NARA M-SM-S-HALSA-2019 M-VISION",
				first + "M-2019-RD-KO M-2019-RS-FLODEN M-SM-P-TILLG-2019 M-VISION",
				first + "M-2019-RD-KO M-2019-RS-FLODEN M-SM-V-PROCESS-2019 M-VISION");
	}

	@Test
	void nineActivitiesSupportSustainableTravel() throws Exception {
		JsonNode support = supporting(NORD, "M-SM-UTV-TRAFIK-2026", Map.of());
		assertThat(support.get("nodes")
			.valueStream()
			.map((node) -> node.at("/activity/key").asString() + " " + node.at("/unit/key").asString()))
			.containsExactlyInAnyOrder("A-2026-0222 E-DIV-REGUTV", "A-2026-0226 E-OMR-TRAFIK",
					"A-2026-0227 E-OMR-TRAFIK", "A-2026-0228 E-ENH-LINJE", "A-2026-0229 E-ENH-LINJE",
					"A-2026-0230 E-ENH-LINJE", "A-2026-0231 E-ENH-SJUKRESOR", "A-2026-0232 E-ENH-SJUKRESOR",
					"A-2026-0233 E-ENH-SJUKRESOR");
		JsonNode ofLines = supporting(NORD, "M-SM-UTV-TRAFIK-2026", unit(NORD, "E-ENH-LINJE"));
		assertThat(carried(ofLines))
			.containsExactlyInAnyOrderElementsOf(Stream.of("A-2026-0228", "A-2026-0229", "A-2026-0230")
				.flatMap((activity) -> Stream
					.of("M-2026-RU-RESANDE M-2026-RUN-RESOR", "M-2026-TRAF-PUNKT M-2026-RUN-PUNKT",
							"M-2026-TRAF-PUNKT M-2026-RU-RESANDE M-2026-RUN-RESOR")
					.map((way) -> activity + " M-2026-LIN-STRAK " + way + " M-SM-UTV-TRAFIK-2026"))
				.toList());
	}

	@Test
	void twoActivitiesOfTheOperatingTheatresSupportCareInTimeByThreePathsEach() throws Exception {
		JsonNode support = supporting(VAST, "M-FO-TILLG-2026", unit(VAST, "S-OP-N"));
		assertThat(carried(support)).containsExactlyInAnyOrderElementsOf(Stream.of("A-2026-0044", "A-2026-0045")
			.flatMap((activity) -> Stream
				.of("M-2025-SJH-OP", "M-2026-SJHF-KOKAP M-2025-SJH-OP", "M-2026-SJHF-KOKAP M-2025-SJH-VANTA")
				.map((way) -> activity + " M-2026-KO-SALAR " + way + " M-FO-TILLG-2026"))
			.toList());
	}

	private JsonNode supporting(String region, String goal, Map<String, String> narrower) throws Exception {
		Map<String, Object> variables = new HashMap<>(narrower);
		variables.put("goal", id(region, Label.GOAL, goal));
		variables.put("at", TODAY.toString());
		return ask(SUPPORT, variables).at("/supportingActivities");
	}

	private static Map<String, String> unit(String region, String key) {
		return Map.of("unit", id(region, Label.ORG_UNIT, key));
	}

	private JsonNode paths(String activity, LocalDate day) throws Exception {
		return ask(PATHS, Map.of("from", id(NORD, Label.ACTIVITY, activity), "to",
				List.of(id(NORD, Label.GOAL, "M-VISION")), "at", day.toString()))
			.at("/paths");
	}

	private Client.Answer ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
		Client.Answer answer = this.client.ask(query, variables);
		assertThat(answer.message()).isEmpty();
		return answer;
	}

	/** Each path that carries an activity, as keys in a row. */
	private static List<String> carried(JsonNode support) {
		return support.get("nodes").valueStream().flatMap((node) -> keys(node.get("paths")).stream()).toList();
	}

	private static List<String> counts(JsonNode support) {
		return support.get("nodes")
			.valueStream()
			.map((node) -> node.at("/activity/key").asString() + " " + node.get("pathCount").asString())
			.toList();
	}

	private static List<String> keys(JsonNode paths) {
		return paths.get("paths")
			.valueStream()
			.map((path) -> String.join(" ",
					path.get("elements").valueStream().map((element) -> element.get("key").asString()).toList()))
			.toList();
	}

	private static String id(String region, Label label, String key) {
		return new GlobalId(region, new Element.Id(label, key)).encoded();
	}

}
