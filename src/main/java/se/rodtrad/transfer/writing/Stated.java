package se.rodtrad.transfer.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.transfer.reading.References;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.LinkedBy;
import se.rodtrad.transfer.sheet.Sheet;

/**
 * What the facts of a plan state, by the codes of the columns that say it; what is not
 * stated is not among it.
 */
final class Stated {

	private final References references;

	Stated(References references) {
		this.references = references;
	}

	static Map<String, Object> of(Region region) {
		return withoutEmpty(Map.of("key", region.id(), "name", region.name(), "orgNo", region.orgNo(), "koladaId",
				region.koladaId()));
	}

	static Map<String, Object> of(Region.Governance governance) {
		Map<String, Object> stated = of(governance.validity());
		stated.put("steeringModel", governance.steeringModel());
		return stated;
	}

	/** An element without its links. */
	static Map<String, Object> of(Element element) {
		Map<String, Object> stated = of(element.validity(), element.origin());
		stated.put("key", element.key());
		stated.putAll(ElementType.of(element.label()).values(element));
		return stated;
	}

	/** A period, of which its key says all there is in a file. */
	static Map<String, Object> ofPeriod(Element period) {
		boolean isAsItsKey = Element.Period.parse(period.key()).filter(period::equals).isPresent();
		return Map.of("key", isAsItsKey ? period.key() : period.id());
	}

	/** With its links as far as columns state them. */
	static Map<String, Object> of(Element element, int index, Sheet sheet, ColumnLinks links) {
		Map<String, Object> stated = of(element);
		for (Column column : sheet.columns()) {
			for (LinkedBy linked : column.link().stream().toList()) {
				List<String> entries = links.entries(column, linked, index);
				if (!entries.isEmpty()) {
					stated.put(column.code(), String.join("|", entries));
				}
			}
		}
		return stated;
	}

	Map<String, Object> of(Link link) {
		Map<String, Object> stated = of(link.validity());
		stated.put("type", link.type());
		stated.put("from", name(link.from(), link.type().from().stream().sorted().toList()));
		stated.put("to", name(link.to(), link.type().to().stream().sorted().toList()));
		if (link.type().isWeighted()) {
			stated.put("weight", link.weight());
		}
		stated.putAll(link.properties());
		return stated;
	}

	Map<String, Object> of(Value.Target target) {
		Map<String, Object> stated = of(target.validity(), target.origin());
		putPlace(stated, target);
		String implied = Value.Target.keyOf(target.owner(), target.indicator(), target.unit(), target.period(),
				target.group(), target.validity());
		if (!target.key().equals(implied)) {
			stated.put("key", target.key());
		}
		stated.put("owner", name(target.owner(), List.of(Label.GOAL, Label.MISSION)));
		stated.put("targetKind", code(target.targetKind()));
		putNumber(stated, "value", target.value());
		putNumber(stated, "low", target.low());
		putNumber(stated, "high", target.high());
		putNumber(stated, "baseline", target.baseline());
		stated.put("baselinePeriod", target.baselinePeriod());
		return withoutEmpty(stated);
	}

	Map<String, Object> of(Value.Measurement measurement) {
		Map<String, Object> stated = of(Validity.ALWAYS, measurement.origin());
		putPlace(stated, measurement);
		putNumber(stated, "value", measurement.value());
		putNumber(stated, "numerator", measurement.numerator());
		putNumber(stated, "denominator", measurement.denominator());
		stated.put("state", code(measurement.state()));
		stated.put("note", measurement.note());
		return withoutEmpty(stated);
	}

	private void putPlace(Map<String, Object> stated, Value value) {
		stated.put("indicator", name(new Element.Id(Label.INDICATOR, value.indicator()), List.of(Label.INDICATOR)));
		if (!value.unit().isEmpty()) {
			stated.put("unit", name(new Element.Id(Label.ORG_UNIT, value.unit()), List.of(Label.ORG_UNIT)));
		}
		stated.put("period", value.period());
		stated.put("group", value.group());
	}

	/** What cannot be named so that it is found stands by its key, and is noted. */
	private Object name(Element.Id id, List<Label> labels) {
		Optional<String> name = this.references.name(id, labels);
		return name.isPresent() ? name.get() : id;
	}

	private static Map<String, Object> of(Validity validity, Element.Origin origin) {
		Map<String, Object> stated = of(validity);
		stated.put("source", origin.source());
		stated.put("externalIds", origin.externalIds());
		return withoutEmpty(stated);
	}

	private static Map<String, Object> of(Validity validity) {
		Map<String, Object> stated = new HashMap<>();
		validity.start().ifPresent((day) -> stated.put("validFrom", day));
		validity.end().ifPresent((day) -> stated.put("validTo", day));
		return stated;
	}

	private static Map<String, Object> withoutEmpty(Map<String, Object> stated) {
		Map<String, Object> filled = new HashMap<>(stated);
		filled.values().removeIf((value) -> value.equals("") || value.equals(List.of()));
		return filled;
	}

	private static void putNumber(Map<String, Object> stated, String code, OptionalDouble number) {
		number.ifPresent((present) -> stated.put(code, present));
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
