package se.rodtrad.web.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The map of the sample regions tells what the API tells, as a picture and as rows. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MapPageTests {

	private static final String NORD = "/regions/exempel-nord/map";

	private final String base;

	private final Client client;

	private final Sights sights;

	MapPageTests(@LocalServerPort int port, Sights sights) {
		this.sights = sights;
		this.base = "http://localhost:" + port;
		this.client = new Client(port);
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, 2026-T2, 2026-08-31", "exempel-nord, 2018, 2018-12-31",
			"exempel-vast, 2026-T2, 2026-08-31" })
	void whatUnitsDoForAStrategyIsWhatTheirActivitiesAreByTheApi(String region, String period, String at)
			throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate("%s/regions/%s/map?period=%s".formatted(this.base, region, period));
			Map<String, List<Double>> onPage = new TreeMap<>();
			Map<String, Integer> activities = new TreeMap<>();
			page.locator("#flow summary").click();
			for (Locator row : page.locator("#flow tbody tr").all()) {
				String strategy = row.locator("td").first().innerText();
				List<Double> shares = onPage.computeIfAbsent(strategy, (_) -> new ArrayList<>(List.of(0.0, 0.0)));
				shares.set(0, shares.get(0) + number(row.locator("td").nth(1)));
				shares.set(1, shares.get(1) + number(row.locator("td").nth(2)));
				activities.merge(strategy, Integer.valueOf(row.locator("td").nth(3).innerText()), Integer::sum);
			}
			assertThat(onPage).isNotEmpty();
			for (JsonNode row : summary(region, period)) {
				String strategy = row.at("/dimension/name").asString();
				Done done = done(goals(row), at);
				assertThat(onPage.containsKey(strategy)).as(strategy).isEqualTo(done.activities > 0);
				if (done.activities == 0) {
					assertThat(page.locator("#flow .notice")).containsText(strategy);
					continue;
				}
				assertThat(onPage.get(strategy).get(0)).as(strategy).isCloseTo(100, within(1.0));
				assertThat(onPage.get(strategy).get(1)).as(strategy).isCloseTo(100 * done.share, within(1.0));
				assertThat(activities.get(strategy)).as(strategy).isEqualTo(done.activities);
			}
		}
	}

	private static double number(Locator cell) {
		return Double.parseDouble(cell.innerText().replace("%", "").replace(',', '.').strip());
	}

	private JsonNode summary(String region, String period) throws Exception {
		return this.client
			.ask("""
					{ fulfilmentSummary(region: "%s", period: "%s") { rows {
					    dimension { __typename id name } sum { goals { element { id } } } } } }""".formatted(region,
					period))
			.at("/fulfilmentSummary/rows");
	}

	private static List<String> goals(JsonNode row) {
		return row.at("/dimension/__typename").asString().equals("Goal") ? List.of(row.at("/dimension/id").asString())
				: row.at("/sum/goals").valueStream().map((goal) -> goal.at("/element/id").asString()).toList();
	}

	private Done done(List<String> goals, String at) throws Exception {
		Map<String, Double> shares = new TreeMap<>();
		for (String goal : goals) {
			for (JsonNode node : this.client
				.ask("""
						{ supportingActivities(goal: "%s", at: "%s", first: 1000) { nodes { activity { id } share } } }"""
					.formatted(goal, at))
				.at("/supportingActivities/nodes")) {
				shares.merge(node.at("/activity/id").asString(), node.at("/share").asDouble() / goals.size(),
						Double::sum);
			}
		}
		return new Done(shares.values().stream().mapToDouble(Double::doubleValue).sum(), shares.size());
	}

	@Test
	void pictureHasABandForEveryRowAndOpensItsThread() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "?period=2026-T2");
			page.locator("#flow summary").click();
			List<String> rows = new ArrayList<>();
			for (Locator row : page.locator("#flow tbody tr").all()) {
				if (!row.locator("td").nth(1).innerText().equals("0 %")) {
					rows.add("%s: %s av %s".formatted(row.locator("th").innerText(),
							row.locator("td").nth(1).innerText(), row.locator("td").first().innerText()));
				}
			}
			List<String> bands = new ArrayList<>();
			for (Locator band : page.locator("#flow a:has(.band)").all()) {
				bands.add(band.getAttribute("aria-label").replaceAll(", [^,]*aktivitet.*", ""));
			}
			assertThat(bands).hasSizeGreaterThan(10).containsAll(rows);
			page.locator("#flow a:has(.band)").first().focus();
			page.keyboard().press("Enter");
			assertThat(page.locator("#thread .node.focused")).hasCount(1);
			assertThat(page.locator("#unit")).not().hasValue("");
		}
	}

	@Test
	void unitIsUnfoldedByItsNameAndThatHasAnAddress() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "?period=2026-T2");
			page.locator("#flow a:has(.bar)", new Page.LocatorOptions().setHasText("Division nära vård"))
				.press("Enter");
			assertThat(page.locator("#flows")).containsText("Vad Division nära vård gör för varje strategi");
			assertThat(page.locator("#flow .canvas")).not().containsText("Division regional utveckling");
			assertThat(page.locator("#flow .canvas")).containsText("Område");
			page.locator("#flow a", new Page.LocatorOptions().setHasText("Visa alla enheter")).click();
			assertThat(page.locator("#flow .canvas")).containsText("Division regional utveckling");
			page.navigate(this.base + NORD + "?unit=E-NOWHERE");
			assertThat(page.locator(".notice")).containsText("has no unit with the key «E-NOWHERE»");
		}
	}

	@Test
	void cellTellsHowMuchIsReportedDoneAndLacking() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "?period=2026-T2");
			for (JsonNode row : summary("exempel-nord", "2026-T2")) {
				Locator all = page.locator(".map tbody tr")
					.filter(new Locator.FilterOptions().setHas(page.locator("th",
							new Page.LocatorOptions().setHasText(row.at("/dimension/name").asString()))))
					.locator("td")
					.first();
				assertThat(all).containsText(done(goals(row), "2026-08-31").activities + " aktiviteter");
				assertThat(all).containsText("% rapporterat");
			}
			assertThat(page.locator(".map")).containsText("brott på tråden");
		}
	}

	@Test
	void unitsOfTheSameNameAreNotAddedUp() {
		Sight sight = sight();
		ElementView to = new ElementView(sight.plan(), 0);
		List<Flows.Row> rows = List.of(row(1, "Akuten", to, 0.3), row(2, "Akuten", to, 0.3), row(3, "Staben", to, 0.4));
		assertThat(new Flows(sight, Optional.empty(), rows, List.of(), 1, 1).sentence())
			.startsWith("Staben gör mest: 40");
	}

	private static Flows.Row row(int from, String name, ElementView to, double part) {
		return new Flows.Row(from, name, Optional.empty(), false, to, part, part, 1, "");
	}

	@Test
	void pictureHasRoomForSoMuchAndSaysWhatIsLeftOut() {
		Sight sight = sight();
		ElementView any = new ElementView(sight.plan(), 0);
		HeatMap.Cell cell = new HeatMap.Cell(Optional.empty(), Optional.empty(), Below.NOTHING);
		HeatMap.Row row = new HeatMap.Row(any, cell, Collections.nCopies(21, cell));
		HeatMap map = new HeatMap(sight, Collections.nCopies(21, Optional.of(any)), Collections.nCopies(41, row));
		assertThat(map.picture().columns()).hasSize(21);
		assertThat(map.picture().rows()).hasSize(40)
			.allSatisfy((drawn) -> assertThat(drawn.cells()).hasSameSizeAs(map.picture().columns()));
		assertThat(map.legend()).endsWith("visar de 40 första raderna av 41 och de 20 första kolumnerna av 21.");
		assertThat(new HeatMap(sight, List.of(), List.of(row)).isCut()).isFalse();
	}

	private Sight sight() {
		return this.sights.of("exempel-nord", new Choice(Optional.empty(), Optional.empty(), Optional.empty()),
				Locale.of("sv"));
	}

	private record Done(double share, int activities) {
	}

}
