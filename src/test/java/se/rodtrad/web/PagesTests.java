package se.rodtrad.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.transfer.FileFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.rodtrad.transfer.FileFixture.aFile;

/**
 * The pages as people meet them: in a browser, by keyboard, in both languages, in light
 * and dark, wide and narrow. Skipped, and said so, where there is no Chromium.
 */
@RunningService
class PagesTests {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static Playwright playwright;

	private static Browser browser;

	private final String base;

	private final String region = "r-" + UUID.randomUUID();

	@TempDir
	private Path folder;

	PagesTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
	}

	@BeforeAll
	static void open() {
		assumeTrue(Files.isExecutable(CHROMIUM), "no browser at " + CHROMIUM + ": the pages are not tested");
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void close() {
		if (playwright != null) {
			playwright.close();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/,       sv, 1200, LIGHT
			/,       sv,  360, DARK
			/,       en, 1200, DARK
			/import, sv, 1200, LIGHT
			/import, en,  360, DARK
			""")
	void pagesCanBeReadByEverybody(String path, String language, int width, ColorScheme scheme) {
		try (Page page = page(language, width, scheme)) {
			page.navigate(this.base + path);
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			assertThat(isScrolledSideways(page)).isFalse();
			assertThat(page.locator("html")).hasAttribute("lang", language);
		}
	}

	@Test
	void swedishComesFirstAndEnglishIsRememberedWhenChosen() {
		try (Page page = page("de", 1200, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/");
			assertThat(page.locator("h1")).containsText("Den röda tråden");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
			assertThat(page.locator("h1")).containsText("The thread");
			page.navigate(this.base + "/import");
			assertThat(page.locator("h1")).containsText("Import a plan");
		}
	}

	@Test
	void nothingComesFromElsewhereAndNothingIsRefusedByThePolicy() {
		List<String> addresses = new ArrayList<>();
		List<String> complaints = new ArrayList<>();
		try (Page page = page("sv", 1200, ColorScheme.LIGHT)) {
			page.onRequest((request) -> addresses.add(request.url()));
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.onPageError(complaints::add);
			page.navigate(this.base + "/");
			page.navigate(this.base + "/import");
			submit(page, plan().workbook(this.folder), "Provkör");
			assertThat(page.locator("#result-heading")).isFocused();
		}
		assertThat(addresses).isNotEmpty().allMatch((address) -> address.startsWith(this.base));
		assertThat(complaints).isEmpty();
	}

	@Test
	void aWorkbookIsTriedAndImportedByKeyboardAlone() {
		try (Page page = page("sv", 1200, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/import");
			submit(page, plan().workbook(this.folder), "Provkör");
			assertThat(page.locator("#result-heading")).isFocused();
			assertThat(page.locator("#outcome")).containsText("Filen kan läsas in");
			page.keyboard().press("Tab");
			assertThat(page.locator("#write-now")).isFocused();
			page.keyboard().press("Enter");
			assertThat(page.locator("#outcome")).containsText("Planen har revision 1");
			page.navigate(this.base + "/");
			assertThat(page.locator("main")).containsText("Region " + this.region);
		}
	}

	@Test
	void whatGoesWithARemovalIsToldBeforeItIsMade() {
		try (Page page = page("sv", 320, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/import");
			submit(page, plan().workbook(this.folder), "Läs in");
			assertThat(page.locator("#outcome")).containsText("Planen har revision 1");
			page.navigate(this.base + "/import");
			submit(page,
					aFile().sheet("Mål", "nyckel", "ta bort").row("M1", "ja").row("M11", "ja").workbook(this.folder),
					"Provkör");
			assertThat(page.locator("#outcome")).containsText("Med det som tas bort försvinner 1 länk.");
			assertThat(page.locator("#outcome summary").first()).containsText("Följer med bort 1");
			assertThat(page.locator("#outcome")).containsText("M11 finns inte i planen, så inget tas bort");
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		}
	}

	@Test
	void aFileThatIsDroppedOnThePageIsTried() throws Exception {
		String content = Base64.getEncoder().encodeToString(Files.readAllBytes(plan().workbook(this.folder)));
		try (Page page = page("sv", 1200, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/import");
			page.locator("#region").fill(this.region);
			JSHandle dropped = page.evaluateHandle("""
					content => {
						const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
						const dropped = new DataTransfer();
						dropped.items.add(new File([bytes], 'plan.xlsx'));
						return dropped;
					}""", content);
			page.locator("#drop").dispatchEvent("dragover", Map.of("dataTransfer", dropped));
			assertThat(page.locator("#drop")).hasClass("field drop over");
			page.locator("#drop").dispatchEvent("drop", Map.of("dataTransfer", dropped));
			assertThat(page.locator("#drop")).hasClass("field drop");
			assertThat(page.locator("#file")).isFocused();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Provkör").setExact(true)).click();
			assertThat(page.locator("#outcome")).containsText("Filen kan läsas in");
		}
	}

	@Test
	void strategicPlanInStratmlBecomesARegionUnderTheModelThatIsChosen() {
		try (Page page = page("sv", 1200, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/import");
			submit(page, plan().workbook(this.folder), "Läs in");
			assertThat(page.locator("#outcome")).containsText("Planen har revision 1");
			byte[] document = page.request().get(this.base + "/api/regions/" + this.region + "/stratml.xml").body();
			page.navigate(this.base + "/import");
			page.locator("#region").fill(this.region + "-again");
			page.locator("#file").setInputFiles(new FilePayload("plan.xml", "application/xml", document));
			page.getByText("Läsa in en strategisk plan").click();
			page.locator("#steering-model").selectOption("rjh-2021");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Läs in").setExact(true)).click();
			assertThat(page.locator("#outcome")).containsText("Planen har revision 1");
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		}
	}

	@Test
	void aWrongCellIsNamedAndItsContentIsNotMarkup() {
		try (Page page = page("sv", 360, ColorScheme.DARK)) {
			page.navigate(this.base + "/import");
			submit(page, plan().row("M3", "strategic_goal", "Third", "<b>M9</b>").workbook(this.folder), "Läs in");
			assertThat(page.locator("#outcome")).containsText("Ingenting skrevs");
			assertThat(page.locator("#outcome td[data-label=Rad]").first()).hasText("4");
			assertThat(page.locator("#outcome td[data-label=Kolumn]").first()).hasText("bidrar till");
			assertThat(page.locator("#outcome td[data-label=Värde]").first()).hasText("<b>M9</b>");
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			assertThat(isScrolledSideways(page)).isFalse();
		}
	}

	private FileFixture plan() {
		return aFile().sheet("Region", "nyckel", "namn")
			.row(this.region, "Region " + this.region)
			.sheet("Styrmodeller", "styrmodell")
			.row("rjh-2021")
			.sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M1", "strategic_goal", "First", "")
			.row("M2", "result_goal", "Second", "M1");
	}

	/** Fills the form in and sends it, without a pointer. */
	private void submit(Page page, Path file, String button) {
		page.locator("#region").focus();
		page.keyboard().press("Control+A");
		page.keyboard().type(this.region);
		page.keyboard().press("Tab");
		assertThat(page.locator("#file")).isFocused();
		page.locator("#file").setInputFiles(file);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).focus();
		page.keyboard().press("Enter");
	}

	private static boolean isScrolledSideways(Page page) {
		return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
	}

	private static Page page(String language, int width, ColorScheme scheme) {
		return browser.newPage(
				new Browser.NewPageOptions().setLocale(language).setViewportSize(width, 800).setColorScheme(scheme));
	}

}
