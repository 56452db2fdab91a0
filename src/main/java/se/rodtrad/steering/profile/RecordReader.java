package se.rodtrad.steering.profile;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.Defines;
import se.rodtrad.steering.RefersTo;
import se.rodtrad.steering.Table;
import se.rodtrad.steering.Unfit;
import se.rodtrad.steering.Within;

/**
 * Makes records of YAML: a key is a component. Lists, Optionals and booleans may be left
 * out; a list of one may be written without brackets; all else must be there and nothing
 * else may. Reading goes on after a problem, so that all are reported together.
 */
final class RecordReader {

	private final Problems problems;

	private final Codes codes;

	RecordReader(Problems problems, Codes codes) {
		this.problems = problems;
		this.codes = codes;
	}

	/**
	 * The record that a node describes, or nothing when there is a problem.
	 * @param given components that are not in the file, by name
	 */
	<T extends Record> Optional<T> read(Class<T> type, YamlNode node, Map<String, Object> given) {
		List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
			.filter((component) -> !given.containsKey(component.getName()))
			.toList();
		if (!(node instanceof YamlNode.Mapping mapping)) {
			this.problems.add(node.line(), describe(node), "the keys " + names(components));
			return Optional.empty();
		}
		reportUnknown(mapping, components);
		List<Object> values = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			Object value = given.get(component.getName());
			((value != null) ? Optional.of(value) : component(component, mapping)).ifPresent(values::add);
		}
		return (values.size() == type.getRecordComponents().length) ? build(type, mapping, values) : Optional.empty();
	}

	private void reportUnknown(YamlNode.Mapping mapping, List<RecordComponent> components) {
		List<String> known = components.stream().map(RecordComponent::getName).toList();
		mapping.entries()
			.entrySet()
			.stream()
			.filter((entry) -> !known.contains(entry.getKey()))
			.forEach((entry) -> this.problems.add(entry.getValue().keyLine(), "key '%s'".formatted(entry.getKey()),
					"one of " + names(components)));
	}

	private static String names(List<RecordComponent> components) {
		return components.stream().map(RecordComponent::getName).collect(Collectors.joining(", "));
	}

	private static String describe(YamlNode node) {
		return switch (node) {
			case YamlNode.Scalar scalar -> scalar.text().isEmpty() ? "nothing" : "'%s'".formatted(scalar.text());
			case YamlNode.Sequence _ -> "a list";
			case YamlNode.Mapping _ -> "keys";
		};
	}

	private <T extends Record> Optional<T> build(Class<T> type, YamlNode.Mapping mapping, List<Object> values) {
		try {
			Constructor<T> constructor = type.getDeclaredConstructor(
					Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
			return Optional.of(constructor.newInstance(values.toArray()));
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof Unfit unfit) {
				YamlNode.Entry entry = mapping.entries().get(unfit.component());
				this.problems.add((entry != null) ? entry.keyLine() : mapping.line(), unfit.found(), unfit.expected());
				return Optional.empty();
			}
			throw new IllegalStateException("Reading " + type.getSimpleName(), ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Making " + type.getSimpleName(), ex);
		}
	}

	private Optional<?> component(RecordComponent component, YamlNode.Mapping mapping) {
		YamlNode.Entry entry = mapping.entries().get(component.getName());
		Class<?> type = component.getType();
		if (entry == null && (type == List.class || type == Optional.class || type == boolean.class)) {
			return Optional.of((type == List.class) ? List.of() : (type == Optional.class) ? Optional.empty() : false);
		}
		if (entry == null) {
			this.problems.add(mapping.line(), "no key '%s'".formatted(component.getName()), expected(type));
			return Optional.empty();
		}
		if (type == List.class) {
			return list(component, mapping, entry.value());
		}
		Optional<Object> value = value(valueType(component.getGenericType()), component, mapping, entry.value());
		return (type == Optional.class && value.isPresent()) ? Optional.of(value) : value;
	}

	private static String expected(Class<?> type) {
		return Scalars.isScalar(type) ? Scalars.expected(type)
				: "it with the keys " + names(List.of(type.getRecordComponents()));
	}

	/** The type itself, or that of what a list or an Optional holds. */
	private static Class<?> valueType(Type type) {
		return (type instanceof ParameterizedType generic) ? (Class<?>) generic.getActualTypeArguments()[0]
				: (Class<?>) type;
	}

	private Optional<?> list(RecordComponent component, YamlNode.Mapping mapping, YamlNode node) {
		List<YamlNode> items = (node instanceof YamlNode.Sequence sequence) ? sequence.items() : List.of(node);
		List<Object> values = new ArrayList<>();
		for (YamlNode item : items) {
			value(valueType(component.getGenericType()), component, mapping, item).ifPresent(values::add);
		}
		return (values.size() == items.size()) ? Optional.of(values) : Optional.empty();
	}

	private Optional<Object> value(Class<?> type, RecordComponent component, YamlNode.Mapping mapping, YamlNode node) {
		if (!Scalars.isScalar(type)) {
			return read(type.asSubclass(Record.class), node, Map.of()).map((value) -> value);
		}
		if (!(node instanceof YamlNode.Scalar scalar)) {
			this.problems.add(node.line(), describe(node), Scalars.expected(type));
			return Optional.empty();
		}
		Optional<Object> value = Scalars.read(type, scalar, this.problems);
		value.ifPresent((_) -> register(component, mapping, scalar));
		return value.filter((number) -> isWithin(component, number, scalar));
	}

	private void register(RecordComponent component, YamlNode.Mapping mapping, YamlNode.Scalar scalar) {
		Defines defines = component.getAnnotation(Defines.class);
		if (defines != null) {
			this.codes.define(defines.value(), scalar);
		}
		RefersTo refersTo = component.getAnnotation(RefersTo.class);
		if (refersTo == null) {
			return;
		}
		if (refersTo.value() == Table.BY_LABEL) {
			label(mapping).ifPresent((label) -> this.codes.referByLabel(label, scalar));
		}
		else {
			this.codes.refer(refersTo.value(), refersTo.once(), scalar);
		}
	}

	private static Optional<Label> label(YamlNode.Mapping mapping) {
		YamlNode.Entry entry = mapping.entries().get("label");
		return (entry != null && entry.value() instanceof YamlNode.Scalar label) ? Label.of(label.text())
				: Optional.empty();
	}

	private boolean isWithin(RecordComponent component, Object value, YamlNode.Scalar scalar) {
		Within within = component.getAnnotation(Within.class);
		if (within == null || !(value instanceof Number number)
				|| (number.doubleValue() >= within.least() && number.doubleValue() <= within.most())) {
			return true;
		}
		boolean whole = value instanceof Integer;
		this.problems.add(scalar.line(), scalar.text(),
				whole ? "a whole number from %.0f to %.0f".formatted(within.least(), within.most())
						: "a number from %.0f to %.0f".formatted(within.least(), within.most()));
		return false;
	}

}
