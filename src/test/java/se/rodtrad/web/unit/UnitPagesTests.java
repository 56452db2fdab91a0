package se.rodtrad.web.unit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

import se.rodtrad.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Units are found below each other, and what they owe is the same everywhere. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UnitPagesTests {

	private static final String NORD = "/regions/exempel-nord";

	private final String base;

	UnitPagesTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
	}

	@Test
	void whatAUnitOwesIsTheSameWhereverItIsTold() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + NORD + "/units?period=2026&at=2026-11-30");
			Locator rows = page.locator("main tbody tr");
			assertThat(rows.first()).containsText("Regionfullmäktige");
			int owed = rows.locator("td:last-child a")
				.allTextContents()
				.stream()
				.mapToInt(UnitPagesTests::number)
				.sum();
			assertThat(owed).isPositive().isEqualTo(owedOnTheOverview(page));
			page.navigate(this.base + NORD + "/units?period=2026&at=2026-11-30&q=akutmott");
			assertThat(rows).hasCount(1);
			rows.locator("th a").click();
			assertThat(page.locator("section[aria-labelledby=unit-due] li")).hasCount(3);
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rapportera").setExact(true))
				.last()
				.click();
			assertThat(page.locator(".tally strong").first()).hasText("3");
			assertThat(page.locator(".mark")).hasCount(3);
		}
	}

	private int owedOnTheOverview(Page page) {
		page.navigate(this.base + NORD + "?period=2026&at=2026-11-30");
		return number(page.locator("section[aria-labelledby=to-report] strong").first().textContent());
	}

	private static int number(String text) {
		return Integer.parseInt(text.replaceAll("\\D.*", ""));
	}

}
