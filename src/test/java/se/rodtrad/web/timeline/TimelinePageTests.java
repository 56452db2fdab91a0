package se.rodtrad.web.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.Chromium;
import se.rodtrad.graphql.Client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Periods are gone through by keyboard, and two of them compared as by the API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TimelinePageTests {

	private static final String TIMELINE = "/regions/exempel-nord/timeline";

	private final String base;

	private final Client client;

	TimelinePageTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
		this.client = new Client(port);
	}

	@Test
	void goalsMoveAsTheApiSaysTheWorstFirst() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + TIMELINE + "?period=2025");
			JsonNode moved = this.client.ask("""
					{ compare(region: "exempel-nord", from: { period: "2024" }, to: { period: "2025" }) {
					    movements(first: 200) { totalCount nodes { turn element { name } } } } }""")
				.at("/compare/movements");
			Locator rows = page.locator(".moved tbody tr");
			assertThat(moved.at("/totalCount").asInt()).isGreaterThan(20);
			assertThat(rows).hasCount(moved.at("/nodes").size());
			for (int place = 0; place < moved.at("/nodes").size(); place++) {
				assertThat(rows.nth(place).locator("a"))
					.hasText(moved.at("/nodes").get(place).at("/element/name").asString());
				assertThat(rows.nth(place).locator(".turn"))
					.hasClass("turn " + moved.at("/nodes").get(place).at("/turn").asString().toLowerCase(Locale.ROOT));
			}
		}
	}

	@Test
	void whatDiffersInThePlanIsMarkedAsTheApiSays() throws Exception {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + TIMELINE + "?period=2026&from=2025&to=2026");
			Map<String, Integer> kinds = new TreeMap<>();
			for (String kind : List.of("ADDED", "CHANGED", "REMOVED")) {
				kinds.put(kind,
						this.client.ask("""
								{ compare(region: "exempel-nord", from: { period: "2025" }, to: { period: "2026" }) {
								    differences(kinds: [%s]) { totalCount } } }""".formatted(kind))
							.at("/compare/differences/totalCount")
							.asInt());
			}
			assertThat(page.locator(".tally strong").allTextContents().stream().map(Integer::valueOf))
				.containsExactlyElementsOf(kinds.values().stream().filter((count) -> count > 0).toList());
			assertThat(page.locator(".changed tbody tr")).hasCount(100);
			assertThat(page.locator(".changed .removed").first().locator("del")).hasText("fanns");
			assertThat(page.locator(".changed .removed").first().locator("ins")).hasCount(0);
		}
	}

	@Test
	void periodsAreGoneThroughByKeyboardAndEachHasItsAddress() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + TIMELINE + "?period=2025");
			assertThat(page.locator("#points > li:visible h3")).hasText("Helåret 2025");
			Locator slider = page.locator("section:has(#points) input[type=range]");
			slider.focus();
			page.keyboard().press("ArrowLeft");
			assertThat(page.locator("#points > li:visible h3")).hasText("Helåret 2024");
			assertThat(slider).hasAttribute("aria-valuetext", "Helåret 2024");
			assertThat(page.url()).contains("period=2024");
			page.keyboard().press("Home");
			Locator play = page.locator("section:has(#points) .tools button");
			assertThat(play).hasText("Spela upp");
			play.press("Enter");
			assertThat(play).hasText("Pausa");
			assertThat(page.locator("#points > li").nth(2)).isVisible();
			play.press("Escape");
			assertThat(play).hasText("Spela upp");
			assertThat(page.locator("#points > li").last()).isHidden();
			play.press("Enter");
			assertThat(page.locator("#points > li").last()).isVisible();
			assertThat(play).hasText("Spela upp");
		}
	}

	@Test
	void whatIsStoppedAndBegunAnewWhileAStateIsFetchedGoesOnOnce() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			List<Route> held = new CopyOnWriteArrayList<>();
			Locator play = play(page, held::add);
			page.clock().install();
			play.click();
			play.click();
			assertThat(play).hasText("Spela upp");
			play.click();
			page.waitForCondition(() -> held.size() == 3);
			held.forEach((route) -> route.fulfill(new Route.FulfillOptions().setBody("<p>Planen då</p>")));
			assertThat(page.locator("#states > li").first().locator("[data-state]")).hasText("Planen då");
			page.clock().runFor(1600);
			assertThat(page.locator("#states > li").nth(1)).isVisible();
			assertThat(page.locator("#states > li:visible")).hasCount(1);
			assertThat(play).hasText("Pausa");
		}
	}

	@Test
	void playingEndsWhereAStateCannotBeFetched() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			Locator play = play(page, Route::abort);
			play.click();
			assertThat(play).hasText("Spela upp");
		}
	}

	/** The button of a list whose states are fetched. */
	private Locator play(Page page, Consumer<Route> states) {
		page.navigate(this.base + TIMELINE + "?period=2025");
		page.route("**/state-of-*", states);
		page.evaluate(
				"""
						async () => {
						  const list = document.createElement('ol');
						  list.id = 'states';
						  list.innerHTML = [0, 1, 2, 3].map((each) => `<li class="${each ? '' : 'now'}"><h3><a href="#">Läge</a></h3>
						    <div data-state="/state-of-${each}"></div></li>`).join('');
						  document.getElementById('main').append(list);
						  const { slide } = await import('/web/slider.js');
						  slide(list, 'slide');
						}""");
		return page.locator(".tools:has(+ #states) button");
	}

	@Test
	void nothingMovesByItselfForThoseWhoDoNotWantIt() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
			page.navigate(this.base + TIMELINE + "?period=2025");
			assertThat(page.locator("section:has(#points) input[type=range]")).isVisible();
			assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spela upp"))).hasCount(0);
		}
	}

	@Test
	void planIsLookedAtAsItWasKnownAndHeldAgainstNow() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + TIMELINE + "?period=2025");
			page.locator("section:has(#known) summary").click();
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("vad som hänt sedan dess"))
				.first()
				.click();
			assertThat(page.getByLabel("som känd i revision").first()).hasValue("1");
			assertThat(page.locator("#sides h3")).hasCount(2);
			page.locator("section:has(#known) summary").click();
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("planen då")).first().click();
			assertThat(page.locator(".lead")).containsText("revision 1");
		}
	}

}
