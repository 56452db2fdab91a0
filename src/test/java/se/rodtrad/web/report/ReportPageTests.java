package se.rodtrad.web.report;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import se.rodtrad.graphql.Client;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A unit reports: by keyboard alone, all or nothing, once however often it is sent, and
 * beside somebody who does the same.
 */
@RunningService
class ReportPageTests {

	private static final int MOST_STEPS = 40;

	private static final String VALUE = "value:I|T";

	private final String region = "r-" + UUID.randomUUID();

	private final int port;

	private final Plans plans;

	private final Client client;

	private final SentForm form;

	ReportPageTests(@LocalServerPort int port, Plans plans) {
		this.port = port;
		this.plans = plans;
		this.client = new Client(port);
		this.form = new SentForm(this.client, this.region);
	}

	@BeforeEach
	void writeAPlan() {
		ReportingUnit.write(this.plans, this.region);
	}

	@Test
	void reportIsSavedByKeyboardAloneAndTheApiKnowsIt() throws Exception {
		try (Page page = open("Anna")) {
			assertThat(page.locator("script")).hasCount(0);
			assertThat(page.locator(".tally")).containsText("2 kvar att rapportera");
			assertThat(page.locator(".entry").first()).containsText("Mål: minst 80 %.");
			assertThat(page.locator(".entry").first()).containsText("Förra gången, Helåret 2024: 71,5 %.");
			tabTo(page, page.getByLabel("Alla"));
			page.keyboard().type("82,5");
			tabTo(page, page.getByLabel("Genomfört, %"));
			assertThat(page.getByLabel("Genomfört, %")).hasValue("40");
			page.keyboard().type("29");
			tabTo(page, page.locator("summary", new Page.LocatorOptions().setHasText("Snabbare genom akuten")));
			page.keyboard().press("Enter");
			tabTo(page, page.locator("textarea:visible"));
			page.keyboard().type("Ny triage gav effekt.");
			tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara")));
			page.keyboard().press("Enter");
			assertThat(page).hasURL(Pattern.compile(".*/receipts/2\\?.*"));
			assertThat(page.locator("h1")).hasText("Sparat som revision 2");
			assertThat(page.locator(".lead")).containsText("Av Anna,");
			Locator changes = page.locator("tbody");
			assertThat(page.locator(".notice")).hasCount(0);
			assertThat(changes).containsText("82,5");
			assertThat(changes).containsText("29 %");
			assertThat(changes).containsText("Kommentar till Snabbare genom akuten");
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		}
		assertThat(this.client
			.ask("""
					{ fulfilment(of: "%s", period: "2025") { status comments { text } components { element { name } } } }"""
				.formatted(new GlobalId(this.region, new Element.Id(Label.GOAL, "G")).encoded()))
			.at("/fulfilment")
			.toString()).contains("GREEN", "Ny triage gav effekt.");
	}

	@Test
	void whatIsWrongIsSaidBesideTheFieldAndNothingIsWritten() {
		try (Page page = open("Anna")) {
			page.getByLabel("Alla").fill("7o,5");
			page.getByLabel("Genomfört, %").fill("140");
			save(page);
			assertThat(page).hasTitle(Pattern.compile("^Fel: Rapportera.*"));
			assertThat(page.locator(".faults")).isFocused();
			assertThat(page.locator("p.faulty").first()).containsText("Hittade ”7o,5”, väntade ett tal som 72,5.");
			assertThat(page.locator("p.faulty").last()).containsText("Hittade ”140”, väntade ett tal från 0 till 100.");
			assertThat(page.getByLabel("Alla")).hasValue("7o,5");
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			page.locator(".faults a").first().click();
			assertThat(page.getByLabel("Alla")).isFocused();
			page.getByLabel("Alla").fill("70,5");
			page.getByLabel("Genomfört, %").fill("100");
			save(page);
			assertThat(page.locator("h1")).hasText("Sparat som revision 2");
		}
	}

