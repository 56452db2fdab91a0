package se.rodtrad.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * What a label has for properties, read from its record once: the one description that
 * the database, the workbook and the API share.
 */
public final class ElementType {

	/** Components that every element has; the rest are its properties. */
	private static final int COMMON = 3;

	/**
	 * Where the graph's name differs from the component's, since {@code kind} is taken.
	 */
	private static final Map<String, String> RENAMED = Map.of("commentKind", "kind", "periodKind", "kind");

	private static final Map<Label, ElementType> TYPES = new EnumMap<>(Label.class);

	static {
		Arrays.stream(Label.values())
			.filter((label) -> !label.isValue())
			.forEach((label) -> TYPES.put(label, new ElementType(label)));
	}

	private final Label label;

	private final Constructor<?> constructor;

	private final RecordComponent[] components;

	private final List<Property> properties;

	private ElementType(Label label) {
		this.label = label;
		this.components = label.type().getRecordComponents();
		try {
			this.constructor = label.type()
				.getDeclaredConstructor(
						Arrays.stream(this.components).map(RecordComponent::getType).toArray(Class[]::new));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
		this.properties = Arrays.stream(this.components).skip(COMMON).map(Property::of).toList();
	}

	/** The type of a label that is not a value's. */
	public static ElementType of(Label label) {
		ElementType type = TYPES.get(label);
		if (type == null) {
			throw new IllegalArgumentException(label + " is a value, not an element");
		}
		return type;
	}

	public Label label() {
		return this.label;
	}

	/** Its properties beside key, validity and origin, in a defined order. */
	public List<Property> properties() {
		return this.properties;
	}

	/**
	 * An element of this type. Properties that are not among the values are not stated.
	 * @param values graph values by property name: String, Long, Double, Boolean,
	 * LocalDate or a list of String
	 * @throws RodTradException.Invalid when a value is not of its property's kind
	 */
	public Element create(String key, Validity validity, Element.Origin origin, Map<String, ?> values) {
		Object[] arguments = new Object[this.components.length];
		arguments[0] = key;
		arguments[1] = validity;
		arguments[2] = origin;
		for (int i = 0; i < this.properties.size(); i++) {
			Property property = this.properties.get(i);
			arguments[i + COMMON] = property.fromGraph(values.get(property.name()));
		}
		try {
			return (Element) this.constructor.newInstance(arguments);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The graph values of an element by property name, without those not stated. */
	public Map<String, Object> values(Element element) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < this.properties.size(); i++) {
			Property property = this.properties.get(i);
			property.toGraph(read(element, i + COMMON)).ifPresent((value) -> values.put(property.name(), value));
		}
		return values;
	}

	private Object read(Element element, int component) {
		try {
			return this.components[component].getAccessor().invoke(element);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What values a property takes. */
	public enum Kind {

		TEXT("en text", "a text"), TEXTS("en lista av texter", "a list of texts"), INTEGER("ett heltal", "an integer"),
		NUMBER("ett tal", "a number"), FLAG("ja eller nej", "true or false"), DATE("ett datum", "a date"),
		CHOICE("ett av orden", "one of the words");

		private final String swedish;

		private final String english;

		Kind(String swedish, String english) {
			this.swedish = swedish;
			this.english = english;
		}

	}

	/**
	 * A property of an element.
	 *
	 * @param name its name in the graph and in the API
	 * @param kind what values it takes
	 * @param choices for {@link Kind#CHOICE}: the values allowed, in lower case, the
	 * default first when the property is not optional
	 * @param isOptional whether a choice may be left unstated
	 */
	public record Property(String name, Kind kind, List<String> choices, boolean isOptional, Class<?> javaType) {

		static Property of(RecordComponent component) {
			String name = RENAMED.getOrDefault(component.getName(), component.getName());
			Class<?> type = component.getType();
			boolean optional = type == Optional.class;
			Class<?> valueType = optional ? argument(component.getGenericType()) : type;
			return new Property(name, kindOf(valueType), choicesOf(valueType), optional, valueType);
		}

		private static Class<?> argument(Type type) {
			return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
		}

		private static Kind kindOf(Class<?> type) {
			if (type == String.class) {
				return Kind.TEXT;
			}
			if (type == List.class) {
				return Kind.TEXTS;
			}
			if (type == OptionalInt.class) {
				return Kind.INTEGER;
			}
			if (type == OptionalDouble.class) {
				return Kind.NUMBER;
			}
			if (type == LocalDate.class) {
				return Kind.DATE;
			}
			if (type == boolean.class) {
				return Kind.FLAG;
			}
			if (type.isEnum()) {
				return Kind.CHOICE;
			}
			throw new IllegalStateException("No kind of property for " + type);
		}

		private static List<String> choicesOf(Class<?> type) {
			return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Property::lower).toList() : List.of();
		}

		private static String lower(Object constant) {
			return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
		}

		private Object fromGraph(@Nullable Object value) {
			try {
				return switch (this.kind) {
					case TEXT -> (value != null) ? text((String) value) : "";
					case TEXTS ->
						(value != null) ? ((List<?>) value).stream().map(String.class::cast).toList() : List.of();
					case INTEGER ->
						(value != null) ? OptionalInt.of(Math.toIntExact((Long) value)) : OptionalInt.empty();
					case NUMBER ->
						(value != null) ? OptionalDouble.of(((Number) value).doubleValue()) : OptionalDouble.empty();
					case FLAG -> (value != null) ? value : false;
					case DATE, CHOICE -> optionalOrValue(value);
				};
			}
			catch (ClassCastException | ArithmeticException ex) {
				throw new UnfitProperty(this.name, String.valueOf(value), this.kind.swedish, this.kind.english);
			}
		}

		/** Kinds are few and shared by many elements. */
		private String text(String value) {
			return this.name.equals("kind") ? value.intern() : value;
		}

		private Object optionalOrValue(@Nullable Object value) {
			if (value == null) {
				return this.isOptional ? Optional.empty() : defaultValue();
			}
			Object read = (this.kind == Kind.CHOICE) ? choice((String) value) : LocalDate.class.cast(value);
			return this.isOptional ? Optional.of(read) : read;
		}

		private Object defaultValue() {
			if (this.kind == Kind.DATE) {
				throw new UnfitProperty(this.name, "", this.kind.swedish, this.kind.english);
			}
			return this.javaType.getEnumConstants()[0];
		}

		private Object choice(String value) {
			int index = this.choices.indexOf(value);
			if (index < 0) {
				String known = String.join(", ", this.choices);
				throw new UnfitProperty(this.name, value, "ett av " + known, "one of " + known);
			}
			return this.javaType.getEnumConstants()[index];
		}

		private Optional<Object> toGraph(Object value) {
			return switch (value) {
				case String text -> text.isEmpty() ? Optional.empty() : Optional.of(text);
				case List<?> texts -> texts.isEmpty() ? Optional.empty() : Optional.of(texts);
				case OptionalInt integer ->
					integer.isPresent() ? Optional.of((long) integer.getAsInt()) : Optional.empty();
				case OptionalDouble number -> number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
				case Optional<?> optional -> optional.flatMap(this::toGraph);
				case Boolean flag -> flag ? Optional.of(flag) : Optional.empty();
				case Enum<?> constant -> Optional.of(lower(constant));
				default -> Optional.of(value);
			};
		}

	}

}
