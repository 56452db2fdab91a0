package se.rodtrad.graphiql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.graphql.GraphQlTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page works in a browser, on its own, for everyone.
 */
@GraphQlTest
@EnabledIf(value = "hasBrowser", disabledReason = "needs chromium, which is not installed")
class GraphiqlTests {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static Playwright playwright;

	private static Browser browser;

	@LocalServerPort
	private int port;

	static boolean hasBrowser() {
		return Files.isExecutable(CHROMIUM);
	}

	@BeforeAll
	static void startBrowser() {
		playwright = Playwright.create();
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void stopBrowser() {
		browser.close();
		playwright.close();
	}

	@Test
	void pageWorksWithoutAnyOtherOrigin() {
		List<String> elsewhere = new CopyOnWriteArrayList<>();
		List<String> complaints = new CopyOnWriteArrayList<>();
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.setDefaultTimeout(60_000);
			page.onRequest((request) -> {
				if (!request.url().startsWith(origin()) && !request.url().startsWith("data:")
						&& !request.url().startsWith("blob:")) {
					elsewhere.add(request.url());
				}
			});
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					complaints.add(message.text());
				}
			});
			page.onPageError(complaints::add);
			page.navigate(origin() + "/graphiql");
			assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Exempel / Examples")))
				.isVisible();
			assertThat(page.locator(".examples button")).hasCount(Examples.all().size());
			page.getByLabel("Execute query").click();
			assertThat(page.locator(".result-window")).containsText("Region Nord");
		}
		assertThat(elsewhere).isEmpty();
		assertThat(complaints).isEmpty();
	}

	@Test
	void exampleIsOpenedInATabOfItsOwn() {
		Example example = Examples.all().getFirst();
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.setDefaultTimeout(60_000);
			page.navigate(origin() + "/graphiql");
			page.getByText(example.swedish()).click();
			assertThat(page.getByRole(AriaRole.TAB)).hasCount(2);
			assertThat(page.locator(".graphiql-query-editor"))
				.containsText(example.query().lines().findFirst().orElseThrow());
		}
	}

	@Test
	void examplesAreThereForEveryone() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : new int[] { 1280, 380 }) {
				try (BrowserContext context = browser
					.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
					Page page = context.newPage();
					page.setDefaultTimeout(60_000);
					page.navigate(origin() + "/graphiql");
					assertThat(page.locator(".examples button").first()).isVisible();
					screenshot(page, "graphiql-%s-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width));
					AxeResults results = new AxeBuilder(page).include(".graphiql-plugin").analyze();
					assertThat(results.getViolations()).as("%s, %d wide", scheme, width).isEmpty();
				}
			}
		}
	}

	private static void screenshot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
	}

	private String origin() {
		return "http://localhost:" + this.port;
	}

}