	@Test
	void twoWhoReportAtOnceSeeBothVersionsAndNoneIsLost() {
		try (Page anna = open("Anna"); Page bo = open("Bo")) {
			anna.getByLabel("Alla").fill("82");
			anna.getByLabel("Genomfört, %").fill("60");
			save(anna);
			assertThat(anna.locator("h1")).hasText("Sparat som revision 2");
			bo.getByLabel("Alla").fill("79");
			save(bo);
			assertThat(bo.locator("p.faulty")).hasCount(1);
			assertThat(bo.locator("p.faulty")).containsText("Anna ändrade det här medan du skrev (revision 2)");
			assertThat(bo.locator("p.faulty")).containsText("värde – → 82");
			assertThat(bo.getByLabel("Alla")).hasValue("79");
			assertThat(bo.getByLabel("Genomfört, %")).hasValue("60");
			save(bo);
			assertThat(bo.locator("h1")).hasText("Sparat som revision 3");
			assertThat(bo.locator("tbody tr")).hasCount(1);
			assertThat(bo.locator("tbody")).containsText("82");
			assertThat(bo.locator("tbody")).containsText("79");
		}
	}

	@Test
	void whatTwoWriteInDifferentFieldsIsBothSaved() {
		try (Page anna = open("Anna"); Page bo = open("Bo")) {
			anna.getByLabel("Alla").fill("82");
			save(anna);
			bo.getByLabel("Genomfört, %").fill("60");
			save(bo);
			assertThat(bo.locator("h1")).hasText("Sparat som revision 3");
			assertThat(bo.locator("tbody tr")).hasCount(1);
		}
	}

	@Test
	void noteOfSeveralLinesIsLeftAsItIsWhenSomethingElseIsWritten() throws Exception {
		this.form.save(Map.of(VALUE, "82", "note:I|T", "Ur systemet,\r\nrad två"));
		try (Page page = open("Anna")) {
			assertThat(page.getByLabel("Anteckning")).hasValue("Ur systemet,\nrad två");
			page.getByLabel("Alla").fill("83");
			save(page);
			assertThat(page.locator("h1")).hasText("Sparat som revision 3");
			assertThat(page.locator("tbody tr")).hasCount(1);
		}
	}

	@Test
	void changeIsTakenBackAndWhatLaterRestsOnItIsNot() throws Exception {
		this.form.save(Map.of(VALUE, "82"));
		try (Page page = open("Anna")) {
			page.navigate(address("/receipts/2?unit=U&period=2025"));
			press(page, "Ångra ändringen");
			assertThat(page.locator("h1")).hasText("Ändringen är återtagen i revision 3");
			page.navigate(address("/report?unit=U&period=2025"));
			assertThat(page.getByLabel("Alla")).hasValue("");
			page.getByLabel("Alla").fill("81");
			save(page);
			page.navigate(address("/receipts/2?unit=U&period=2025"));
			press(page, "Ångra ändringen");
			assertThat(page.locator(".faults")).containsText("Det går inte att ångra:");
			assertThat(page.locator(".faults")).containsText("ändrades igen i revision 4 av Anna");
		}
	}

	@Test
	void unitsThatOweSomethingAreListedUntilTheyHaveReported() throws Exception {
		try (Page page = open("Anna")) {
			page.navigate(address("/report?period=2025"));
			assertThat(page.locator("tbody tr")).hasCount(1);
			assertThat(page.locator("tbody tr")).containsText("Akutmottagningen");
			this.form.save(Map.of(VALUE, "82", "progress:A", "100"));
			page.navigate(address("/report?period=2025"));
			assertThat(page.locator(".notice")).containsText("Ingen enhet har något kvar");
		}
	}

	@Test
	void aPlanOfThePastIsShownAndNotReportedOn() throws Exception {
		this.form.save(Map.of(VALUE, "82"));
		try (Page page = open("Anna")) {
			page.navigate(address("/report?unit=U&period=2025&asOf=1"));
			assertThat(page.locator(".notice")).containsText("Det går bara att rapportera i planen som den är nu.");
			assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara"))).hasCount(0);
		}
	}

	private Page open(String actor) {
		Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT);
		page.setExtraHTTPHeaders(Map.of("X-Forwarded-User", actor));
		page.navigate(address("/report?unit=U&period=2025"));
		return page;
	}

	private String address(String path) {
		return "http://localhost:%d/regions/%s%s".formatted(this.port, this.region, path);
	}

	/** Walks on to a field or button, as people do who have no pointer. */
	private static void tabTo(Page page, Locator target) {
		for (int step = 0; step < MOST_STEPS && !isFocused(target); step++) {
			page.keyboard().press("Tab");
		}
		assertThat(target).isFocused();
	}

	private static boolean isFocused(Locator target) {
		return (boolean) target.evaluate("node => node === document.activeElement");
	}

	private static void save(Page page) {
		press(page, "Spara");
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

}
