package se.rodtrad.graphql.writing;

import java.util.Collection;
import java.util.Optional;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ordinary way to carry out a query, except for lists where everything that is
 * selected is a plain read: those are written at once, row by row. When anything stands
 * in the way, from a field that is no plain read to a value that is missing, the list
 * goes the ordinary way, which then answers or fails as ever.
 */
public class ListWriting extends AsyncExecutionStrategy {

	/** Of fewer rows, finding out how to write them costs as much as it saves. */
	private static final int FEWEST_ROWS = 8;

	private final PlainLetters letters;

	/**
	 * With what to write.
	 * @param failures what makes errors of what fails in the ordinary way
	 * @param json what the whole answer is written with
	 */
	public ListWriting(DataFetcherExceptionHandler failures, JsonMapper json) {
		super(failures);
		this.letters = new PlainLetters(json);
	}

	@Override
	protected FieldValueInfo completeValueForList(ExecutionContext context, ExecutionStrategyParameters parameters,
			Iterable<Object> rows) {
		Optional<WrittenList> written = (rows instanceof Collection<?> list && list.size() >= FEWEST_ROWS)
				? write(context, parameters, list) : Optional.empty();
		return written.map((list) -> new FieldValueInfo(CompleteValueType.SCALAR, list))
			.orElseGet(() -> super.completeValueForList(context, parameters, rows));
	}

	private Optional<WrittenList> write(ExecutionContext context, ExecutionStrategyParameters parameters,
			Collection<?> rows) {
		GraphQLList type = (GraphQLList) GraphQLTypeUtil
			.unwrapNonNull(parameters.getExecutionStepInfo().getUnwrappedNonNullType());
		try {
			JsonBytes out = new JsonBytes(this.letters);
			new Shapes(context, this.fieldCollector, this.letters).of(type, parameters.getField()).write(rows, out);
			return Optional.of(new WrittenList(out.pieces()));
		}
		catch (RuntimeException ex) {
			// not to be written so, or not without an error that the ordinary way tells
			// of
			return Optional.empty();
		}
	}

}
