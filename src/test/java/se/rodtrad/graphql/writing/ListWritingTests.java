package se.rodtrad.graphql.writing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;

import se.rodtrad.plan.api.FieldWithArguments;
import se.rodtrad.plan.api.Fields;
import se.rodtrad.plan.api.TypeOf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists are written at once where that is right, and nowhere else.
 */
class ListWritingTests {

	private static final String SCHEMA = """
			type Query { rows: [Row!]! loose: [Row] few: [Row!]! }
			interface Thing { text: String! }
			type Row implements Thing {
			  text: String! number: Float count: Int flag: Boolean id: ID! color: Color
			  missing: String required: String! failing: String mistaken: Int
			  next: Row others: [Thing!]! argued(by: Int = 1): String
			  times(by: Int = 2, more: [Int!]): Float
			  kept: String!
			}
			type Stone implements Thing { text: String! weight: Float! }
			enum Color { RED GREEN }
			""";

	private final BothWays ways = new BothWays(schema());

	@ParameterizedTest
	@ValueSource(strings = { "{ rows { text number count flag id color } }", "{ rows { missing } }",
			"{ rows { a: text b: text text __typename t: __typename } }", "{ loose { text } }",
			"{ rows { next { text next { number } } } }",
			"{ rows { others { __typename text ... on Stone { weight } ... on Row { id } } } }",
			"{ rows { ...part ... { count } } } fragment part on Row { text next { ...deep } } fragment deep on Thing { text }",
			"query ($yes: Boolean = true, $no: Boolean = false) { rows { text @skip(if: $yes) id @include(if: $no) count @include(if: $yes) } }",
			"{ rows { text @skip(if: true) } }",
			"query ($by: Int = 3) { rows { times a: times(by: 4) b: times(by: $by, more: [1, 2]) next { times(by: $by) } } }",
			"{ rows { next { text } next { id } } }", "{ rows { kept next { k: kept } } }" })
	void plainListIsWrittenAtOnce(String document) {
		assertThat(this.ways.ask(document, Map.of()).writtenLists()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ rows { text required } }", "{ rows { times(by: 0) } }", "{ rows { failing } }",
			"{ rows { mistaken } }", "{ rows { others { text ... on Row { failing } } } }" })
	void listWithAnErrorGoesTheOrdinaryWay(String document) {
		BothWays.Answer answer = this.ways.ask(document, Map.of());
		assertThat(answer.writtenLists()).isZero();
		assertThat(answer.json()).contains("\"errors\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ rows { text argued } }", "{ few { text } }", "{ __schema { types { name } } }" })
	void whatIsNotPlainOrShortGoesTheOrdinaryWay(String document) {
		assertThat(this.ways.ask(document, Map.of()).writtenLists()).isZero();
	}

	@Test
	void textIsEscapedAsEverywhere() {
		assertThat(this.ways.ask("{ rows { text } }", Map.of()).json()).contains("\\\"å\\\\\\u0001\\n😀");
	}

	private static GraphQLSchema schema() {
		TypeRuntimeWiring.Builder rows = new Fields<Integer>("Row").add("text", String.class, ListWritingTests::text)
			.add("number", Double.class, (row) -> (row % 3 == 0) ? null : row / 7.0)
			.add("count", Integer.class, (row) -> Optional.of(row).filter((number) -> number > 2))
			.add("flag", Boolean.class, (row) -> row > 3)
			.add("id", Integer.class, (row) -> row)
			.add("color", Color.class, (row) -> Color.values()[row % 2])
			.add("missing", String.class, (_) -> Optional.empty())
			.add("required", String.class, (row) -> (row == 5) ? null : "there")
			.add("failing", String.class, (row) -> text(100 / (row - 5)))
			.add("mistaken", Integer.class, (row) -> "no number " + row)
			.add("next", Integer.class, (row) -> (row > 8) ? null : row + 1)
			.kept("kept", ListWritingTests::text, (row, writing) -> writing.apply(text(row)))
			.list("others", Object.class, (row) -> (row % 2 == 0) ? List.of() : List.of(row, 0.5 + row, row + 1))
			.wiring()
			.dataFetcher("argued", (_) -> "so")
			.dataFetcher("times", new FieldWithArguments<Integer>("times", ResolvableType.forClass(Double.class),
					Map.of(), ListWritingTests::times));
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA),
				RuntimeWiring.newRuntimeWiring()
					.type("Query",
							(query) -> query.dataFetcher("rows", (_) -> List.of(1, 2, 3, 4, 5, 6, 7, 8, 9))
								.dataFetcher("loose", (_) -> Collections.nCopies(9, null))
								.dataFetcher("few", (_) -> List.of(1, 2)))
					.type(rows)
					.type(new Fields<Double>("Stone").add("text", String.class, ListWritingTests::text)
						.add("weight", Double.class, (stone) -> stone)
						.wiring())
					.type(TypeRuntimeWiring.newTypeWiring("Thing")
						.typeResolver(new TypeOf<>((value) -> (value instanceof Integer) ? "Row" : "Stone")))
					.build());
	}

	private static Function<Integer, @Nullable Object> times(Map<String, Object> arguments) {
		int more = (arguments.get("more") instanceof List<?> given) ? given.size() : 0;
		int by = (int) arguments.get("by");
		int whole = 12 / by;
		return (row) -> (double) row * whole + more;
	}

	private static String text(Number number) {
		return "\"å\\\u0001\n😀" + number;
	}

	/** Of Java, where the schema has names. */
	private enum Color {

		RED, GREEN

	}

}
