package se.rodtrad.web.document;

import java.nio.file.Path;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What became of the goals of a document is told as by the API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DocumentPagesTests {

	private static final String NORD = "/regions/exempel-nord";

	private final String base;

	private final Client client;

	DocumentPagesTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
		this.client = new Client(port);
	}

	@Test
	void whatBecameOfGoalsIsToldAsByTheApi() throws Exception {
		String from = version("D-RPB-2025");
		String to = version("D-RPB-2026");
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/documents");
			page.locator("a[href*='from=%s&to=%s']".formatted(from, to)).first().click();
			JsonNode compared = this.client.ask("""
					{ compareVersions(from: "%s", to: "%s") { counts { fate count } goals { totalCount nodes {
					    before { name } after { name } } } } }""".formatted(from, to)).at("/compareVersions");
			Locator rows = page.locator("main tbody tr");
			assertThat(rows).hasCount(compared.at("/goals/totalCount").asInt());
			for (int place = 0; place < compared.at("/goals/totalCount").asInt(); place++) {
				JsonNode row = compared.at("/goals/nodes").get(place);
				assertThat(rows.nth(place).locator("a").allTextContents())
					.containsExactlyElementsOf(Stream.of("/before", "/after")
						.flatMap((side) -> row.at(side).valueStream())
						.map((goal) -> goal.at("/name").asString())
						.toList());
			}
			assertThat(page.locator(".tally strong").nth(1)).hasText(compared.at("/counts/0/count").asString());
			assertThat(page.locator("ins").first()).containsText("Helåret 2026: minst 80 %");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			succession,        sv, 1280, DARK,  D-RPB-2025, D-RPB-2026
			succession-narrow, en,  320, LIGHT, D-RP-2021,  D-RPB-2022
			""")
	void comparisonCanBeReadByEverybody(String name, String language, int width, ColorScheme scheme, String from,
			String to) {
		try (Page page = Chromium.page(language, width, scheme)) {
			page.navigate(this.base + NORD + "/documents/compare?from=%s&to=%s".formatted(version(from), version(to)));
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"))
				.setFullPage(true));
			assertThat(page.locator("main tbody tr").first()).isVisible();
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
		}
	}

	private static String version(String key) {
		return new GlobalId("exempel-nord", new Element.Id(Label.DOCUMENT_VERSION, key)).encoded();
	}

}
