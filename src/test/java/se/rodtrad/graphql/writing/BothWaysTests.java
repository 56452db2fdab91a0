package se.rodtrad.graphql.writing;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphiql.Example;
import se.rodtrad.graphiql.Examples;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked of the sample regions, lists that are written at once are the same,
 * byte for byte, as those that the engine completes field by field.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BothWaysTests {

	private static final List<Root> ROOTS = List.of(
			new Root("trace(from: [\"%s\"], at: \"2026-06-01\")".formatted(goal("M-SM-VARD-PSYK-2026")), "Trace"),
			new Root("trace(from: [\"%s\"], at: \"2019-06-01\", direction: DOWNSTREAM)".formatted(goal("M-VISION")),
					"Trace"),
			new Root("supportingActivities(goal: \"%s\", at: \"2026-06-01\", first: 20)"
				.formatted(goal("M-SM-VARD-PSYK-2026")), "SupportingActivityConnection"),
			new Root("brokenThread(region: \"exempel-nord\", at: \"2026-06-01\", first: 30)", "FindingConnection"),
			new Root("elements(region: \"exempel-nord\", first: 40)", "ElementConnection"),
			new Root("elements(region: \"exempel-vast\", filter: { labels: [INDICATOR, DOCUMENT_VERSION] }, first: 20)",
					"ElementConnection"),
			new Root("search(region: \"exempel-nord\", text: \"vård\", first: 20)", "ElementConnection"),
			new Root("fulfilmentTable(region: \"exempel-nord\", period: \"2025\", first: 10)", "FulfilmentConnection"),
			new Root("cycles(region: \"exempel-nord\")", "Cycle"));

	private final GraphQlSource source;

	private final BothWays ways;

	BothWaysTests(GraphQlSource source) {
		this.source = source;
		this.ways = new BothWays(source.schema());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void exampleIsAnsweredTheSameBothWays(Example example) {
		Map<String, Object> variables = JsonMapper.shared().readValue(example.variables(), new TypeReference<>() {
		});
		assertThat(this.ways.ask(example.query(), variables).json()).doesNotContain("\"errors\"");
	}

	static Stream<Example> examples() {
		return Examples.all().stream();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void anyDocumentIsAnsweredTheSameBothWays(long seed) {
		RandomDocuments documents = new RandomDocuments(this.source.schema(),
				RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
		int written = 0;
		for (int i = 0; i < 500; i++) {
			Root root = ROOTS.get(i % ROOTS.size());
			BothWays.Answer answer = this.ways.ask(documents.next(root.field(), root.type()), Map.of());
			assertThat(answer.json()).startsWith("{\"data\":{");
			written += (answer.writtenLists() > 0) ? 1 : 0;
		}
		assertThat(written).as("answers with written lists").isGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"trace(from: [\"%s\"], at: \"2026-06-01\") { elements { element { id name } unit { name } } links { weight from { key } } }",
			"trace(from: [\"%s\"], at: \"2026-06-01\") { elements { element { key ... on Goal { fulfilment(period: \"2026\") { score marks } } } } }",
			"fulfilmentTable(region: \"exempel-nord\", period: \"2025\") { nodes { element { name } status sentenceSv components { weight } beside(run: JUDGED) { score } } }",
			"brokenThread(region: \"exempel-nord\", at: \"2026-06-01\") { nodes { element { name } reasons { sentenceSv } } }" })
	void longListIsWritten(String field) {
		BothWays.Answer answer = this.ways.ask("{ " + field.formatted(goal("M-SM-VARD-PSYK-2026")) + " }", Map.of());
		assertThat(answer.writtenLists()).isPositive();
	}

	private static String goal(String key) {
		return new GlobalId("exempel-nord", new Element.Id(Label.GOAL, key)).encoded();
	}

	/**
	 * Where a document begins.
	 *
	 * @param field a field of the query type, with its arguments
	 * @param type the name of its type
	 */
	private record Root(String field, String type) {
	}

}
