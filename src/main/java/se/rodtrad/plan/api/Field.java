package se.rodtrad.plan.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Reads a field of a value without reflection, without anything to wait for and without
 * its arguments, so that a long list may be written straight from its rows and costs
 * little more than its text; and says what it reads, so that the schema can be checked
 * against it.
 *
 * @param <S> what it reads from
 * @param name the name of the field, for people
 * @param type what it gives
 * @param read how it is read
 */
public record Field<S>(String name, ResolvableType type,
		Function<S, @Nullable Object> read) implements LightDataFetcher<Object>, SelfDescribingDataFetcher<Object> {

	/** A field that is one value, or none. */
	public static <S> Field<S> of(String name, Class<?> type, Function<S, @Nullable Object> read) {
		return new Field<>(name, ResolvableType.forClass(type), read);
	}

	/** A field that lists something. */
	static <S> Field<S> listing(String name, Class<?> element, Function<S, @Nullable Object> read) {
		return new Field<>(name, ResolvableType.forClassWithGenerics(List.class, element), read);
	}

	/** What the API shows of a value in the plan: nothing of what is not stated. */
	static @Nullable Object shown(Object value) {
		return switch (value) {
			case String text -> text.isEmpty() ? null : text;
			case Optional<?> optional -> optional.orElse(null);
			case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
			case OptionalInt integer -> integer.isPresent() ? integer.getAsInt() : null;
			default -> value;
		};
	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition definition, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		return read(source);
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		return read(Objects.requireNonNull(environment.getSource()));
	}

	/** Reads it from a value of the type that has the field. */
	@SuppressWarnings("unchecked")
	public @Nullable Object read(Object source) {
		return this.read.apply((S) source);
	}

	@Override
	public String getDescription() {
		return this.name;
	}

	@Override
	public ResolvableType getReturnType() {
		return this.type;
	}

}
