package se.rodtrad.plan.api;

import java.util.Locale;

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

/** Reads {@link AsOf}: the number of a revision, or an instant as text. */
public final class AsOfScalar implements Coercing<AsOf, String> {

	/** The scalar as the schema has it. */
	public static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("AsOf")
		.coercing(new AsOfScalar())
		.build();

	private AsOfScalar() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public AsOf parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return AsOf.parse(input.toString());
		}
		catch (RodTradException.Invalid ex) {
			throw new CoercingParseValueException(ex.getMessage());
		}
	}

	@Override
	public AsOf parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		String text = switch (input) {
			case IntValue number -> number.getValue().toString();
			case StringValue literal -> String.valueOf(literal.getValue());
			default -> "";
		};
		try {
			return AsOf.parse(text);
		}
		catch (RodTradException.Invalid ex) {
			throw new CoercingParseLiteralException(ex.getMessage());
		}
	}

}
