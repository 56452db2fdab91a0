package se.rodtrad.graphql;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.introspection.IntrospectionQueryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every limit holds, one step inside is allowed, and the error says which it was.
 */
@GraphQlTest
class LimitsTests {

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void reachTheService() {
		this.client = new Client(this.port);
	}

	@Test
	void fieldsAreNestedFifteenDeepAndNoDeeper() throws Exception {
		assertThat(this.client.ask(nested(15)).code()).isEmpty();
		assertIsOverLimit(this.client.ask(nested(16)), "16", "15");
	}

	@Test
	void depthIsCountedThroughFragments() throws Exception {
		String query = """
				{ elements(region: "nord", first: 0) { nodes { ...A } } }
				fragment A on Goal { contributesTo { goal { ...B } } }
				fragment B on Goal { contributesTo { goal { ...C } } }
				fragment C on Goal { contributesTo { goal { ... on Goal { contributesTo { goal { %s } } } } } }
				""";
		String shallow = "contributesTo { goal { contributesTo { goal { key } } } }";
		String deep = "contributesTo { goal { contributesTo { goal { contributesTo { weight } } } } }";
		assertThat(this.client.ask(query.formatted(shallow)).code()).isEmpty();
		assertIsOverLimit(this.client.ask(query.formatted(deep)), "16", "15");
	}

	private static String nested(int depth) {
		int steps = (depth - 3) / 2;
		String below = (depth % 2 == 1) ? "key" : "contributesTo { weight }";
		return "{ elements(region: \"nord\", first: 0) { nodes { ... on Goal { "
				+ "contributesTo { goal { ".repeat(steps) + below + " } }".repeat(steps) + " } } } }";
	}

	@Test
	void fieldStandsThirtyTimesInOneSelectionSetAndNoOftener() throws Exception {
		assertThat(this.client.ask("{ " + aliases(30) + " }").code()).isEmpty();
		assertIsOverLimit(this.client.ask("{ " + aliases(31) + " }"), "regions", "31", "30");
	}

	@Test
	void repeatsAreCountedThroughFragments() throws Exception {
		String query = "{ ...A ... on Query { " + aliases(16) + " } } fragment A on Query { "
				+ aliases(15).replace("a", "b") + " }";
		assertIsOverLimit(this.client.ask(query.replace("regions { id }", "regions { name }")), "31", "30");
	}

	private static String aliases(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "a" + i + ": regions { id }").collect(Collectors.joining(" "));
	}

	@Test
	void documentHasThreeThousandTokensAndNoMore() throws Exception {
		assertThat(this.client.ask("{ " + "__typename ".repeat(2996) + "}").message()).doesNotContain("tokens");
		assertIsOverLimit(this.client.ask("{ " + "__typename ".repeat(3000) + "}"), "3000 tokens");
	}

	@Test
	void bodyIsAMegabyteAndNoLarger() throws Exception {
		String body = "{\"query\":\"{ __typename }\",\"extensions\":{\"x\":\"%s\"}}";
		int room = 1024 * 1024 - body.length() + 2;
		String json = "application/json";
		assertThat(this.client.post(body.formatted("x".repeat(room)), json).status()).isEqualTo(200);
		Client.Answer answer = this.client.post(body.formatted("x".repeat(room + 1)), json);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
	}

	@Test
	void answerThatMustBeExpectedToBeTooLargeIsNotBegun() throws Exception {
		String query = "{ elements(region: \"nord\", first: 1000) { nodes { links(first: %d) { nodes { type weight } } } } }";
		assertThat(this.client.ask(query.formatted(300)).code()).isEmpty();
		assertIsOverLimit(this.client.ask(query.formatted(500)), "1502001", "1000000");
	}

	@Test
	void pageFromTheEndCostsAsMuch() throws Exception {
		assertIsOverLimit(this.client
			.ask("{ elements(region: \"nord\", last: 1000) { nodes { links(last: 500) { nodes { type weight } } } } }"),
				"1502001");
	}

	@Test
	void costFollowsVariables() throws Exception {
		String query = "query($n: Int = 500) { elements(region: \"nord\", first: 1000) { nodes { links(first: $n) { nodes { type weight } } } } }";
		assertIsOverLimit(this.client.ask(query), "1502001");
		assertThat(this.client.ask(query, Map.of("n", 1)).code()).isEmpty();
	}

	@Test
	void schemaMayBeAskedForInTheWayOfGraphiql() throws Exception {
		String query = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
			.descriptions(true)
			.specifiedByUrl(true)
			.directiveIsRepeatable(true)
			.schemaDescription(true)
			.inputValueDeprecation(true)
			.typeRefFragmentDepth(9));
		Client.Answer answer = this.client.ask(query);
		assertThat(answer.code()).isEmpty();
		assertThat(answer.at("/__schema/queryType/name").asString()).isEqualTo("Query");
	}

	@Test
	void schemaIsAskedForTwentyDeepAndNoDeeper() throws Exception {
		assertThat(this.client.ask(introspection(20)).code()).isEmpty();
		assertIsOverLimit(this.client.ask(introspection(21)), "21", "20", "schema");
	}

	@Test
	void schemaIsNotAskedForInCircles() throws Exception {
		assertIsOverLimit(
				this.client.ask("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
				"good faith");
	}

	private static String introspection(int depth) {
		return "{ __type(name: \"Goal\") { " + "ofType { ".repeat(depth - 2) + "name " + "} ".repeat(depth - 2) + "} }";
	}

	@Test
	@Timeout(20)
	void fragmentsThatUnfoldToMillionsAreMeasuredAtOnce() throws Exception {
		StringBuilder query = new StringBuilder("{ regions { ...F0 } } ");
		for (int i = 0; i < 60; i++) {
			query.append("fragment F%d on Region { a: name ...F%d ...F%d } ".formatted(i, i + 1, i + 1));
		}
		query.append("fragment F60 on Region { name }");
		Client.Answer answer = this.client.ask(query.toString());
		assertIsOverLimit(answer, "name");
	}

	@Test
	void fragmentsInACircleAreNotValid() throws Exception {
		assertThat(this.client
			.ask("{ regions { ...A } } fragment A on Region { id ...B } fragment B on Region { id ...A }")
			.code()).isEqualTo("VALIDATION_ERROR");
	}

	private static void assertIsOverLimit(Client.Answer answer, String... parts) {
		assertThat(answer.code()).as(answer.response().body()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.message()).contains(parts);
		assertThat(answer.json().has("data")).isFalse();
	}

}
