package se.rodtrad.web.timeline;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.Chromium;
import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * Revisions are gone through as periods are, each with how the goals were known to do.
 */
@RunningService
class RevisionSliderTests {

	private final String region = "r-" + UUID.randomUUID();

	private final String address;

	private final Plans plans;

	RevisionSliderTests(@LocalServerPort int port, Plans plans) {
		this.address = "http://localhost:%d/regions/%s/timeline".formatted(port, this.region);
		this.plans = plans;
	}

	@BeforeEach
	void writeFourRevisions() {
		PlanDraft draft = this.plans.draft(this.region);
		draft.put(new Region(this.region, "Region Prov", "", "",
				List.of(new Region.Governance("rjh-2021", Validity.ALWAYS))));
		this.plans.write(draft, Signature.of(Signature.How.IMPORT));
		for (int number = 1; number <= 3; number++) {
			PlanDraft goals = this.plans.draft(this.region);
			aPlan().goal("G" + number, "result_goal")
				.build()
				.facts()
				.filter((fact) -> !(fact instanceof Region))
				.forEach(goals::put);
			this.plans.write(goals, Signature.of(Signature.How.IMPORT));
		}
	}

	@Test
	void eachRevisionTellsHowTheGoalsWereKnownToDo() {
		try (Page page = Chromium.page("sv", 320, ColorScheme.LIGHT)) {
			page.navigate(this.address);
			Locator shown = page.locator("#known > li:visible");
			assertThat(shown.locator("h3")).containsText("Revision 4,");
			assertThat(shown.locator("figcaption")).containsText("3 grå");
			page.locator("section:has(#known) input[type=range]").focus();
			page.keyboard().press("ArrowLeft");
			assertThat(shown.locator("h3")).containsText("Revision 3,");
			assertThat(shown.locator("figcaption")).containsText("2 grå");
			assertThat(page.url()).contains("asOf=3");
			page.keyboard().press("Home");
			Locator play = page.locator("section:has(#known) .tools button");
			play.press("Enter");
			assertThat(play).hasText("Pausa");
			assertThat(shown.locator("h3")).containsText("Revision 4,");
			assertThat(play).hasText("Spela upp");
			page.reload();
			assertThat(page.locator(".lead")).containsText("revision");
		}
	}

	@Test
	void whatDiffersSinceARevisionIsMarked() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.address + "?fromAsOf=2&from=2026&to=2026");
			assertThat(page.locator(".changed tbody tr")).hasCount(2);
			assertThat(page.locator(".changed .added th").first()).containsText("Mål, ny");
			assertThat(page.locator(".changed .added ins")).hasText(new String[] { "finns", "finns" });
			assertThat(page.locator(".changed del")).hasCount(0);
			page.navigate(this.address + "?fromAsOf=4&from=2026&to=2026");
			assertThat(page.locator("section:has(#two)")).containsText("Planen säger detsamma vid båda tidpunkterna.");
		}
	}

}
