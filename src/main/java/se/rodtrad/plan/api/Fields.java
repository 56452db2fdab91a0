package se.rodtrad.plan.api;

import java.util.function.Function;

import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;

/**
 * Collects how the fields of a type are read.
 *
 * @param <S> what they are read from
 * @param wiring what is collected
 * @param type the name of the type
 */
public record Fields<S>(TypeRuntimeWiring.Builder wiring, String type) {

	public Fields(String type) {
		this(TypeRuntimeWiring.newTypeWiring(type), type);
	}

	/** A field that is one value, or none. */
	public Fields<S> add(String name, Class<?> valueType, Function<S, @Nullable Object> read) {
		return add(name, Field.of(this.type + "." + name, valueType, read));
	}

	/** A field that lists something. */
	public Fields<S> list(String name, Class<?> element, Function<S, @Nullable Object> read) {
		return add(name, Field.listing(this.type + "." + name, element, read));
	}

	Fields<S> add(String name, DataFetcher<?> fetcher) {
		this.wiring.dataFetcher(name, fetcher);
		return this;
	}

}
