package se.rodtrad.plan.api;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

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

	/**
	 * Fields that are public methods of the same name.
	 * @param source what they are read from
	 */
	public Fields<S> methods(Class<S> source, String... names) {
		for (String name : names) {
			Method method = Objects.requireNonNull(ReflectionUtils.findMethod(source, name), name);
			Function<Object, Object> accessor = Accessor.of(method);
			add(name, new Field<S>(this.type + "." + name, shownType(method), accessor::apply));
		}
		return this;
	}

	/** The type of what is shown of a method's value: that of what may be missing. */
	static ResolvableType shownType(Method method) {
		ResolvableType type = ResolvableType.forMethodReturnType(method);
		return (type.resolve() == Optional.class) ? type.getGeneric() : type;
	}

	/** A field that is one value, or none. */
	public Fields<S> add(String name, Class<?> valueType, Function<S, @Nullable Object> read) {
		return add(name, Field.of(this.type + "." + name, valueType, read));
	}

	/** A field that is a text and kept as it is written. */
	public Fields<S> kept(String name, Function<S, @Nullable Object> read,
			BiFunction<S, Function<String, byte[]>, byte[]> kept) {
		return add(name, new KeptField<>(Field.of(this.type + "." + name, String.class, read), kept));
	}

	/** A field that lists something. */
	public Fields<S> list(String name, Class<?> element, Function<S, @Nullable Object> read) {
		return add(name, Field.listing(this.type + "." + name, element, read));
	}

	/** A field that is read in a way of its own. */
	public Fields<S> add(String name, DataFetcher<?> fetcher) {
		this.wiring.dataFetcher(name, fetcher);
		return this;
	}

}
