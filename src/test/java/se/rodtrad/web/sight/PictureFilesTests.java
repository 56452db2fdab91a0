package se.rodtrad.web.sight;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Every picture of the sample region can be fetched as a file, by its address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PictureFilesTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String CHAIN = "/regions/exempel-nord/thread";

	private final String base;

	PictureFilesTests(@LocalServerPort int port) {
		this.base = "http://localhost:" + port;
	}

	@AfterAll
	static void close() {
		CLIENT.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "svg", "png", "pdf" })
	void chainIsFetchedInEachFormatAndShownNowhereElse(String format) throws Exception {
		HttpResponse<byte[]> answer = get(CHAIN + "." + format + "?period=2025&lang=sv");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
				(type) -> assertThat(type).startsWith(format.equals("pdf") ? "application/pdf" : "image/" + format));
		assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'"));
	}

	@Test
	void documentSaysWhatThePictureSays() throws Exception {
		assertThat(text(CHAIN + ".pdf?period=2025&lang=sv")).contains("Målkedjan i Region Exempel Nord",
				"Helåret 2025 · läget den 31 december 2025", "Källa: Röd tråd, revision", "Strategi för vård");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					map  | Karta – Region Exempel Nord                                 | Strategi för vård, Regionstyrelsen
					flow | Vad enheterna gör för varje strategi i Region Exempel Nord  | Strategi för vård, Division nära vård
					overview | Översikt – Region Exempel Nord                          | Strategi för vård, av vikten är rapporterad
					timeline | Tidslinje – Region Exempel Nord                         | Tertial 1 2026, gröna
					""")
	void picturesOfARegionAreFilesThatSayWhatTheyShow(String picture, String title, String shown) throws Exception {
		String address = "/regions/exempel-nord/" + picture;
		for (String text : List.of(svg(address + ".svg?period=2026-T2&lang=sv"),
				text(address + ".pdf?period=2026-T2&lang=sv"))) {
			assertThat(text).contains(title, "Tertial 2 2026 · läget den 31 augusti 2026", "Källa: Röd tråd, revision");
			assertThat(text).contains(shown.split(", "));
		}
		assertThat(get(address + ".png?period=2026-T2").headers().firstValue("Content-Type")).hasValue("image/png");
		assertThat(svg(address + ".svg?lang=sv")).doesNotContain("<script", "<a ");
	}

	@Test
	void goalWithoutAMeasureSaysThatItsColourIsThatOfActivities() throws Exception {
		assertThat(svg(CHAIN + ".svg?period=2026-T2&lang=sv")).contains("Gul, bara aktiviteter, inget mått");
	}

	@Test
	void historyOfAGoalAndOfAnIndicatorAreFiles() throws Exception {
		assertThat(text(element(Label.GOAL, "M-2025-RS-BESOK") + "/history.pdf?period=2025&lang=sv"))
			.contains("Måluppfyllelse över tid: Första besök inom 90 dagar", "Helåret 2025", "2024");
		assertThat(svg(element(Label.INDICATOR, "I-SJUKFR") + "/history.svg?period=2025&lang=sv"))
			.contains("class=\"chart\"", "Källa: Röd tråd, revision");
	}

	@Test
	void whatCarriesAGoalIsAFile() throws Exception {
		String goal = element(Label.GOAL, "M-SM-VARD-TILLG-2026") + "/why";
		for (String text : List.of(svg(goal + ".svg?period=2026-T2&lang=sv"),
				text(goal + ".pdf?period=2026-T2&lang=sv"))) {
			assertThat(text).contains("Varför gul? Vård i rätt tid", "Tillsammans", "gul från 50 %", "grön från 90 %",
					"Tertial 2 2026", "Källa: Röd tråd, revision");
		}
		assertThat(get(element(Label.ORG_UNIT, "E-AVD-HR") + "/why.png").statusCode()).isEqualTo(404);
	}

	@Test
	void activitiesOfAUnitAreAFile() throws Exception {
		assertThat(svg(element(Label.ORG_UNIT, "E-AVD-HR") + "/activities.svg?period=2026-T2&lang=sv"))
			.contains("class=\"gantt\"", "Aktiviteter över tid: ", "Införa avslutssamtal");
	}

	@Test
	void whatThereIsNothingToDrawOfIsNotFound() throws Exception {
		assertThat(get(element(Label.ORG_UNIT, "E-ENH-AKUTMOTT") + "/history.png").statusCode()).isEqualTo(404);
		assertThat(get(element(Label.GOAL, "M-2025-RS-BESOK") + "/activities.svg").statusCode()).isEqualTo(404);
		assertThat(get(CHAIN + ".gif").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					thread.svg?root=x                   | Parameter «root» of the picture: expected one of asOf, at, focus, lang,
					map.png?period=2025&status=RED      | Parameter «status» of the picture: expected one of asOf, at, lang, period
					flow.svg?unit=E-DIV-SPEC&units=x    | Parameter «units» of the picture: expected one of asOf, at, lang, period, unit
					thread.pdf?at=2025-13-01            | at: found «2025-13-01», expected a day such as 2026-06-30
					thread.svg?status=blue              | status: found «blue», expected one of GREY, RED, YELLOW, GREEN
					""")
	void whatAPictureDoesNotKnowIsRefused(String asked, String refusal) throws Exception {
		HttpResponse<byte[]> answer = get("/regions/exempel-nord/" + asked);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(refusal);
	}

	@Test
	void whoMayHaveAPictureInAFrameIsSaidByOrigin() throws IOException {
		new PictureFiles(List.of("https://intranet.example.se", "http://localhost:3000"));
		assertThatIllegalArgumentException().isThrownBy(() -> new PictureFiles(List.of("https://a.se; script-src *")))
			.withMessageContaining("found «https://a.se; script-src *», expected origins");
	}

	private static String element(Label label, String key) {
		return "/elements/" + new GlobalId("exempel-nord", new Element.Id(label, key)).encoded();
	}

	private String svg(String address) throws Exception {
		return new String(get(address).body(), StandardCharsets.UTF_8);
	}

	private String text(String address) throws Exception {
		try (PDDocument document = Loader.loadPDF(get(address).body())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private HttpResponse<byte[]> get(String address) throws Exception {
		return CLIENT.send(HttpRequest.newBuilder(URI.create(this.base + address)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

}
