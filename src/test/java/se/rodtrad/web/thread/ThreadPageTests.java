package se.rodtrad.web.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
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

/**
 * The page of the goal chain as people meet it: the picture and its table tell what the
 * API tells, and it is worked by keyboard and by address.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ThreadPageTests {

	private static final String NORD = "/regions/exempel-nord";

	private static final String ACTIVITY = new GlobalId("exempel-nord", new Element.Id(Label.ACTIVITY, "A-2026-0173"))
		.encoded();

	private final String base;

	private final Client client;

	ThreadPageTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
		this.client = new Client(port);
	}

	@Test
	void pictureAndTableTellTheSameAsTheApi() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread?focus=" + ACTIVITY + "&open=-&at=2026-08-31");
			List<String> expected = new ArrayList<>();
			for (JsonNode element : this.client
				.ask("""
						{ trace(from: ["%s"], direction: UPSTREAM, at: "2026-08-31") { elements { element { name } } } }"""
					.formatted(ACTIVITY))
				.at("/trace/elements")) {
				expected.add(element.at("/element/name").asString());
			}
			assertThat(expected).hasSizeGreaterThan(5);
			page.locator("summary").click();
			assertThat(page.locator("#thread tbody tr td:nth-child(3)").allTextContents())
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(page.locator("#thread .node")).hasCount(expected.size());
			assertThat(page.locator("#thread .node.focused")).hasCount(1);
		}
	}

	@Test
	void branchesAreOpenedAndClosedByKeyboardAndEachStateHasItsAddress() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread?open=-");
			assertThat(page.locator("#thread .node")).hasCount(1);
			page.locator("#thread .toggle").focus();
			page.keyboard().press("Enter");
			assertThat(page.locator("#thread .node")).hasCount(3);
			assertThat(page.locator("#thread .toggle").first()).isFocused();
			String address = page.url();
			assertThat(address).contains("open=").doesNotContain("open=-");
			page.keyboard().press("Enter");
			assertThat(page.locator("#thread .node")).hasCount(1);
			page.goBack();
			assertThat(page.locator("#thread .node")).hasCount(3);
			page.navigate(address);
			assertThat(page.locator("#thread .node")).hasCount(3);
		}
	}

	@Test
	void filterLeavesWhatAUnitDoesAndWhatThatCarries() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread?at=2026-11-21");
			page.getByLabel("Enhet (och det under den)").fill("E-ENH-AKUTMOTT");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Välj ut")).click();
			assertThat(page).hasURL(Pattern.compile(".*unit=E-ENH-AKUTMOTT.*"));
			assertThat(page.locator("#thread .node").first()).containsText("Vision");
			page.navigate(this.base + NORD + "/thread?unit=E-NOWHERE");
			assertThat(page.locator(".notice")).containsText("has no unit with the key «E-NOWHERE»");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			perspective | P-HALLBAR-SOC | Strategi för vård
			version     | D-RPB-2026    | Säker vård
			level       | LEVEL         | Ett gott liv i hela länet
			""")
	void filtersLeaveWhatFitsAndWhatThatCarries(String name, String key, String left) {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread?at=2026-11-21");
			Locator choice = page.locator("#" + name);
			if (key.equals("LEVEL")) {
				choice.selectOption(new SelectOption().setIndex(1));
			}
			else {
				choice.selectOption(key);
			}
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Välj ut")).click();
			assertThat(page).hasURL(Pattern.compile(".*" + name + "=.+"));
			page.locator("#thread summary").click();
			assertThat(page.locator("#thread tbody")).containsText(left);
			assertThat(choice).not().hasValue("");
			page.navigate(this.base + NORD + "/thread?" + name + "=nowhere");
			assertThat(page.locator(".notice")).containsText("nowhere");
		}
	}

	@Test
	void wordsLeadToTheThreadOfWhatHasThem() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread?at=2026-11-21");
			page.locator("#find").fill("akuten");
			page.locator("#find").press("Enter");
			assertThat(page).hasURL(Pattern.compile(".*focus=.+"));
			assertThat(page.locator("#thread .node.focused")).containsText("akuten");
			page.navigate(this.base + NORD + "/thread?find=xyzzy");
			assertThat(page.locator(".notice").first()).containsText("xyzzy");
		}
	}

	@Test
	void pictureIsMadeLargerAndMovedByKeys() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread");
			double width = width(page);
			page.locator("#thread .canvas").focus();
			page.keyboard().press("+");
			page.keyboard().press("+");
			assertThat(width(page)).isGreaterThan(width * 1.5);
			page.keyboard().press("ArrowRight");
			// the page's own policy refuses a function that is polled in it
			page.waitForCondition(() -> scrolled(page) > 0);
			page.keyboard().press("-");
			page.keyboard().press("0");
			assertThat(width(page)).isLessThanOrEqualTo(width);
		}
	}

	private static double scrolled(Page page) {
		return ((Number) page.evaluate("document.querySelector('#thread .canvas').scrollLeft")).doubleValue();
	}

	private static double width(Page page) {
		return ((Number) page.evaluate("document.querySelector('#thread .canvas svg').getBoundingClientRect().width"))
			.doubleValue();
	}

	@Test
	void pictureIsAFileOfItsOwn() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			APIResponse picture = page.request().get(this.base + NORD + "/thread.svg?period=2025");
			assertThat(picture.headers().get("content-type")).startsWith("image/svg+xml");
			assertThat(picture.text()).contains("Målkedjan i Region Exempel Nord")
				.contains("Helåret 2025 · läget den 31 december 2025")
				.contains("Källa: Röd tråd, revision")
				.doesNotContain("<script");
			page.navigate(this.base + NORD + "/thread.svg");
			assertThat(page.locator("svg .node").first()).isVisible();
		}
	}

	@Test
	void anotherPeriodIsChosenAndTheRestIsKept() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/thread?open=-&focus=" + ACTIVITY);
			int nodes = page.locator("#thread .node").count();
			page.locator("#thread .toggle").first().click();
			assertThat(page.locator("#thread .node")).hasCount(nodes + 1);
			page.getByLabel("Period").selectOption("2026-T1");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa").setExact(true)).click();
			assertThat(page.locator(".lead")).containsText("Tertial 1 2026 · läget den 30 april 2026");
			assertThat(page.locator("#thread .node.focused")).hasCount(1);
			assertThat(page.locator("#thread .toggle").first()).hasText("−");
		}
	}

	@Test
	void cellOfTheMapOpensWhatTheBodyDoesForTheStrategy() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/map");
			page.locator("td.cell a").first().click();
			assertThat(page.locator("#thread .node.focused")).containsText("Strategi för en god ekonomi");
			assertThat(page.getByLabel("Enhet (och det under den)")).hasValue(Pattern.compile("E-.+"));
		}
	}

}
