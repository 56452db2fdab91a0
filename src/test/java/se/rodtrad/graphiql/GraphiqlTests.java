package se.rodtrad.graphiql;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.Chromium;
import se.rodtrad.graphql.GraphQlTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page works in a browser, on its own, for everyone.
 */
@GraphQlTest
class GraphiqlTests {

	@LocalServerPort
	private int port;

	@Test
	void everyPartWorksWithoutAnyOtherOrigin() {
		List<String> elsewhere = new CopyOnWriteArrayList<>();
		List<String> complaints = new CopyOnWriteArrayList<>();
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.route((address) -> !isOurs(address), (route) -> {
				elsewhere.add(route.request().url());
				route.abort();
			});
			page.onWebSocket((socket) -> elsewhere.addAll(foreign(socket)));
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					complaints.add(message.text());
				}
			});
			page.onPageError(complaints::add);
			open(page);
			page.getByLabel("Execute query").click();
			assertThat(answer(page)).containsText("Region Nord");
			page.getByText("Sök: mål och aktiviteter").click();
			assertThat(answer(page)).containsText("NOT_FOUND");
			show(page, "History");
			assertThat(panel(page)).containsText("Search");
			show(page, "Documentation Explorer");
			panel(page).getByText("Query", new Locator.GetByTextOptions().setExact(true)).click();
			assertThat(panel(page)).containsText("region");
			write(page, "subscription Counting { counting }");
			assertThat(page.getByRole(AriaRole.TAB).last()).containsText("Counting");
			page.keyboard().press("Control+Enter");
			assertThat(answer(page)).containsText("\"counting\": 3");
			assertThat(page.locator("a[href*='//']")).hasCount(0);
		}
		assertThat(elsewhere).isEmpty();
		assertThat(complaints).isEmpty();
	}

	private boolean isOurs(String address) {
		return address.startsWith(origin()) || address.startsWith("data:") || address.startsWith("blob:");
	}

	private List<String> foreign(WebSocket socket) {
		return socket.url().equals("ws://localhost:" + this.port + "/graphql") ? List.of() : List.of(socket.url());
	}

	@Test
	void exampleIsOpenedInATabOfItsOwnAndAskedByKeyboardAlone() {
		Example example = Examples.all().get(1);
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			open(page);
			page.locator(".examples button").first().focus();
			page.keyboard().press("Tab");
			assertThat(page.locator(".examples button").nth(1)).isFocused();
			page.keyboard().press("Enter");
			assertThat(page.getByRole(AriaRole.TAB)).hasCount(2);
			assertThat(page.locator(".graphiql-query-editor"))
				.containsText(example.query().lines().findFirst().orElseThrow());
			assertThat(answer(page)).containsText("Field 'trace'");
		}
	}

	/**
	 * The editor tells its tab what was written a moment later, by a timer of its own
	 * that the test finds by its wait and text; an example that is chosen at that very
	 * moment is opened whole all the same.
	 */
	@Test
	void exampleChosenWhileTheEditorIsStillAtWorkIsOpenedWhole() {
		Example example = Examples.all().get(1);
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			open(page);
			page.evaluate("""
					() => {
					  const later = window.setTimeout;
					  window.setTimeout = (told, wait, ...all) => later(() => {
					    told();
					    if (wait === 100 && String(told).includes('= null')) {
					      window.setTimeout = later;
					      document.querySelectorAll('.examples button')[1].click();
					    }
					  }, wait, ...all);
					}""");
			write(page, "{ regions { id } }");
			assertThat(page.getByRole(AriaRole.TAB)).hasCount(2);
			assertThat(answer(page)).containsText("Field 'trace'");
			assertThat(page.locator(".graphiql-query-editor"))
				.containsText(example.query().lines().findFirst().orElseThrow());
			page.getByRole(AriaRole.TAB).first().click();
			assertThat(page.locator(".graphiql-query-editor")).containsText("{ regions { id } }");
		}
	}

	@Test
	void exampleInTheAddressIsOpenedAndAsked() {
		Example example = Examples.all().get(2);
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(origin() + "/graphiql?example=" + example.name());
			assertThat(page.locator(".graphiql-query-editor"))
				.containsText(example.query().lines().findFirst().orElseThrow());
			assertThat(answer(page)).containsText("errors");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			LIGHT, 1280
			DARK,  1280
			LIGHT, 380
			DARK,  320
			""")
	void pageIsThereForEveryone(ColorScheme scheme, int width) {
		try (Page page = Chromium.page("sv", width, scheme)) {
			open(page);
			page.getByLabel("Execute query").click();
			assertThat(answer(page)).containsText("Region Nord");
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots",
					"graphiql-%s-%d.png".formatted(scheme.name().toLowerCase(Locale.ROOT), width))));
			// the editor scrolls by the keys of its text field, which stands beside what
			// is scrolled
			assertThat(
					new AxeBuilder(page).exclude(".graphiql-query-editor .CodeMirror-scroll").analyze().getViolations())
				.isEmpty();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			assertThat(page.locator(".graphiql-main")).hasJSProperty("scrollWidth",
					page.locator(".graphiql-main").evaluate("main => main.clientWidth"));
		}
	}

	private void open(Page page) {
		page.navigate(origin() + "/graphiql");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Exempel / Examples")))
			.isVisible();
		assertThat(page.locator(".examples button")).hasCount(Examples.all().size());
	}

	private static void show(Page page, String panel) {
		page.getByLabel("Show " + panel).click();
	}

	private static Locator panel(Page page) {
		return page.locator(".graphiql-plugin");
	}

	private static Locator answer(Page page) {
		return page.locator(".result-window");
	}

	/** Replaces the question. */
	private static void write(Page page, String query) {
		page.locator(".graphiql-query-editor .CodeMirror").click();
		page.keyboard().press("Control+A");
		page.keyboard().insertText(query);
	}

	private String origin() {
		return "http://localhost:" + this.port;
	}

}
