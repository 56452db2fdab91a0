package se.rodtrad.benchmark.pure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphql.writing.ListWriting;
import se.rodtrad.plan.api.Fields;

/**
 * A list of rows of two small objects as JSON: written straight, and completed field by
 * field by the engine and then written.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-XX:+UseCompactObjectHeaders" })
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ListBenchmark {

	private static final String SCHEMA = """
			type Query { rows: [Row!]! }
			type Row { key: String! name: String! score: Float unit: Unit }
			type Unit { key: String! name: String! }
			""";

	private static final String DOCUMENT = "{ rows { key name score unit { key name } } }";

	private static final DataFetcherExceptionHandler FAILURES = new SimpleDataFetcherExceptionHandler();

	@Param({ "1000" })
	int rows;

	JsonMapper json;

	GraphQL written;

	GraphQL completed;

	/** Makes the rows, and both engines. */
	@Setup
	public void generate() {
		this.json = JsonMapper.builder().build();
		GraphQLSchema schema = schema(IntStream.range(0, this.rows).mapToObj((row) -> new Row(row, row % 40)).toList());
		this.written = engine(schema, new ListWriting(FAILURES, this.json));
		this.completed = engine(schema, new AsyncExecutionStrategy(FAILURES));
	}

	private static GraphQL engine(GraphQLSchema schema, ExecutionStrategy strategy) {
		return GraphQL.newGraphQL(schema).queryExecutionStrategy(strategy).build();
	}

	private static GraphQLSchema schema(List<Row> rows) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type(new Fields<Object>("Query").list("rows", Row.class, (_) -> rows).wiring())
			.type(new Fields<Row>("Row").add("key", String.class, Row::key)
				.add("name", String.class, Row::name)
				.add("score", Double.class, Row::score)
				.add("unit", Unit.class, Row::unit)
				.wiring())
			.type(new Fields<Unit>("Unit").add("key", String.class, Unit::key)
				.add("name", String.class, Unit::name)
				.wiring())
			.build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
	}

	/** Rows written straight. */
	@Benchmark
	public byte[] written() {
		return this.json.writeValueAsBytes(this.written.execute(DOCUMENT).toSpecification());
	}

	/** The same rows completed field by field. */
	@Benchmark
	public byte[] completed() {
		return this.json.writeValueAsBytes(this.completed.execute(DOCUMENT).toSpecification());
	}

	private record Row(String key, String name, double score, Unit unit) {

		Row(int row, int unit) {
			this("M" + row, "Minska väntetiderna i primärvården " + row, row / 1000.0,
					new Unit("E" + unit, "Enhet " + unit));
		}

	}

	private record Unit(String key, String name) {
	}

}
