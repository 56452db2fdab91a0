package se.rodtrad.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.RodTradException;

/**
 * Reads a value from its text, in a question and in a variable alike; what it is not is
 * refused with what was expected.
 *
 * @param <T> what it is read as
 */
final class TextScalar<T> implements Coercing<T, String> {

	/**
	 * A day. One that is not in the calendar is refused, and not taken for the nearest
	 * that is.
	 */
	static final GraphQLScalarType DATE = of("Date", TextScalar::day);

	/** The number of a revision, or an instant. */
	static final GraphQLScalarType AS_OF = of("AsOf", AsOf::parse);

	private final Function<String, T> reading;

	private TextScalar(Function<String, T> reading) {
		this.reading = reading;
	}

	private static <T> GraphQLScalarType of(String name, Function<String, T> reading) {
		return GraphQLScalarType.newScalar().name(name).coercing(new TextScalar<>(reading)).build();
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new RodTradException.Invalid("found «%s», expected a day such as 2024-05-31".formatted(text));
		}
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public T parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return this.reading.apply(input.toString());
		}
		catch (RodTradException.Invalid ex) {
			throw new CoercingParseValueException(ex.getMessage());
		}
	}

	@Override
	public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		String text = switch (input) {
			case IntValue number -> number.getValue().toString();
			case StringValue literal -> String.valueOf(literal.getValue());
			default -> "";
		};
		try {
			return this.reading.apply(text);
		}
		catch (RodTradException.Invalid ex) {
			throw new CoercingParseLiteralException(ex.getMessage());
		}
	}

}
