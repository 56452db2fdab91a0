package se.rodtrad.transfer.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.table.FileLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aFile;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;

/**
 * A hierarchy that somebody else made, the goals, targets and indicators of the United
 * Nations, comes in through a small converter and a steering model of its own.
 */
class SdgTests {

	private static final SteeringModels MODELS = SteeringModels
		.of(List.of(ShippedModels.read(Path.of("src/test/resources/transfer/agenda-2030.yaml"))));

	@TempDir
	Path folder;

	@Test
	void hierarchyOfTheUnitedNationsComesInWhole() throws IOException {
		PlanGraph empty = PlanGraph.empty(new Region("un", "", "", "", List.of()));
		PlanReading reading = new PlanReader(MODELS, FileLimits.DEFAULT, 1_000).read(convert().workbook(this.folder),
				"un.xlsx", new PlanDraft(empty), ReadingProgress.NONE);
		PlanGraph plan = planOf(reading);
		assertThat(reading.problems()).isEmpty();
		assertThat(plan.elements(Label.GOAL)).filteredOn((goal) -> goal.kind().equals("goal")).hasSize(17);
		assertThat(plan.elements(Label.GOAL)).filteredOn((goal) -> goal.kind().equals("target")).hasSize(169);
		assertThat(plan.elements(Label.INDICATOR)).hasSize(235);
		assertThat(plan.elements(Label.INDICATOR).stream().flatMap((each) -> each.origin().externalIds().stream()))
			.hasSize(252)
			.doesNotHaveDuplicates();
		assertThat(count(plan, LinkType.CONTRIBUTES_TO)).isEqualTo(169);
		assertThat(count(plan, LinkType.MEASURED_BY)).isEqualTo(pairs());
		Element shared = plan.element(plan.find(Label.INDICATOR, "1.5.1").orElseThrow());
		assertThat(shared.origin().externalIds()).containsExactly("1.5.1", "11.5.1", "13.1.1");
		assertThat(plan.incoming(plan.find(shared.id()).orElseThrow(), LinkType.MEASURED_BY).size()).isEqualTo(3);
	}

	private static long count(PlanGraph plan, LinkType type) {
		long count = 0;
		for (int link = 0; link < plan.linkCount(); link++) {
			count += (plan.type(link) == type) ? 1 : 0;
		}
		return count;
	}

	/** One link per target and indicator, counted in the source. */
	private static long pairs() throws IOException {
		long pairs = 0;
		for (JsonNode goal : source().get("goals")) {
			for (JsonNode target : goal.get("targets")) {
				pairs += titles(target).keySet().size();
			}
		}
		return pairs;
	}

	private static Map<String, String> titles(JsonNode target) {
		Map<String, String> codes = new LinkedHashMap<>();
		target.get("indicators")
			.forEach((indicator) -> codes.putIfAbsent(indicator.get("title").asString().strip(),
					indicator.get("id").asString()));
		return codes;
	}

	/**
	 * The converter: equal titles are one indicator, whose codes are its external ids.
	 */
	private static FileFixture convert() throws IOException {
		FileFixture file = aFile().sheet("Region", "key", "name")
			.row("un", "Förenta nationerna")
			.sheet("Steering models", "steering model", "valid from")
			.row("agenda-2030", "2016-01-01");
		Map<String, List<String>> indicators = new LinkedHashMap<>();
		for (JsonNode goal : source().get("goals")) {
			for (JsonNode target : goal.get("targets")) {
				target.get("indicators")
					.forEach((each) -> indicators
						.computeIfAbsent(each.get("title").asString().strip(), (_) -> new ArrayList<>())
						.add(each.get("id").asString()));
			}
		}
		file.sheet("Goals", "key", "kind", "text", "short name", "contributes to", "measured by");
		for (JsonNode goal : source().get("goals")) {
			file.row(goal.get("id").asString(), "goal", goal.get("title").asString(), goal.get("short").asString(), "",
					"");
			for (JsonNode target : goal.get("targets")) {
				List<String> measures = titles(target).keySet()
					.stream()
					.map((title) -> Objects.requireNonNull(indicators.get(title)).getFirst())
					.toList();
				file.row(target.get("id").asString(), "target", target.get("title").asString(), "",
						goal.get("id").asString(), String.join("|", measures));
			}
		}
		file.sheet("Indicators", "key", "name", "external ids");
		indicators.forEach((title, codes) -> file.row(codes.getFirst(), title, String.join("|", codes)));
		return file;
	}

	private static JsonNode source() throws IOException {
		try (InputStream in = SdgTests.class.getResourceAsStream("/transfer/sdg-goals-targets-indicators.json")) {
			return JsonMapper.shared().readTree(Objects.requireNonNull(in));
		}
	}

}
