package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fact says, by the names of the graph's properties, without what is not stated
 * and without what identifies it, as far as that is not a property too.
 */
final class FactProperties {

	private final SortedMap<String, Object> properties = new TreeMap<>();

	private FactProperties() {
	}

	static SortedMap<String, Object> of(Fact fact) {
		FactProperties collected = new FactProperties();
		switch (fact) {
			case Region region -> collected.add(region);
			case Element element -> collected.add(element);
			case Link link -> collected.add(link);
			case Value.Measurement measurement -> collected.add(measurement);
			case Value.Target target -> collected.add(target);
		}
		return collected.properties;
	}

	private void add(Region region) {
		add("name", region.name());
		add("orgNo", region.orgNo());
		add("koladaId", region.koladaId());
		add("governedBy", region.governedBy().stream().map(Region.Governance::toString).toList());
		add("editions",
				region.editions()
					.entrySet()
					.stream()
					.map((edition) -> edition.getKey() + " " + edition.getValue())
					.sorted()
					.toList());
	}

	private void add(Element element) {
		add(element.validity());
		add(element.origin());
		this.properties.putAll(ElementType.of(element.label()).values(element));
	}

	private void add(Link link) {
		add(link.validity());
		if (link.type().isWeighted()) {
			this.properties.put("weight", link.weight());
		}
		this.properties.putAll(link.properties());
	}

	private void add(Value.Measurement measurement) {
		addPlace(measurement);
		add("value", measurement.value());
		add("numerator", measurement.numerator());
		add("denominator", measurement.denominator());
		add("state", lower(measurement.state()));
		add("note", measurement.note());
	}

	private void add(Value.Target target) {
		addPlace(target);
		add(target.validity());
		add("owner", target.owner().toString());
		add("targetKind", lower(target.targetKind()));
		add("value", target.value());
		add("low", target.low());
		add("high", target.high());
		add("baseline", target.baseline());
		add("baselinePeriod", target.baselinePeriod());
	}

	private void addPlace(Value value) {
		add(value.origin());
		add("indicator", value.indicator());
		add("unit", value.unit());
		add("period", value.period());
		add("group", value.group());
	}

	private void add(Validity validity) {
		add("validFrom", validity.start());
		add("validTo", validity.end());
	}

	private void add(Element.Origin origin) {
		add("source", origin.source());
		add("externalIds", origin.externalIds());
	}

	private void add(String name, String text) {
		if (!text.isEmpty()) {
			this.properties.put(name, text);
		}
	}

	private void add(String name, List<String> texts) {
		if (!texts.isEmpty()) {
			this.properties.put(name, texts);
		}
	}

	private void add(String name, Optional<LocalDate> day) {
		day.ifPresent((stated) -> this.properties.put(name, stated));
	}

	private void add(String name, OptionalDouble number) {
		number.ifPresent((stated) -> this.properties.put(name, stated));
	}

	private static String lower(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}

}
