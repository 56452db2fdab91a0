package se.rodtrad.graphql;

import java.util.Map;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document is parsed and validated once, and only so many characters are kept.
 */
class DocumentCacheTests {

	private static final int KEPT = 10_000;

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final DocumentCache cache = new DocumentCache(
			new Binder(new MapConfigurationPropertySource(Map.of("rodtrad.graphql.documents", KEPT)))
				.bindOrCreate("rodtrad.graphql", GraphQlLimits.class),
			DocumentCacheTests::schema);

	DocumentCacheTests() {
		this.cache.bindTo(this.meters);
	}

	@Test
	void secondRequestFindsWhatTheFirstPrepared() throws Exception {
		PreparsedDocumentEntry first = prepared("{ a }");
		assertThat(prepared("{ a }")).isSameAs(first);
		assertThat(gets(this.meters, "hit")).isEqualTo(1);
		assertThat(gets(this.meters, "miss")).isEqualTo(1);
	}

	@Test
	void otherOperationsAndVariablesOfTheSameDocumentFindIt() throws Exception {
		String document = "query A($x: Int) { b(x: $x) } query B { a }";
		PreparsedDocumentEntry first = prepared(document);
		ExecutionInput other = ExecutionInput.newExecutionInput(document)
			.operationName("B")
			.variables(Map.of("x", 7))
			.build();
		assertThat(prepared(other)).isSameAs(first);
	}

	@Test
	void errorsAreKeptToo() throws Exception {
		assertThat(prepared("{ nothing }").hasErrors()).isTrue();
		prepared("{ nothing }");
		assertThat(gets(this.meters, "hit")).isEqualTo(1);
	}

	@Test
	void onlySoManyCharactersAreKeptHoweverTheyAreDivided() throws Exception {
		for (int i = 0; i < 50; i++) {
			prepared("{ a } # " + i + "x".repeat(1_500));
		}
		assertThat(kept()).isBetween(1.0, KEPT / 2_500.0);
		prepared("{ a } # " + "x".repeat(KEPT));
		assertThat(kept()).isLessThanOrEqualTo(KEPT / 2_500.0);
		for (int i = 0; i < 50; i++) {
			prepared("{ a } # " + i);
		}
		assertThat(kept()).isBetween(1.0, KEPT / 1_000.0);
	}

	private double kept() {
		return this.meters.get("cache.size").tag("cache", "graphql.documents").gauge().value();
	}

	private PreparsedDocumentEntry prepared(String document) throws Exception {
		return prepared(ExecutionInput.newExecutionInput(document).build());
	}

	private PreparsedDocumentEntry prepared(ExecutionInput input) throws Exception {
		return this.cache.getDocumentAsync(input, (_) -> {
			throw new AssertionError("parsed elsewhere");
		}).get();
	}

	private static double gets(MeterRegistry meters, String result) {
		return meters.get("cache.gets")
			.tag("cache", "graphql.documents")
			.tag("result", result)
			.functionCounter()
			.count();
	}

	private static GraphQLSchema schema() {
		return new SchemaGenerator().makeExecutableSchema(
				new SchemaParser().parse("type Query { a: Int b(x: Int): Int }"), RuntimeWiring.MOCKED_WIRING);
	}

	/** The service counts, and shows the counts among its metrics. */
	@Nested
	@GraphQlTest
	class OverHttp {

		@LocalServerPort
		private int port;

		@Autowired
		private MeterRegistry registry;

		@Test
		void hitsAreSeenAmongTheMetrics() throws Exception {
			Client client = new Client(this.port);
			String query = "query Once($id: ID!) { region(id: $id) { name } }";
			client.ask(query, Map.of("id", "nord"));
			double hits = gets(this.registry, "hit");
			client.ask(query, Map.of("id", "other"));
			assertThat(gets(this.registry, "hit")).isEqualTo(hits + 1);
		}

	}

}
