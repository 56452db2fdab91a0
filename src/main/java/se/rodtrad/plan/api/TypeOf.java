package se.rodtrad.plan.api;

import java.util.function.Function;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;

/**
 * Says of a value alone which object type of an interface it is.
 *
 * @param <S> what it looks at
 * @param name the name of the object type
 */
public record TypeOf<S>(Function<S, String> name) implements TypeResolver {

	@Override
	public GraphQLObjectType getType(TypeResolutionEnvironment environment) {
		return environment.getSchema().getObjectType(of(environment.getObject()));
	}

	/** The name of the object type that a value is. */
	@SuppressWarnings("unchecked")
	public String of(Object value) {
		return this.name.apply((S) value);
	}

}
