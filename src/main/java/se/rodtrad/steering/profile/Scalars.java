package se.rodtrad.steering.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.Cardinality;
import se.rodtrad.steering.Unfit;

/** Makes values of single words. */
final class Scalars {

	private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(String.class, (text) -> text,
			int.class, Integer::valueOf, Integer.class, Integer::valueOf, double.class, Scalars::finite, boolean.class,
			Scalars::truth, LocalDate.class, LocalDate::parse, Label.class, Scalars::label, Cardinality.class,
			Cardinality::of);

	private Scalars() {
	}

	static boolean isScalar(Class<?> type) {
		return READERS.containsKey(type) || type.isEnum();
	}

	static Optional<Object> read(Class<?> type, YamlNode.Scalar scalar, Problems problems) {
		if (scalar.text().isEmpty()) {
			problems.add(scalar.line(), "nothing", expected(type));
			return Optional.empty();
		}
		try {
			Function<String, Object> reader = READERS.get(type);
			return Optional.of((reader != null) ? reader.apply(scalar.text()) : constant(type, scalar.text()));
		}
		catch (Unfit ex) {
			problems.add(scalar.line(), ex.found(), ex.expected());
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			problems.add(scalar.line(), "'%s'".formatted(scalar.text()), expected(type));
		}
		return Optional.empty();
	}

	private static Object finite(String text) {
		double number = Double.parseDouble(text);
		if (!Double.isFinite(number)) {
			throw new IllegalArgumentException(text);
		}
		return number;
	}

	private static Object truth(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	private static Object label(String text) {
		return Label.of(text).orElseThrow(() -> new IllegalArgumentException(text));
	}

	private static Object constant(Class<?> type, String text) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> written(constant).equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(text));
	}

	/** How a constant is written in a profile: as in the graph, or in small letters. */
	private static String written(Object constant) {
		return switch (constant) {
			case Label label -> label.graphName();
			case LinkType type -> type.name();
			default -> constant.toString().toLowerCase(Locale.ROOT);
		};
	}

	/** What is expected of a value of a type. */
	static String expected(Class<?> type) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants())
				.map(Scalars::written)
				.collect(Collectors.joining(", ", "one of ", ""));
		}
		if (type == int.class || type == Integer.class) {
			return "a whole number";
		}
		return Map
			.<Class<?>, String>of(double.class, "a number", boolean.class, "true or false", LocalDate.class,
					"a day like 2022-01-01", Cardinality.class, "a cardinality like 1..n")
			.getOrDefault(type, "text");
	}

}
