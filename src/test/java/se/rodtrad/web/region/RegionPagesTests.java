package se.rodtrad.web.region;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.Chromium;
import se.rodtrad.graphql.Client;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.api.GlobalId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a region tell the same as the API, on the sample regions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RegionPagesTests {

	private static final String NORD = "/regions/exempel-nord";

	private static final String GOAL = element(Label.GOAL, "M-SM-VARD-TILLG-2026");

	private final String base;

	private final Client client;

	RegionPagesTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
		this.client = new Client(port);
	}

	private static String element(Label label, String key) {
		return new GlobalId("exempel-nord", new Element.Id(label, key)).encoded();
	}

	@Test
	void overviewSaysWhatTheApiSays() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "?period=2025");
			JsonNode rows = ask("""
					{ fulfilmentSummary(region: "exempel-nord", period: "2025") { rows {
					    dimension { name } sum { status coverage counts { green yellow red grey } }
					    weakest { element { name } sentenceSv } } } }""").at("/fulfilmentSummary/rows");
			assertThat(rows).isNotEmpty();
			Locator cards = page.locator("section[aria-labelledby=areas] .cards > li");
			assertThat(cards).hasCount(rows.size());
			for (int place = 0; place < rows.size(); place++) {
				JsonNode row = rows.get(place);
				JsonNode counts = row.at("/sum/counts");
				Locator card = cards.nth(place);
				assertThat(card.locator("h3")).hasText(row.at("/dimension/name").asString());
				assertThat(card.locator(".figure .status")).hasText(swedish(row.at("/sum/status").asString()));
				assertThat(card).containsText("%s gröna, %s gula, %s röda, %s grå".formatted(counts.at("/green"),
						counts.at("/yellow"), counts.at("/red"), counts.at("/grey")));
				assertThat(card).containsText("%d %% av vikten är rapporterad"
					.formatted(Math.round(row.at("/sum/coverage").asDouble() * 100)));
				for (JsonNode weakest : row.at("/weakest")) {
					assertThat(card).containsText(weakest.at("/element/name").asString());
					assertThat(card).containsText(weakest.at("/sentenceSv").asString());
				}
			}
			assertThat(page.locator("section[aria-labelledby=broken] .tally strong")
				.allTextContents()
				.stream()
				.mapToInt(Integer::parseInt)
				.sum()).isEqualTo(findings("2025-12-31"));
		}
	}

	private int findings(String day) throws Exception {
		return ask("{ brokenThread(region: \"exempel-nord\", at: \"%s\") { totalCount } }".formatted(day))
			.at("/brokenThread/totalCount")
			.asInt();
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, 2026-T2, Strategi för strategi", "exempel-nord, 2018, Område för område",
			"exempel-vast, 2026-T2, Fokusområde för fokusområde" })
	void goalsAreSummedUpByWhatTheSteeringModelCallsIt(String region, String period, String heading) {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/regions/" + region + "?period=" + period);
			assertThat(page.locator("#areas")).hasText(heading);
		}
	}

	@Test
	void everyGapOfTheApiIsOnThePageTheWorstFirst() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/gaps?at=2026-11-21");
			List<JsonNode> found = ask("""
					{ brokenThread(region: "exempel-nord", at: "2026-11-21", first: 200) { nodes {
					    severity element { name } reasons { sentenceSv } } } }""").at("/brokenThread/nodes")
				.valueStream()
				.sorted(Comparator.comparing((finding) -> Severity.valueOf(finding.at("/severity").asString())))
				.toList();
			assertThat(found).hasSize(26);
			Locator rows = page.locator("main tbody tr");
			assertThat(rows).hasCount(found.size());
			for (int place = 0; place < found.size(); place++) {
				assertThat(rows.nth(place)).containsText(found.get(place).at("/element/name").asString());
				assertThat(rows.nth(place)).containsText(found.get(place).at("/reasons/0/sentenceSv").asString());
			}
			page.locator(".tally a", new Page.LocatorOptions().setHasText("föräldralösa")).click();
			assertThat(page.locator("main tbody tr")).hasCount(8);
		}
	}

	@Test
	void whyAGoalIsYellowIsToldAsByTheApi() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/elements/" + GOAL + "?period=2026-T2");
			JsonNode why = ask("""
					{ fulfilment(of: "%s", period: "2026-T2") { sentenceSv status low high components {
					    element { name } sentenceSv status } } }""".formatted(GOAL)).at("/fulfilment");
			assertThat(page.locator(".why > .lead")).hasText(why.at("/sentenceSv").asString());
			assertThat(page.locator("h2").first()).hasText("Varför gul?");
			Locator rows = page.locator(".why tbody tr");
			assertThat(rows).hasCount(why.at("/components").size());
			for (int place = 0; place < why.at("/components").size(); place++) {
				JsonNode part = why.at("/components").get(place);
				assertThat(rows.nth(place)).containsText(part.at("/element/name").asString());
				assertThat(rows.nth(place)).containsText(part.at("/sentenceSv").asString());
				assertThat(rows.nth(place).locator(".status")).hasText(swedish(part.at("/status").asString()));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',             ''
			&at=2024-12-31, ', at: "2024-12-31"'
			""")
	void indicatorsHistoryIsTheSeriesOfTheApiOverAReorganisationToo(String chosen, String asked) throws Exception {
		String indicator = new GlobalId("exempel-vast", new Element.Id(Label.INDICATOR, "IE-PV3")).encoded();
		NumberFormat number = NumberFormat.getInstance(Locale.of("sv"));
		number.setMaximumFractionDigits(2);
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/elements/" + indicator + "?period=2025&unit=V-PARKEN" + chosen);
			JsonNode series = ask("""
					{ series(of: "%s", unit: "V-PARKEN", group: "T"%s) {
					    points { period { key } value } breaks { sentenceSv } } }""".formatted(indicator, asked))
				.at("/series");
			List<String> expected = new ArrayList<>();
			for (JsonNode point : series.at("/points")) {
				if (point.at("/period/key").asString().length() == 4) {
					expected.add("Helåret %s: %s".formatted(point.at("/period/key").asString(),
							number.format(point.at("/value").asDouble())));
				}
			}
			assertThat(expected).hasSizeGreaterThan(2);
			page.locator("section[aria-labelledby=history] summary").click();
			Locator rows = page.locator("section[aria-labelledby=history] tbody tr");
			assertThat(rows).hasCount(expected.size());
			for (int place = 0; place < expected.size(); place++) {
				assertThat(rows.nth(place).locator("th").textContent() + ": "
						+ rows.nth(place).locator("td").first().textContent())
					.isEqualTo(expected.get(place));
			}
			assertThat(page.locator("section[aria-labelledby=history] .notice").first())
				.hasText(series.at("/breaks/0/sentenceSv").asString());
		}
	}

	@Test
	void anotherPeriodIsChosenAndTheRestIsKept() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/gaps?word=ORPHAN&at=2026-11-21");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa").setExact(true)).click();
			assertThat(page.locator("main tbody tr")).hasCount(8);
		}
	}

	@Test
	void switchOfLanguageKeepsWhatIsLookedAt() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "?period=2025&at=2025-06-30");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
			assertThat(page.locator(".lead")).containsText("The year 2025 · as of 30 June 2025");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/regions/nowhere                             | 404 | nowhere
			/regions/exempel-nord?period=x               | 400 | expected a year such as 2024
			/regions/exempel-nord?asOf=x                 | 400 | asOf: found «x»
			/regions/exempel-nord?at=1800-01-01          | 404 | No steering model
			/regions/exempel-nord/thread?focus=x         | 400 | expected the id of an element
			/elements/x                                  | 400 | expected the id of an element
			""")
	void whatCannotBeShownIsExplained(String path, int status, String explained) {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			assertThat(page.navigate(this.base + path).status()).isEqualTo(status);
			assertThat(page.locator(".notice")).containsText(explained);
			assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")))
				.hasAttribute("href", "?lang=en");
			assertThat(page.request().get(this.base + path).headers().get("content-type"))
				.isEqualTo("application/problem+json");
		}
	}

	private JsonNode ask(String query) throws Exception {
		Client.Answer answer = this.client.ask(query);
		assertThat(answer.message()).isEmpty();
		return answer.at("");
	}

	private static String swedish(String status) {
		return Map.of("GREEN", "Grön", "YELLOW", "Gul", "RED", "Röd", "GREY", "Grå").get(status);
	}

}
