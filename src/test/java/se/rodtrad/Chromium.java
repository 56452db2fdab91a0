package se.rodtrad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The browser that pages are tried in: one for all tests, started when the first one asks
 * for it. Where there is none, the test is skipped and says so.
 */
public final class Chromium {

	private static final Path PROGRAM = Path.of("/usr/bin/chromium");

	private static final int PATIENCE_MILLIS = 60_000;

	private static @Nullable Browser browser;

	private Chromium() {
	}

	/** Opens a page for a reader of the language, on a screen of the width. */
	public static Page page(String language, int width, ColorScheme scheme) {
		assumeTrue(Files.isExecutable(PROGRAM), "no browser at " + PROGRAM + ": the page is not tested");
		Page page = started().newPage(
				new Browser.NewPageOptions().setLocale(language).setViewportSize(width, 800).setColorScheme(scheme));
		page.setDefaultTimeout(PATIENCE_MILLIS);
		return page;
	}

	private static Browser started() {
		Browser running = browser;
		if (running == null) {
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
			running = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
				.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
					.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync")));
			browser = running;
		}
		return running;
	}

}
