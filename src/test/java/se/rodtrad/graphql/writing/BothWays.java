package se.rodtrad.graphql.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Carries out a document the ordinary way and with lists written, and holds the bytes of
 * the two answers against each other.
 */
final class BothWays {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final DataFetcherExceptionHandler FAILURES = new SimpleDataFetcherExceptionHandler();

	private final GraphQL ordinary;

	private final GraphQL written;

	BothWays(GraphQLSchema schema) {
		this.ordinary = GraphQL.newGraphQL(schema).queryExecutionStrategy(new AsyncExecutionStrategy(FAILURES)).build();
		this.written = GraphQL.newGraphQL(schema).queryExecutionStrategy(new ListWriting(FAILURES, JSON)).build();
	}

	/** Asserts that the answers are the same, and says what they are. */
	Answer ask(String document, Map<String, Object> variables) {
		ExecutionInput input = ExecutionInput.newExecutionInput(document).variables(variables).build();
		String expected = JSON.writeValueAsString(this.ordinary.execute(input).toSpecification());
		ExecutionResult result = this.written.execute(input);
		assertThat(JSON.writeValueAsString(result.toSpecification())).as(document).isEqualTo(expected);
		return new Answer(expected, count(result.getData()));
	}

	/** How many lists have been written at once. */
	private static int count(Object data) {
		return switch (Optional.ofNullable(data).orElse("")) {
			case WrittenList _ -> 1;
			case Map<?, ?> object -> object.values().stream().mapToInt(BothWays::count).sum();
			case List<?> list -> list.stream().mapToInt(BothWays::count).sum();
			default -> 0;
		};
	}

	/**
	 * What both ways answer.
	 *
	 * @param json the answer
	 * @param writtenLists how many lists of it were written at once
	 */
	record Answer(String json, int writtenLists) {
	}

}
