package se.rodtrad.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

import se.rodtrad.Chromium;
import se.rodtrad.graphiql.Example;
import se.rodtrad.graphiql.Examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has just started the service gets to an answer: the start page, the ready
 * questions, and the page of errors, with the sample regions.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FirstAnswerTests {

	private final String base;

	FirstAnswerTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
	}

	@ParameterizedTest
	@MethodSource("readyQuestions")
	void everyReadyQuestionIsInTheReadme(Example question) throws IOException {
		assertThat(Files.readString(Path.of("README.md")))
			.contains("[%s](src/main/resources/examples/%s.graphql)".formatted(question.english(), question.name()));
	}

	static List<Example> readyQuestions() {
		return Examples.all();
	}

	@Test
	void firstAnswerIsOneStepFromTheStartPage() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/");
			page.getByText("Se ett första svar").focus();
			page.keyboard().press("Enter");
			assertThat(page.locator(".result-window")).containsText("supportingActivities");
			assertThat(page.locator(".result-window")).containsText("unitLine");
			assertThat(page.locator(".result-window")).not().containsText("errors");
		}
	}

	@Test
	void everyReadyQuestionIsLinkedFromTheStartPage() {
		try (Page page = Chromium.page("en", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/");
			for (Example question : Examples.all()) {
				assertThat(page.getByRole(AriaRole.LINK,
						new Page.GetByRoleOptions().setName(question.english()).setExact(true)))
					.hasAttribute("href", "/graphiql?example=" + question.name());
			}
		}
	}

	@Test
	void readyQuestionIsAskedWhenItIsChosen() {
		Example question = Examples.all().getFirst();
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/graphiql");
			page.getByText(question.swedish()).click();
			assertThat(page.locator(".result-window")).containsText("pathCount");
			assertThat(page.locator(".result-window")).not().containsText("errors");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/,        sv, 1280, LIGHT
			/,        sv,  320, DARK
			/,        en,  380, LIGHT
			/accessibility, sv, 1280, LIGHT
			/accessibility, en, 320, DARK
			/nowhere, sv, 1280, DARK
			/nowhere, en,  320, LIGHT
			""")
	void pagesCanBeReadByEverybody(String path, String language, int width, ColorScheme scheme) {
		try (Page page = Chromium.page(language, width, scheme)) {
			page.navigate(this.base + path);
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			assertThat(page.locator("html")).hasAttribute("lang", language);
			assertThat(page.locator("h1")).hasCount(1);
		}
	}

	@Test
	void keyboardAloneReachesEverythingAndSkipsWhatItMay() {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			page.navigate(this.base + "/");
			page.keyboard().press("Tab");
			assertThat(page.getByText("Till innehållet")).isFocused();
			assertThat(page.getByText("Till innehållet")).isInViewport();
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			int links = page.locator("main a").count();
			assertThat(page.locator("main a").first()).isFocused();
			for (int i = 1; i < links; i++) {
				page.keyboard().press("Tab");
				assertThat(page.locator("main a").nth(i)).isFocused();
			}
		}
	}

}
