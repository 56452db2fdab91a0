package se.rodtrad.plan.api;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Reads a field by its arguments. They are the same for every row of a list, so that they
 * are looked at once, and what comes of it reads all the rows as any {@link Field} does.
 *
 * @param <S> what it reads from
 * @param name the name of the field, for people
 * @param type what it gives
 * @param arguments the names of its arguments, and what they hold
 * @param read how it is read when the arguments are known, by name; one that is not given
 * is not among them
 */
public record FieldWithArguments<S>(String name, ResolvableType type, Map<String, ResolvableType> arguments,
		Function<Map<String, Object>, Function<S, @Nullable Object>> read)
		implements
			TrivialDataFetcher<Object>,
			SelfDescribingDataFetcher<Object> {

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		return with(environment.getArguments()).read(Objects.requireNonNull(environment.getSource()));
	}

	/** The field as it is read with some arguments. */
	public Field<S> with(Map<String, Object> given) {
		return new Field<>(this.name, this.type, this.read.apply(given));
	}

	@Override
	public String getDescription() {
		return this.name;
	}

	@Override
	public ResolvableType getReturnType() {
		return this.type;
	}

	@Override
	public Map<String, ResolvableType> getArguments() {
		return this.arguments;
	}

}
