package se.rodtrad.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of the tables, for people and programs, is true of what is given out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DescriptionTests {

	private static final Pattern ADDRESS = Pattern.compile("http://localhost:(?<port>\\d+)(?<path>[^\\s\"'\\]]+)");

	private final int port;

	private final Fetcher fetcher;

	private final Tables tables;

	DescriptionTests(@LocalServerPort int port, Tables tables) {
		this.port = port;
		this.fetcher = new Fetcher(port);
		this.tables = tables;
	}

	@Test
	void openApiDescribesEveryTableWithWhatItGivesOut() throws Exception {
		JsonNode api = Fetcher.json(this.fetcher.get("/api/openapi.json").body());
		assertThat(api.get("openapi").asString()).isEqualTo("3.1.0");
		assertThat(api.at("/info/version").asString()).isNotBlank();
		for (Table<?> table : this.tables.all()) {
			JsonNode get = api.get("paths")
				.get("/api/regions/{region}/rows/%s.{format}".formatted(table.name()))
				.get("get");
			assertThat(get.get("parameters").size()).isEqualTo(2 + table.parameters().size());
			JsonNode row = api.at("/components/schemas/" + table.name() + "/properties");
			assertThat(row.propertyNames())
				.containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
			String asked = table.parameters().contains(Parameter.PERIOD) ? "?period=2025" : "";
			for (JsonNode found : this.fetcher.rows("exempel-nord", table.name(), asked)) {
				assertThat(found.propertyNames()).containsExactlyElementsOf(row.propertyNames());
				found.properties()
					.forEach((cell) -> assertThat(
							row.at("/" + cell.getKey() + "/type").valueStream().map(JsonNode::asString))
						.as("%s of %s", cell, table.name())
						.contains(type(cell.getValue())));
			}
		}
		assertThat(references(api)).isNotEmpty()
			.allSatisfy(
					(reference) -> assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
	}

	@Test
	void everySampleOfATableAsksForWhatThereIs() throws Exception {
		JsonNode api = Fetcher.json(this.fetcher.get("/api/openapi.json").body());
		assertThat(api.has("x-codeSamples")).isFalse();
		for (Table<?> table : this.tables.all()) {
			JsonNode samples = api.get("paths")
				.get("/api/regions/{region}/rows/%s.{format}".formatted(table.name()))
				.at("/get/x-codeSamples");
			assertThat(samples.valueStream().map((sample) -> sample.get("label").asString())).containsExactly("Excel",
					"Power BI", "Qlik", "R", "Python", "curl");
			for (JsonNode sample : samples) {
				Matcher address = ADDRESS.matcher(sample.get("source").asString());
				assertThat(address.find()).as(sample.toString()).isTrue();
				assertThat(address.group("port")).as(sample.toString()).isEqualTo(String.valueOf(this.port));
				assertThat(this.fetcher.get(address.group("path")).statusCode()).as(sample.toString()).isEqualTo(200);
			}
		}
	}

	private static String type(JsonNode cell) {
		return switch (cell.getNodeType()) {
			case STRING -> "string";
			case BOOLEAN -> "boolean";
			case NUMBER -> cell.isIntegralNumber() ? "integer" : "number";
			default -> "null";
		};
	}

	private static Set<String> references(JsonNode document) {
		Set<String> found = new LinkedHashSet<>();
		document.findValues("$ref").forEach((reference) -> found.add(reference.asString()));
		return found;
	}

	@Test
	void dictionaryDescribesEveryColumnInBothLanguages() throws Exception {
		JsonNode dictionary = Fetcher.json(this.fetcher.get("/api/rows").body());
		assertThat(dictionary.get("tables").valueStream().map((table) -> table.get("name").asString()))
			.containsExactlyElementsOf(this.tables.all().stream().map((table) -> table.name()).toList());
		for (JsonNode table : dictionary.get("tables")) {
			List<String> names = table.get("columns")
				.valueStream()
				.map((column) -> column.get("name").asString())
				.toList();
			assertThat(names).doesNotHaveDuplicates().allMatch((name) -> name.matches("[a-z]+(_[a-z]+)*"));
			for (String list : List.of("columns", "parameters")) {
				assertThat(table.get(list)).allSatisfy((described) -> {
					assertThat(described.at("/about/sv").asString()).isNotBlank();
					assertThat(described.at("/about/en").asString()).isNotBlank()
						.isNotEqualTo(described.at("/about/sv").asString());
				});
			}
		}
	}

}
