package se.rodtrad.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * The things of a plan from what the database answers.
 */
final class NodeRecords {

	private final Shared shared = new Shared();

	/** An element from its properties. */
	Element element(Label label, MapAccessor node) {
		Map<String, Object> values = new HashMap<>();
		ElementType.of(label).properties().forEach((property) -> {
			if (!node.get(property.name()).isNull()) {
				values.put(property.name(), this.shared.property(node.get(property.name()).asObject()));
			}
		});
		return ElementType.of(label).create(text(node, "key"), validity(node), origin(node), values);
	}

	/** A measurement from its properties and the keys of what it refers to. */
	Value.Measurement measurement(Record row) {
		MapAccessor node = row.get("properties");
		return new Value.Measurement(origin(node), text(row, "indicator"), text(row, "unit"), text(row, "period"),
				text(node, "group"), number(node, "value"), number(node, "numerator"), number(node, "denominator"),
				choice(Value.Measurement.State.class, node, "state"), text(node, "note"));
	}

	/** A target from its properties and the keys of what it refers to. */
	Value.Target target(Element.Id owner, Record row) {
		MapAccessor node = row.get("properties");
		return new Value.Target(text(node, "key"), validity(node), origin(node), owner, text(row, "indicator"),
				text(row, "unit"), text(row, "period"), text(node, "group"),
				choice(Value.Target.Kind.class, node, "targetKind"), number(node, "value"), number(node, "low"),
				number(node, "high"), number(row, "baseline"), text(row, "baselinePeriod"));
	}

	/** What a link says beside its validity and weight, as far as its type knows it. */
	Map<String, Object> linkProperties(LinkType type, MapAccessor link) {
		Map<String, Object> properties = new HashMap<>();
		type.properties().forEach((property) -> {
			Object value = link.get(property.name()).asObject();
			if (property.type().isInstance(value)) {
				properties.put(property.name(), this.shared.property(value));
			}
		});
		return Map.copyOf(properties);
	}

	double weight(LinkType type, MapAccessor link) {
		return type.isWeighted() ? link.get("weight").asDouble(type.defaultWeight()) : type.defaultWeight();
	}

	Validity validity(MapAccessor from) {
		return this.shared.validity(Validity.of(day(from, "validFrom"), day(from, "validTo")));
	}

	String text(MapAccessor from, String name) {
		return this.shared.text(from.get(name).asString(""));
	}

	private Element.Origin origin(MapAccessor node) {
		List<String> externalIds = node.get("externalIds").isNull() ? List.of()
				: node.get("externalIds").asList((value) -> value.asString());
		return Element.Origin.of(text(node, "source"), externalIds);
	}

	private static Optional<LocalDate> day(MapAccessor from, String name) {
		return from.get(name).isNull() ? Optional.empty() : Optional.of(from.get(name).asLocalDate());
	}

	private static OptionalDouble number(MapAccessor from, String name) {
		return from.get(name).isNull() ? OptionalDouble.empty() : OptionalDouble.of(from.get(name).asDouble());
	}

	private static <E extends Enum<E>> E choice(Class<E> type, MapAccessor from, String name) {
		return Enum.valueOf(type, from.get(name).asString().toUpperCase(Locale.ROOT));
	}

}
