package se.rodtrad.plan.api;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * A field that is a text which stands in most rows of most answers: as it is written it
 * is kept with the plan.
 *
 * @param <S> what it reads from
 * @param plain the field as any other
 * @param kept how the written text is found, when what writes it the first time is given
 */
public record KeptField<S>(Field<S> plain, BiFunction<S, Function<String, byte[]>, byte[]> kept)
		implements
			LightDataFetcher<Object>,
			SelfDescribingDataFetcher<Object> {

	/** The field as one that gives what is written, for somebody who writes in a way. */
	public Field<S> written(Function<String, byte[]> writing) {
		return new Field<>(this.plain.name(), this.plain.type(), (source) -> this.kept.apply(source, writing));
	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition definition, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		return this.plain.read(source);
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		return this.plain.get(environment);
	}

	@Override
	public String getDescription() {
		return this.plain.getDescription();
	}

	@Override
	public ResolvableType getReturnType() {
		return this.plain.getReturnType();
	}

}
