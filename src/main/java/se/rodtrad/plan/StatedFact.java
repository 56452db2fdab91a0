package se.rodtrad.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A fact from what it states: the way back from {@link Fact#stated()}. Days may be given
 * as texts, and whole numbers as any number.
 */
final class StatedFact {

	private final Map<String, Object> stated;

	private StatedFact(Map<String, ?> stated) {
		this.stated = new HashMap<>(stated);
	}

	static Fact of(Subject subject, Map<String, ?> stated) {
		StatedFact fact = new StatedFact(stated);
		return switch (subject) {
			case Region.Self region -> fact.region(region.regionId());
			case Element.Id element -> fact.element(element);
			case Link.Id link -> fact.link(link);
			case Value.Id value -> (value.label() == Label.MEASUREMENT) ? fact.measurement() : fact.target(value.key());
		};
	}

	private Region region(String id) {
		List<Region.Governance> governedBy = new ArrayList<>();
		for (Object governance : list("governedBy")) {
			governedBy.add(Region.Governance.parse(String.valueOf(governance)));
		}
		Map<String, String> editions = new HashMap<>();
		for (Object edition : list("editions")) {
			String[] words = String.valueOf(edition).split(" ", 2);
			if (words.length < 2) {
				throw wrong("editions", "a model and the digest of its edition");
			}
			editions.put(words[0], words[1]);
		}
		return new Region(id, text("name"), text("orgNo"), text("koladaId"), governedBy, editions);
	}

	private Element element(Element.Id id) {
		ElementType type = ElementType.of(id.label());
		Map<String, Object> values = new HashMap<>();
		for (ElementType.Property property : type.properties()) {
			Object value = this.stated.get(property.name());
			if (value != null) {
				values.put(property.name(), switch (property.kind()) {
					case DATE -> day(property.name()).orElseThrow();
					case INTEGER -> (value instanceof Number number) ? number.longValue() : value;
					case CHOICE -> value.toString().toLowerCase(Locale.ROOT);
					case TEXT, TEXTS, NUMBER, FLAG -> value;
				});
			}
		}
		return type.create(id.key(), validity(), origin(), values);
	}

	private Link link(Link.Id id) {
		if (this.stated.containsKey("weight") && !id.type().isWeighted()) {
			throw new UnfitProperty("weight", String.valueOf(this.stated.get("weight")),
					"inget: länkar %s bär ingen vikt".formatted(id.type()),
					"none: links %s carry no weight".formatted(id.type()));
		}
		Map<String, Object> properties = new HashMap<>(this.stated);
		properties.keySet().removeAll(Set.of("weight", "validFrom", "validTo"));
		for (LinkType.Property property : id.type().properties()) {
			if (properties.containsKey(property.name())) {
				if (property.type() == LocalDate.class) {
					properties.put(property.name(), day(property.name()).orElseThrow());
				}
				if (property.type() == Double.class) {
					properties.put(property.name(), number(property.name()).orElseThrow());
				}
			}
		}
		return new Link(id.from(), id.type(), id.to(), validity(), number("weight").orElse(id.type().defaultWeight()),
				properties);
	}

	private Value.Measurement measurement() {
		return new Value.Measurement(origin(), text("indicator"), text("unit"), text("period"), text("group"),
				number("value"), number("numerator"), number("denominator"),
				choice("state", Value.Measurement.State.class), text("note"));
	}

	private Value.Target target(String key) {
		return new Value.Target(key, validity(), origin(), owner(), text("indicator"), text("unit"), text("period"),
				text("group"), choice("targetKind", Value.Target.Kind.class), number("value"), number("low"),
				number("high"), number("baseline"), text("baselinePeriod"));
	}

	private Element.Id owner() {
		String owner = text("owner");
		int blank = owner.indexOf(' ');
		return Label.of((blank < 0) ? "" : owner.substring(0, blank))
			.map((label) -> new Element.Id(label, owner.substring(blank + 1)))
			.orElseThrow(() -> wrong("owner", "the label and the key of a goal or mission"));
	}

	private Validity validity() {
		return Validity.of(day("validFrom"), day("validTo"));
	}

	private Element.Origin origin() {
		return Element.Origin.of(text("source"), list("externalIds").stream().map(String::valueOf).toList());
	}

	private String text(String name) {
		return switch (this.stated.get(name)) {
			case null -> "";
			case String text -> text;
			default -> throw wrong(name, "a text");
		};
	}

	private List<?> list(String name) {
		return switch (this.stated.get(name)) {
			case null -> List.of();
			case List<?> list -> list;
			default -> throw wrong(name, "a list");
		};
	}

	private OptionalDouble number(String name) {
		return switch (this.stated.get(name)) {
			case null -> OptionalDouble.empty();
			case Number number -> OptionalDouble.of(number.doubleValue());
			default -> throw wrong(name, "a number");
		};
	}

	private Optional<LocalDate> day(String name) {
		Object value = this.stated.get(name);
		try {
			return switch (value) {
				case null -> Optional.empty();
				case LocalDate day -> Optional.of(day);
				default -> Optional.of(LocalDate.parse(value.toString()));
			};
		}
		catch (DateTimeException ex) {
			throw wrong(name, "a day such as 2024-01-31");
		}
	}

	/** What is not stated is the first, as everywhere. */
	private <E extends Enum<E>> E choice(String name, Class<E> type) {
		E[] choices = type.getEnumConstants();
		String wanted = this.stated.getOrDefault(name, choices[0]).toString().toUpperCase(Locale.ROOT);
		return Arrays.stream(choices)
			.filter((choice) -> choice.name().equals(wanted))
			.findFirst()
			.orElseThrow(() -> wrong(name, "one of " + Arrays.toString(choices).toLowerCase(Locale.ROOT)));
	}

	private RodTradException.Invalid wrong(String name, String expected) {
		@Nullable Object found = this.stated.get(name);
		return new RodTradException.Invalid("%s: found %s, expected %s".formatted(name, found, expected));
	}

}
