package se.rodtrad.change.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * Reads commands from inputs that have been held against the schema. A field that is left
 * out is not in its map, one that is cleared is there with {@code null}: that is why the
 * inputs are not read into records.
 */
public final class CommandReader {

	/** The labels of elements by the fields of the input. */
	private static final Map<String, Label> ELEMENTS = Arrays.stream(Label.values())
		.filter((label) -> !label.isValue())
		.collect(Collectors.toUnmodifiableMap(Label::fieldName, Function.identity()));

	private final String region;

	private CommandReader(String region) {
		this.region = region;
	}

	/** Reads a list of {@code PlanCommand} for a region. */
	public static List<PlanCommand> read(String region, List<Map<String, Object>> inputs) {
		CommandReader reader = new CommandReader(region);
		return inputs.stream().map(reader::command).toList();
	}

	private PlanCommand command(Map<String, Object> input) {
		Map.Entry<String, Object> chosen = only(input);
		Map<String, Object> argument = map(chosen.getValue());
		return switch (chosen.getKey()) {
			case "create" -> create(argument);
			case "change" -> change(argument);
			case "end" -> new PlanCommand.End(subject(map(argument, "what")), (LocalDate) value(argument, "validTo"));
			case "remove" -> new PlanCommand.Remove(subject(argument));
			default -> Processes.read(chosen.getKey(), argument);
		};
	}

	private PlanCommand create(Map<String, Object> input) {
		Map.Entry<String, Object> chosen = only(input);
		Map<String, Object> fields = map(chosen.getValue());
		Map<String, Object> stated = said(chosen.getKey(), fields);
		if (chosen.getKey().equals("target")) {
			stated.putIfAbsent("group", Value.ALL);
		}
		return new PlanCommand.Create(subjectOf(chosen.getKey(), fields, stated), stated);
	}

	private PlanCommand change(Map<String, Object> input) {
		Map.Entry<String, Object> chosen = only(input);
		Map<String, Object> fields = map(chosen.getValue());
		return new PlanCommand.Change(subjectOf(chosen.getKey(), fields, Map.of()), stated(chosen.getKey(), fields));
	}

	private Subject subjectOf(String choice, Map<String, Object> fields, Map<String, Object> stated) {
		return switch (choice) {
			case "region" -> new Region.Self(this.region);
			case "link" -> link(fields);
			case "measurement" -> measurement(fields);
			case "target" ->
				new Value.Id(Label.TARGET, fields.containsKey("key") ? text(fields, "key") : keyOf(fields, stated));
			default -> new Element.Id(Objects.requireNonNull(ELEMENTS.get(choice)), text(fields, "key"));
		};
	}

	/** The key of a target that is made without one. */
	private static String keyOf(Map<String, Object> fields, Map<String, Object> stated) {
		Element.Id owner = fields.containsKey("owner") ? element(map(fields, "owner")) : new Element.Id(Label.GOAL, "");
		Validity validity = Validity.of(day(fields, "validFrom"), Optional.empty());
		return Value.Target.keyOf(owner, text(fields, "indicator"), text(fields, "unit"), text(fields, "period"),
				String.valueOf(stated.get("group")), validity);
	}

	/** What the fields of something new state, without what is left open. */
	static Map<String, Object> said(String choice, Map<String, Object> fields) {
		Map<String, Object> said = new HashMap<>();
		stated(choice, fields).forEach((name, value) -> value.ifPresent((is) -> said.put(name, is)));
		return said;
	}

	/** What the fields state, without what identifies the fact only. */
	private static Map<String, Optional<Object>> stated(String choice, Map<String, Object> fields) {
		Map<String, Optional<Object>> stated = new HashMap<>();
		fields.forEach((name, value) -> stated.put(name, Optional.ofNullable(value)));
		stated.remove("key");
		switch (choice) {
			case "region" ->
				stated.computeIfPresent("governedBy", (_, governances) -> governances.map(CommandReader::governances));
			case "link" -> List.of("from", "type", "to").forEach(stated::remove);
			case "target" ->
				stated.computeIfPresent("owner", (_, owner) -> owner.map((input) -> element(map(input)).toString()));
			default -> {
			}
		}
		return stated;
	}

	private static Object governances(Object inputs) {
		return ((List<?>) inputs).stream()
			.map(CommandReader::map)
			.map((input) -> new Region.Governance(text(input, "modelId"),
					Validity.of(day(input, "validFrom"), day(input, "validTo")))
				.toString())
			.toList();
	}

	private Subject subject(Map<String, Object> input) {
		Map.Entry<String, Object> chosen = only(input);
		return switch (chosen.getKey()) {
			case "element" -> element(map(chosen.getValue()));
			case "link" -> link(map(chosen.getValue()));
			case "target" -> new Value.Id(Label.TARGET, (String) chosen.getValue());
			default -> measurement(map(chosen.getValue()));
		};
	}

	static Element.Id element(Map<String, Object> input) {
		return new Element.Id(Label.valueOf(text(input, "label")), text(input, "key"));
	}

	private static Link.Id link(Map<String, Object> input) {
		return new Link.Id(element(map(input, "from")), LinkType.valueOf(text(input, "type")),
				element(map(input, "to")), day(input, "validFrom").orElse(LocalDate.MIN));
	}

	private static Value.Id measurement(Map<String, Object> input) {
		return new Value.Id(Label.MEASUREMENT, String.join("|", text(input, "indicator"), text(input, "unit"),
				text(input, "period"), text(input, "group")));
	}

	private static Map.Entry<String, Object> only(Map<String, Object> oneOf) {
		return oneOf.entrySet().iterator().next();
	}

	@SuppressWarnings("unchecked") // the schema has seen to it
	static Map<String, Object> map(Object input) {
		return (Map<String, Object>) input;
	}

	static Map<String, Object> map(Map<String, Object> input, String name) {
		return map(value(input, name));
	}

	static Object value(Map<String, Object> input, String name) {
		return Objects.requireNonNull(input.get(name));
	}

	static String text(Map<String, Object> input, String name) {
		@Nullable Object text = input.get(name);
		return (text != null) ? text.toString() : "";
	}

	static Optional<LocalDate> day(Map<String, Object> input, String name) {
		return Optional.ofNullable((LocalDate) input.get(name));
	}

}
