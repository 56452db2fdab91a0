package se.rodtrad.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

import se.rodtrad.Chromium;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page as people meet it, on the sample regions: wide and narrow, light and dark,
 * at twice the size, on paper, and with nothing from elsewhere.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EveryPageTests {

	private static final String NORD = "/regions/exempel-nord";

	/** What a reader sees or hears of a page, without its spaces. */
	private static final String TEXT = "document.querySelector('main').innerText.replace(/\\s+/g, '')";

	/** Text that its box cuts off, where the box does not scroll. */
	private static final String CUT = """
			[...document.querySelectorAll('main *')].filter((each) => {
			  const style = getComputedStyle(each);
			  return style.overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1
			    && style.clipPath === 'none';
			}).map((each) => each.outerHTML.slice(0, 200))""";

	private final String base;

	EveryPageTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
	}

	private static String element(Label label, String key) {
		return new GlobalId("exempel-nord", new Element.Id(label, key)).encoded();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			overview,        sv, 1280, LIGHT, /regions/exempel-nord
			overview-narrow, en,  320, DARK,  /regions/exempel-vast
			thread,          sv, 1280, LIGHT, /regions/exempel-nord/thread
			thread-narrow,   en,  320, DARK,  /regions/exempel-vast/thread
			thread-filtered, sv, 1280, DARK,  /regions/exempel-nord/thread?unit=E-ENH-AKUTMOTT
			map,             sv, 1280, LIGHT, /regions/exempel-nord/map
			map-of-areas,    sv, 1280, DARK,  /regions/exempel-nord/map?period=2018
			map-unfolded,    en, 1280, DARK,  /regions/exempel-nord/map?unit=E-DIV-SPEC
			map-narrow,      en,  320, DARK,  /regions/exempel-vast/map
			gaps,            sv, 1280, DARK,  /regions/exempel-nord/gaps
			gaps-narrow,     en,  320, LIGHT, /regions/exempel-vast/gaps
			search,          sv, 1280, LIGHT, /regions/exempel-nord/search?q=akut
			search-narrow,   en,  320, DARK,  /regions/exempel-nord/search
			due,             sv, 1280, LIGHT, /regions/exempel-nord/report?period=2026
			due-narrow,      en,  320, DARK,  /regions/exempel-vast/report?period=2026
			report,          sv, 1280, LIGHT, /regions/exempel-nord/report?unit=E-OMR-AKUT&period=2026
			report-narrow,   en,  320, DARK,  /regions/exempel-nord/report?unit=E-ENH-AKUTMOTT&period=2026
			receipt-narrow,  en,  320, DARK,  /regions/exempel-vast/receipts/1
			units,           sv, 1280, DARK,  /regions/exempel-nord/units
			units-narrow,    en,  320, LIGHT, /regions/exempel-vast/units
			documents,       en, 1280, LIGHT, /regions/exempel-vast/documents
			documents-narrow, sv, 320, DARK,  /regions/exempel-nord/documents
			timeline,        sv, 1280, LIGHT, /regions/exempel-nord/timeline?period=2025
			timeline-narrow, en,  320, DARK,  /regions/exempel-vast/timeline
			goal,            sv, 1280, LIGHT, GOAL M-SM-VARD-TILLG-2026
			goal-narrow,     en,  320, DARK,  GOAL M-SM-VARD-TILLG-2026
			activity,        sv, 1280, DARK,  ACTIVITY A-2026-0173
			indicator,       sv, 1280, LIGHT, INDICATOR I-AKUT4H
			indicator-dark,  en,  320, DARK,  INDICATOR I-SJUKFR
			unit,            sv, 1280, LIGHT, ORG_UNIT E-ENH-AKUTMOTT
			unit-narrow,     en,  320, DARK,  ORG_UNIT E-DIV-SPEC
			document,        sv, 1280, DARK,  DOCUMENT_VERSION D-RPB-2026
			start,           sv, 1280, DARK,  /
			start-narrow,    en,  320, LIGHT, /
			import,          sv, 1280, LIGHT, /import
			import-narrow,   en,  320, DARK,  /import
			statement-narrow, sv, 320, LIGHT, /accessibility
			""")
	void pagesCanBeReadByEverybody(String name, String language, int width, ColorScheme scheme, String address) {
		try (Page page = Chromium.page(language, width, scheme)) {
			assertThat(page.navigate(this.base + path(address)).status()).isEqualTo(200);
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"))
				.setFullPage(true));
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			assertThat(page.locator("html")).hasAttribute("lang", language);
			assertThat(page.locator("h1")).hasCount(1);
		}
	}

	private static String path(String address) {
		String[] parts = address.split(" ", 2);
		return (parts.length == 1) ? address : "/elements/" + element(Label.valueOf(parts[0]), parts[1]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/thread", "/map", "/gaps", "/timeline", "/units", "/documents", "/report",
			"/search?q=akut" })
	void nothingComesFromElsewhereAndNothingIsRefusedByThePolicy(String path) {
		List<String> addresses = new ArrayList<>();
		List<String> complaints = new ArrayList<>();
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.onRequest((request) -> addresses.add(request.url()));
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.onPageError(complaints::add);
			page.navigate(this.base + NORD + path);
		}
		assertThat(addresses).isNotEmpty().allMatch((address) -> address.startsWith(this.base));
		assertThat(complaints).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "/thread", "/map", "/gaps", "/timeline", "/units", "/documents", "/report?period=2026" })
	void paperHasWhatIsReadAndNothingToPress(String path) {
		try (Page page = Chromium.page("sv", 1123, ColorScheme.DARK)) {
			page.navigate(this.base + NORD + path);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("h1")).isVisible();
			assertThat(page.locator("nav:visible, form:visible, button:visible, .toggle:visible")).hasCount(0);
			assertThat(page.locator("h3 a, .node .name, td a, th a").first()).isVisible();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1123);
		}
	}

	/** A screen of 1280 pixels that shows everything at 200 % has room for 640. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/import", "/accessibility", "/regions/exempel-nord", "/regions/exempel-nord/thread",
			"/regions/exempel-vast/map", "/regions/exempel-nord/gaps", "/regions/exempel-nord/timeline?period=2025",
			"/regions/exempel-nord/units", "/regions/exempel-nord/documents",
			"/regions/exempel-nord/report?period=2026", "/regions/exempel-nord/report?unit=E-OMR-AKUT&period=2026",
			"/regions/exempel-nord/search?q=akut", "/regions/exempel-vast/receipts/1", "GOAL M-SM-VARD-TILLG-2026",
			"INDICATOR I-AKUT4H", "ORG_UNIT E-ENH-AKUTMOTT", "DOCUMENT_VERSION D-RPB-2026" })
	void nothingIsLostAtTwiceTheSize(String address) {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + path(address));
			page.waitForLoadState(LoadState.NETWORKIDLE);
			String text = (String) page.evaluate(TEXT);
			assertThat(text).isNotEmpty();
			page.setViewportSize(640, 400);
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(640);
			assertThat((String) page.evaluate(TEXT)).isEqualTo(text);
			assertThat((List<?>) page.evaluate(CUT)).isEmpty();
		}
	}

}
