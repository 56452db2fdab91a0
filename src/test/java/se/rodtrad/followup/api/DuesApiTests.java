package se.rodtrad.followup.api;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is to be reported is the same in the API, on the pages and in the calendar, on the
 * sample regions.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DuesApiTests {

	private static final String FIELDS = "totalCount nodes { about { key name } what unit { key } day isLate target { group } }";

	private final Client client;

	DuesApiTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	private JsonNode due(String region, String period, String more) throws Exception {
		return this.client
			.ask("{ due(region: \"%s\", period: \"%s\", first: 1000 %s) { %s } }".formatted(region, period, more,
					FIELDS))
			.at("/due");
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, 2026-T2", "exempel-nord, 2026", "exempel-vast, 2026" })
	void pagesCountWhatTheApiLists(String region, String period) throws Exception {
		String page = this.client
			.send(this.client.to("/regions/%s?period=%s".formatted(region, period)).header("Accept-Language", "sv"))
			.response()
			.body();
		int all = due(region, period, "").at("/totalCount").asInt();
		assertThat(all).isPositive();
		assertThat(counted(page, "kvar att rapportera")).hasValue(all);
		assertThat(counted(page, "av dem är sena"))
			.hasValue(due(region, period, "lateOnly: true").at("/totalCount").asInt());
	}

	@Test
	void pageSaysThatAllIsReportedWhereTheApiListsNothing() throws Exception {
		String page = this.client
			.send(this.client.to("/regions/exempel-nord?period=2025").header("Accept-Language", "sv"))
			.response()
			.body();
		assertThat(due("exempel-nord", "2025", "").at("/totalCount").asInt(-1)).isZero();
		assertThat(page).contains("Ingen enhet har något kvar att rapportera för perioden.");
		assertThat(counted(page, "kvar att rapportera")).isEmpty();
	}

	private static OptionalInt counted(String page, String what) {
		Matcher found = Pattern.compile("<strong>(\\d+)</strong> <span>" + what).matcher(page);
		return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
	}

	@ParameterizedTest
	@CsvSource({ "2025, false", "2026-T1, true", "2026-T2, true" })
	void outcomesAreThoseOfTheCalendar(String period, boolean isAny) throws Exception {
		byte[] calendar = this.client
			.send(this.client
				.to("/api/regions/exempel-nord/due.ics?from=2025-01-01&to=2028-01-01&what=OUTCOME&lang=sv"))
			.response()
			.body()
			.getBytes(StandardCharsets.UTF_8);
		Set<String> expected = new HashSet<>();
		for (VEvent event : new CalendarBuilder().build(new ByteArrayInputStream(calendar))
			.<VEvent>getComponents(Component.VEVENT)) {
			String title = text(event, Property.SUMMARY);
			if (title.endsWith(", " + period)) {
				expected.add(text(event, Property.DTSTART) + title.replaceFirst("Utfall ska finnas: ", " "));
			}
		}
		Set<String> found = new HashSet<>();
		for (JsonNode due : due("exempel-nord", period, "").at("/nodes")) {
			if (due.at("/target/group").asString("").equals("T")) {
				found.add("%s %s, %s".formatted(due.at("/day").asString().replace("-", ""),
						due.at("/about/name").asString(), period));
			}
		}
		assertThat(found).isEqualTo(expected);
		assertThat(!found.isEmpty()).isEqualTo(isAny);
	}

	private static String text(VEvent event, String name) {
		return event.getProperty(name).map(Property::getValue).orElse("");
	}

	@Test
	void whatIsDueComesByDayAndOfAUnitWithThoseBelow() throws Exception {
		JsonNode all = due("exempel-nord", "2026", "");
		assertThat(all.at("/nodes")).isNotEmpty();
		assertThat(all.at("/nodes").valueStream().map((due) -> due.at("/day").asString())).isSorted();
		JsonNode some = due("exempel-nord", "2026", "units: [\"E-DIV-SPEC\"]");
		assertThat(some.at("/totalCount").asInt()).isPositive().isLessThan(all.at("/totalCount").asInt());
		assertThat(all.at("/nodes").valueStream().toList()).containsAll(some.at("/nodes").valueStream().toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			period: "2026-X"                      ; period: found «2026-X»
			period: "2026", units: ["nowhere"]    ; nowhere
			""")
	void whatIsAskedAmissIsRefused(String asked, String message) throws Exception {
		Client.Answer answer = this.client.ask("{ due(region: \"exempel-nord\", %s) { totalCount } }".formatted(asked));
		assertThat(answer.json().at("/errors/0/message").asString()).contains(message);
	}

}
