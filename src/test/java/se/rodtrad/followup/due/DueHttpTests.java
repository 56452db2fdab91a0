package se.rodtrad.followup.due;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due, as a calendar program fetches it, on the sample regions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DueHttpTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String FROM = "2025-01-01";

	private static final String TO = "2026-07-01";

	private static final String DAYS = "?from=%s&to=%s".formatted(FROM, TO);

	private final int port;

	private final Driver driver;

	DueHttpTests(@LocalServerPort int port, Driver driver) {
		this.port = port;
		this.driver = driver;
	}

	private HttpResponse<byte[]> get(String region, String query, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/regions/%s/due.ics%s".formatted(this.port, region, query)));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private List<VEvent> events(String region, String query) throws Exception {
		HttpResponse<byte[]> answer = get(region, query);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
		Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
		assertThat(calendar.validate().getEntries()).isEmpty();
		return calendar.getComponents(Component.VEVENT);
	}

	private static String text(VEvent event, String name) {
		return event.getProperty(name).map(Property::getValue).orElse("");
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, årshjul rapport aktivitet utfall", "exempel-vast, rapport aktivitet" })
	void everySortIsThereOnceOnWholeDaysWithinThoseAskedFor(String region, String sorts) throws Exception {
		List<VEvent> events = events(region, DAYS);
		assertThat(events).extracting((event) -> text(event, Property.UID)).doesNotHaveDuplicates();
		assertThat(events).extracting((event) -> text(event, Property.CATEGORIES)).contains(sorts.split(" "));
		assertThat(events).allSatisfy((event) -> {
			assertThat(text(event, Property.DTSTART)).matches("\\d{8}").isLessThan(TO.replace("-", ""));
			assertThat(text(event, Property.DTEND)).matches("\\d{8}").isGreaterThan(FROM.replace("-", ""));
			assertThat(text(event, Property.SUMMARY)).isNotBlank();
		});
		assertThat(get(region, DAYS).body()).isEqualTo(get(region, DAYS).body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void outcomesThatAreLateAreThoseOfTheDatabase(String region) throws Exception {
		Set<String> expected = this.driver
			.executableQuery(Files.readString(Path.of("cypher/questions/late-values.cypher")))
			.withParameters(Map.of("region", region, "since", LocalDate.of(2015, 1, 1), "at", LocalDate.parse(TO),
					"limit", 100_000))
			.execute()
			.records()
			.stream()
			.filter((row) -> !row.get("due").asLocalDate().isBefore(LocalDate.parse(FROM)))
			.map((row) -> "%s %s %s, %s".formatted(row.get("due").asLocalDate().toString().replace("-", ""),
					row.get("goal").asString(), row.get("indicatorName").asString(), row.get("period").asString()))
			.collect(Collectors.toSet());
		Set<String> found = events(region, DAYS + "&what=OUTCOME").stream()
			.map((event) -> "%s %s %s".formatted(text(event, Property.DTSTART),
					text(event, Property.DESCRIPTION).replaceFirst("(?s).*Mål: ", ""),
					text(event, Property.SUMMARY).replaceFirst("Utfall ska finnas: ", "")))
			.collect(Collectors.toSet());
		assertThat(found).isEqualTo(expected);
		assertThat(found.isEmpty()).isEqualTo(region.equals("exempel-vast"));
	}

	@Test
	void unitHasItsOwnAndThoseBelowIt() throws Exception {
		List<String> all = uids(DAYS + "&what=ACTIVITY");
		List<String> some = uids(DAYS + "&what=ACTIVITY&unit=E-DIV-SPEC");
		assertThat(some).isNotEmpty().hasSizeLessThan(all.size()).allMatch(all::contains);
	}

	private List<String> uids(String query) throws Exception {
		return events("exempel-nord", query).stream().map((event) -> text(event, Property.UID)).toList();
	}

	@Test
	void englishHasTheSameIdsAndAnotherTag() throws Exception {
		assertThat(uids(DAYS + "&lang=en")).isEqualTo(uids(DAYS));
		assertThat(events("exempel-nord", DAYS + "&lang=en&what=REPORT"))
			.extracting((event) -> text(event, Property.SUMMARY))
			.contains("Period ends: Annual report");
		HttpResponse<byte[]> answer = get("exempel-nord", DAYS, "Accept-Language", "en");
		assertThat(answer.headers().firstValue("Content-Language")).contains("en");
		String tag = answer.headers().firstValue("ETag").orElseThrow();
		assertThat(get("exempel-nord", DAYS + "&lang=en", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(get("exempel-nord", DAYS + "&lang=sv", "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(get("exempel-nord", DAYS + "&lang=en&what=REPORT", "If-None-Match", tag).statusCode())
			.isEqualTo(200);
	}

	@Test
	void calendarInWhichNothingIsDueIsValidToo() throws Exception {
		assertThat(events("exempel-nord", "?from=2005-01-01&to=2005-02-01")).isEmpty();
	}

	@Test
	void calendarWithoutAnyWishIsThatOfTheNextYear() throws Exception {
		assertThat(events("exempel-nord", "")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"?what=MEETING;400;what: found «MEETING», expected one of CALENDAR, REPORT, ACTIVITY, OUTCOME",
			"?from=2026;400;from: found «2026», expected a day such as 2026-06-30",
			"?from=-999999999-01-01;400;from: found «-999999999-01-01», expected a day such as 2026-06-30",
			"?from=2020-01-01&to=2030-01-01;400;from, to: found 2020-01-01 and 2030-01-01, expected from before to, and at most 5 years",
			"?at=2026-01-01;400;Parameter «at» of due.ics: expected one of asOf, from, lang, minRevision, to, unit, what",
			"?minRevision=x;400;minRevision: found «x», expected a whole number",
			"?lang=de;400;lang: found «de», expected sv or en", "?asOf=99;404;asOf: found revision 99",
			"?unit=nowhere;404;nowhere" })
	void whatIsNotUnderstoodIsRefused(String query, int status, String message) throws Exception {
		HttpResponse<byte[]> answer = get("exempel-nord", query);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(message);
	}

}
