package se.rodtrad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * How the things of a plan look as rows of a statement: what is not stated is left out.
 */
final class GraphRows {

	private final String regionId;

	GraphRows(String regionId) {
		this.regionId = regionId;
	}

	/** The label and the key of an element, and all properties of its node. */
	Map<String, Object> element(Element element) {
		Map<String, Object> properties = node(element.key(), element.validity(), element.origin());
		properties.putAll(ElementType.of(element.label()).values(element));
		return Map.of("label", element.label().graphName(), "key", element.key(), "properties", properties);
	}

	/** The ends of a link, its type and its properties. */
	Map<String, Object> link(Link link) {
		Map<String, Object> properties = new HashMap<>(link.properties());
		putValidity(properties, link.validity());
		if (link.type().isWeighted()) {
			properties.put("weight", link.weight());
		}
		Map<String, Object> row = ends(link.id());
		row.put("properties", properties);
		return row;
	}

	/** What tells a link from others. */
	Map<String, Object> linkId(Link.Id id) {
		Map<String, Object> row = ends(id);
		putDay(row, "validFrom", Optional.of(id.validFrom()).filter((day) -> !day.equals(LocalDate.MIN)));
		return row;
	}

	private static Map<String, Object> ends(Link.Id id) {
		Map<String, Object> row = new HashMap<>();
		row.put("type", id.type().name());
		row.put("fromLabel", id.from().label().graphName());
		row.put("from", id.from().key());
		row.put("toLabel", id.to().label().graphName());
		row.put("to", id.to().key());
		return row;
	}

	/** What a measurement refers to, and the properties of its node. */
	Map<String, Object> measurement(Value.Measurement measurement) {
		Map<String, Object> properties = node(measurement.key(), Validity.ALWAYS, measurement.origin());
		properties.put("group", measurement.group());
		properties.put("state", lower(measurement.state()));
		putNumber(properties, "value", measurement.value());
		putNumber(properties, "numerator", measurement.numerator());
		putNumber(properties, "denominator", measurement.denominator());
		putText(properties, "note", measurement.note());
		return valueRow(measurement, properties);
	}

	/** What a target refers to, and the properties of its node and its baseline's. */
	Map<String, Object> target(Value.Target target) {
		Map<String, Object> properties = node(target.key(), target.validity(), target.origin());
		properties.put("group", target.group());
		properties.put("targetKind", lower(target.targetKind()));
		putNumber(properties, "value", target.value());
		putNumber(properties, "low", target.low());
		putNumber(properties, "high", target.high());
		Map<String, Object> row = valueRow(target, properties);
		row.put("ownerLabel", target.owner().label().graphName());
		row.put("owner", target.owner().key());
		putText(row, "baselinePeriod", target.baselinePeriod());
		if (target.baseline().isPresent() || !target.baselinePeriod().isEmpty()) {
			Map<String, Object> baseline = node(target.key(), Validity.ALWAYS, Element.Origin.NONE);
			putNumber(baseline, "value", target.baseline());
			row.put("baseline", baseline);
		}
		return row;
	}

	/** That steering models are in force. */
	static List<Map<String, Object>> governances(Region region) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Region.Governance governance : region.governedBy()) {
			Map<String, Object> properties = new HashMap<>();
			putValidity(properties, governance.validity());
			putText(properties, "edition", region.editions().getOrDefault(governance.steeringModel(), ""));
			rows.add(Map.of("steeringModel", governance.steeringModel(), "properties", properties));
		}
		return rows;
	}

	private static Map<String, Object> valueRow(Value value, Map<String, Object> properties) {
		Map<String, Object> row = new HashMap<>(Map.of("indicator", value.indicator(), "properties", properties));
		putText(row, "unit", value.unit());
		putText(row, "period", value.period());
		return row;
	}

	private Map<String, Object> node(String key, Validity validity, Element.Origin origin) {
		Map<String, Object> row = new HashMap<>();
		row.put("regionId", this.regionId);
		row.put("key", key);
		putValidity(row, validity);
		putText(row, "source", origin.source());
		if (!origin.externalIds().isEmpty()) {
			row.put("externalIds", origin.externalIds());
		}
		return row;
	}

	private static void putValidity(Map<String, Object> row, Validity validity) {
		putDay(row, "validFrom", validity.start());
		putDay(row, "validTo", validity.end());
	}

	private static void putDay(Map<String, Object> row, String name, Optional<LocalDate> day) {
		day.ifPresent((stated) -> row.put(name, stated));
	}

	private static void putNumber(Map<String, Object> row, String name, OptionalDouble number) {
		number.ifPresent((stated) -> row.put(name, stated));
	}

	private static void putText(Map<String, Object> row, String name, String text) {
		if (!text.isEmpty()) {
			row.put(name, text);
		}
	}

	private static String lower(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}

}
