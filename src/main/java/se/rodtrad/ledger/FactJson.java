package se.rodtrad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * Facts as the ledger keeps them: JSON, one way only to write each of them, so that
 * hashes can be taken of it.
 */
public final class FactJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private FactJson() {
	}

	/** A fact as JSON: what identifies it first, then what it says, by name. */
	public static String write(Fact fact) {
		Map<String, Object> fields = new LinkedHashMap<>();
		switch (fact) {
			case Region region -> fields.put("region", region.id());
			case Element element -> {
				fields.put("label", element.label().graphName());
				fields.put("key", element.key());
			}
			case Link link -> {
				fields.put("link", link.type().name());
				fields.put("from", end(link.from()));
				fields.put("to", end(link.to()));
			}
			case Value.Target target -> {
				fields.put("label", Label.TARGET.graphName());
				fields.put("key", target.key());
			}
			case Value.Measurement _ -> fields.put("label", Label.MEASUREMENT.graphName());
		}
		fact.stated()
			.forEach((name, value) -> fields.put(name, (value instanceof LocalDate day) ? day.toString() : value));
		switch (fact) {
			case Region region ->
				fields.put("governedBy", region.governedBy().stream().map(FactJson::governance).toList());
			case Value.Target target -> fields.put("owner", end(target.owner()));
			case Element _, Link _, Value.Measurement _ -> {
			}
		}
		return JSON.writeValueAsString(fields);
	}

	private static Map<String, String> end(Element.Id id) {
		Map<String, String> end = new LinkedHashMap<>();
		end.put("label", id.label().graphName());
		end.put("key", id.key());
		return end;
	}

	private static Map<String, String> governance(Region.Governance governance) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("steeringModel", governance.steeringModel());
		governance.validity().start().ifPresent((day) -> fields.put("validFrom", day.toString()));
		governance.validity().end().ifPresent((day) -> fields.put("validTo", day.toString()));
		return fields;
	}

	/**
	 * Reads what was written.
	 * @throws RodTradException.Invalid when it is something else
	 */
	public static Fact read(String json) {
		try {
			JsonNode node = JSON.readTree(json);
			if (node.has("region")) {
				return region(node);
			}
			if (node.has("link")) {
				return link(node);
			}
			return switch (label(node)) {
				case MEASUREMENT -> measurement(node);
				case TARGET -> target(node);
				default -> element(node);
			};
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new RodTradException.Invalid("Entry of the ledger: found %s, expected a fact".formatted(json));
		}
	}

	private static Region region(JsonNode node) {
		List<Region.Governance> governedBy = new ArrayList<>();
		node.path("governedBy")
			.forEach((entry) -> governedBy.add(new Region.Governance(text(entry, "steeringModel"), validity(entry))));
		return new Region(text(node, "region"), text(node, "name"), text(node, "orgNo"), text(node, "koladaId"),
				governedBy);
	}

	private static Element element(JsonNode node) {
		ElementType type = ElementType.of(label(node));
		Map<String, Object> values = new HashMap<>();
		for (ElementType.Property property : type.properties()) {
			Object value = value(property.kind(), node.path(property.name()));
			if (value != null) {
				values.put(property.name(), value);
			}
		}
		return type.create(text(node, "key"), validity(node), origin(node), values);
	}

	private static @Nullable Object value(ElementType.Kind kind, JsonNode node) {
		if (node.isMissingNode()) {
			return null;
		}
		return switch (kind) {
			case TEXT, CHOICE -> node.asString();
			case TEXTS -> texts(node);
			case INTEGER -> node.asLong();
			case NUMBER -> node.asDouble();
			case FLAG -> node.asBoolean();
			case DATE -> LocalDate.parse(node.asString());
		};
	}

	private static Link link(JsonNode node) {
		LinkType type = LinkType.valueOf(text(node, "link"));
		Map<String, Object> properties = new HashMap<>();
		for (LinkType.Property property : type.properties()) {
			JsonNode value = node.path(property.name());
			if (!value.isMissingNode()) {
				properties.put(property.name(), value(property.type(), value));
			}
		}
		return new Link(id(node.path("from")), type, id(node.path("to")), validity(node),
				number(node, "weight").orElse(type.defaultWeight()), properties);
	}

	private static Object value(Class<?> type, JsonNode node) {
		if (type == Double.class) {
			return node.asDouble();
		}
		if (type == Boolean.class) {
			return node.asBoolean();
		}
		return (type == LocalDate.class) ? LocalDate.parse(node.asString()) : node.asString();
	}

	private static Value.Measurement measurement(JsonNode node) {
		return new Value.Measurement(origin(node), text(node, "indicator"), text(node, "unit"), text(node, "period"),
				text(node, "group"), number(node, "value"), number(node, "numerator"), number(node, "denominator"),
				choice(Value.Measurement.State.class, node, "state"), text(node, "note"));
	}

	private static Value.Target target(JsonNode node) {
		return new Value.Target(text(node, "key"), validity(node), origin(node), id(node.path("owner")),
				text(node, "indicator"), text(node, "unit"), text(node, "period"), text(node, "group"),
				choice(Value.Target.Kind.class, node, "targetKind"), number(node, "value"), number(node, "low"),
				number(node, "high"), number(node, "baseline"), text(node, "baselinePeriod"));
	}

	private static Element.Id id(JsonNode node) {
		return new Element.Id(label(node), text(node, "key"));
	}

	private static Label label(JsonNode node) {
		String name = text(node, "label");
		return Label.of(name).orElseThrow(() -> new IllegalArgumentException(name));
	}

	private static Validity validity(JsonNode node) {
		return Validity.of(day(node, "validFrom"), day(node, "validTo"));
	}

	private static Element.Origin origin(JsonNode node) {
		return Element.Origin.of(text(node, "source"), texts(node.path("externalIds")));
	}

	private static String text(JsonNode node, String name) {
		return node.path(name).asString("");
	}

	private static List<String> texts(JsonNode node) {
		List<String> texts = new ArrayList<>();
		node.forEach((text) -> texts.add(text.asString()));
		return List.copyOf(texts);
	}

	private static Optional<LocalDate> day(JsonNode node, String name) {
		return node.has(name) ? Optional.of(LocalDate.parse(text(node, name))) : Optional.empty();
	}

	private static OptionalDouble number(JsonNode node, String name) {
		return node.has(name) ? OptionalDouble.of(node.path(name).asDouble()) : OptionalDouble.empty();
	}

	private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String name) {
		String code = text(node, name).toUpperCase(Locale.ROOT);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(code));
	}

}
