package se.rodtrad.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

/**
 * Reads a day as it is written. One that is not in the calendar is refused, and not taken
 * for the nearest that is.
 */
final class DateScalar implements Coercing<LocalDate, String> {

	/** The scalar as the schema has it. */
	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar().name("Date").coercing(new DateScalar()).build();

	private DateScalar() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return LocalDate.parse(input.toString());
		}
		catch (DateTimeException ex) {
			throw new CoercingParseValueException(wrong(input.toString()));
		}
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		String text = (input instanceof StringValue literal) ? String.valueOf(literal.getValue()) : "";
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new CoercingParseLiteralException(wrong(text));
		}
	}

	private static String wrong(String text) {
		return "found «%s», expected a day such as 2024-05-31".formatted(text);
	}

}
