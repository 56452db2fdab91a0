package se.rodtrad.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.Chromium;
import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** Pages are walked through with nothing but a keyboard, and one sees where one is. */
@RunningService
class KeyboardWalkTests {

	private static final int MOST_STEPS = 80;

	/**
	 * Whether what has the focus shows it, by a line around it or one within a picture.
	 */
	private static final String IS_SEEN = """
			() => {
			  const at = document.activeElement;
			  const style = getComputedStyle(at);
			  return style.outlineStyle !== 'none' || at.matches('.chain a, .flow a');
			}""";

	private final String region = "r-" + UUID.randomUUID();

	private final String base;

	private final Plans plans;

	KeyboardWalkTests(@LocalServerPort int port, Plans plans) {
		this.base = "http://localhost:%d/regions/%s".formatted(port, this.region);
		this.plans = plans;
	}

	@BeforeEach
	void writeARegion() {
		PlanFixture plan = aPlan().unit("U", "unit")
			.with("name", "Akutmottagningen")
			.goal("G", "result_goal")
			.with("text", "Snabbare genom akuten")
			.ownedBy("U")
			.activity("A", "activity")
			.with("title", "Triage vid dörren")
			.with("progress", 0.4)
			.ownedBy("U")
			.implementing("G")
			.document("D", "unit_plan")
			.with("name", "Enhetsplan")
			.version("D1", Element.DocumentVersion.Status.DRAFT)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "D")
			.contains("G");
		PlanDraft draft = this.plans.draft(this.region);
		draft.put(new Region(this.region, "Region Prov", "", "",
				List.of(new Region.Governance("rjh-2021", Validity.ALWAYS))));
		plan.build().facts().filter((fact) -> !(fact instanceof Region)).forEach(draft::put);
		this.plans.write(draft, Signature.of(Signature.How.IMPORT));
	}

	@Test
	void unitIsFoundReportedForAndWhatWasReportedIsTakenBack() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/units?period=2026");
			page.keyboard().press("Tab");
			assertThat(page.locator(".skip")).isFocused();
			tabTo(page, page.locator("#q"));
			page.keyboard().type("akutm");
			page.keyboard().press("Enter");
			assertThat(page).hasURL(Pattern.compile(".*q=akutm.*"));
			tabTo(page, page.locator("main tbody th a").first());
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).hasText("Akutmottagningen");
			tabTo(page, page.locator("main a[href*='report?unit=U']").first());
			page.keyboard().press("Enter");
			tabTo(page, page.getByLabel("Genomfört, %"));
			page.keyboard().type("55");
			tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara")));
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).hasText("Sparat som revision 2");
			tabTo(page, page.locator("main form[method=post] button"));
			page.keyboard().press("Enter");
			assertThat(page).hasURL(Pattern.compile(".*/receipts/3.*"));
			assertThat(page.locator("tbody")).containsText("40 %");
		}
	}

	@Test
	void documentLeadsToItsGoalAndOnToItsThread() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/documents");
			tabTo(page, page.locator("main .version a[href*='/elements/']").first());
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).isVisible();
			tabTo(page, page.locator("main a", new Page.LocatorOptions().setHasText("Snabbare genom akuten")).first());
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).hasText("Snabbare genom akuten");
			tabTo(page, page.locator("main a[href*='thread?focus=']").first());
			page.keyboard().press("Enter");
			assertThat(page.locator("#thread .node.focused")).hasCount(1);
		}
	}

	/** Goes on by the tabulator, and sees all the way where it is. */
	private static void tabTo(Page page, Locator target) {
		for (int step = 0; step < MOST_STEPS && !isFocused(target); step++) {
			page.keyboard().press("Tab");
			assertThat((boolean) page.evaluate(IS_SEEN))
				.as("focus is seen on " + page.evaluate("document.activeElement.outerHTML"))
				.isTrue();
		}
		assertThat(target).isFocused();
	}

	private static boolean isFocused(Locator target) {
		return (boolean) target.evaluate("node => node === document.activeElement");
	}

}
