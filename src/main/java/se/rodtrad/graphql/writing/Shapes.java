package se.rodtrad.graphql.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import se.rodtrad.plan.api.Field;
import se.rodtrad.plan.api.FieldWithArguments;
import se.rodtrad.plan.api.KeptField;
import se.rodtrad.plan.api.TypeOf;

/**
 * Finds out once how each value of a selection is written: aliases, fragments and
 * directives are followed here by the engine's own rules.
 */
final class Shapes {

	private static final Field<Object> NOTHING_TO_READ = Field.of("__typename", String.class, (value) -> value);

	private final PlainLetters letters;

	private final ExecutionContext context;

	private final FieldCollector collector;

	Shapes(ExecutionContext context, FieldCollector collector, PlainLetters letters) {
		this.letters = letters;
		this.context = context;
		this.collector = collector;
	}

	/**
	 * How the values of a type are written.
	 * @param type the type, without the promise that there is a value
	 * @param field the field that gives them, with all that is selected in it
	 * @throws NotPlainException when not everything that is selected is a plain read
	 */
	Shape of(GraphQLType type, MergedField field) {
		return switch (type) {
			case GraphQLScalarType scalar -> new Shape.Scalar(scalar, this.context);
			case GraphQLEnumType choice -> new Shape.Choice(choice, this.context, this.letters, new HashMap<>());
			case GraphQLList list -> new Shape.Rows(slot(list.getWrappedType(), field));
			case GraphQLObjectType object -> whole(object, field);
			case GraphQLInterfaceType abstraction -> oneOf(abstraction, field);
			default -> throw new NotPlainException("a type of another kind");
		};
	}

	private Shape.Slot slot(GraphQLType type, MergedField field) {
		return new Shape.Slot(of(GraphQLTypeUtil.unwrapNonNull(type), field), GraphQLTypeUtil.isNonNull(type),
				this.context);
	}

	private Shape oneOf(GraphQLInterfaceType type, MergedField field) {
		if (!(this.context.getGraphQLSchema().getCodeRegistry().getTypeResolver(type) instanceof TypeOf<?> resolver)) {
			throw new NotPlainException("not resolved by the value alone");
		}
		Map<String, Shape> known = new HashMap<>();
		return new Shape.OneOf(resolver, (name) -> known.computeIfAbsent(name,
				(_) -> whole(this.context.getGraphQLSchema().getObjectType(name), field)));
	}

	private Shape whole(GraphQLObjectType type, MergedField field) {
		FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
			.schema(this.context.getGraphQLSchema())
			.objectType(type)
			.fragments(this.context.getFragmentsByName())
			.variables(this.context.getCoercedVariables().toMap())
			.graphQLContext(this.context.getGraphQLContext())
			.build();
		List<Shape.Part> parts = new ArrayList<>();
		this.collector.collectFields(parameters, field, this.context.hasIncrementalSupport())
			.getSubFields()
			.forEach((name, selected) -> parts.add(part(lead(name, parts.isEmpty()), type, selected)));
		return new Shape.Whole(List.copyOf(parts));
	}

	/** What stands before a value; a name in GraphQL needs no escapes. */
	private static byte[] lead(String name, boolean isFirst) {
		return ((isFirst ? "\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
	}

	private Shape.Part part(byte[] lead, GraphQLObjectType type, MergedField selected) {
		if (selected.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
			Shape name = new Shape.Constant(this.letters.written(type.getName()));
			return new Shape.Part(lead, NOTHING_TO_READ, new Shape.Slot(name, true, this.context));
		}
		GraphQLFieldDefinition definition = type.getFieldDefinition(selected.getName());
		DataFetcher<?> fetcher = this.context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
		if (fetcher instanceof KeptField<?> kept) {
			return new Shape.Part(lead, kept.written(this.letters::written),
					new Shape.Slot(new Shape.Kept(), true, this.context));
		}
		return new Shape.Part(lead, field(type, definition, selected), slot(definition.getType(), selected));
	}

	private Field<?> field(GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField selected) {
		GraphQLCodeRegistry code = this.context.getGraphQLSchema().getCodeRegistry();
		return switch (code.getDataFetcher(type, definition)) {
			case Field<?> field when definition.getArguments().isEmpty() -> field;
			case FieldWithArguments<?> field -> field.with(ValuesResolver.getArgumentValues(code,
					definition.getArguments(), selected.getArguments(), this.context.getCoercedVariables(),
					this.context.getGraphQLContext(), this.context.getLocale()));
			default -> throw new NotPlainException(type.getName() + "." + selected.getName());
		};
	}

}
