package se.rodtrad.transfer.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.sheet.Words;

import static se.rodtrad.transfer.FileFixture.aFile;

/** A seeded plan without sense, and the workbook that says the same. */
final class RandomWorkbook {

	private static final SteeringModel MODEL = ShippedModels.find("rjh-2021");

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private static final List<String> TEXTS = List.of("Vård i rätt tid", "a;b,c\td", "\"citat\" och 'fnuttar'",
			"två\nrader", "2024-01-01", "1,5", "=1+1", "ja", "å");

	private final Random random;

	private final Language language;

	private final List<Element> elements = new ArrayList<>();

	private final Map<Link.Id, Link> links = new LinkedHashMap<>();

	private final Map<String, Value> values = new LinkedHashMap<>();

	RandomWorkbook(long seed, Language language) {
		this.random = new Random(seed);
		this.language = language;
		for (Sheet sheet : Sheets.standard().all()) {
			sheet.label().ifPresent((_) -> elementsOf(sheet));
		}
		List.of("2023", "2024-T1", "2024-Q3", "2024-05", "2024-YTD08")
			.forEach((key) -> Element.Period.parse(key).ifPresent(this.elements::add));
		for (int i = 0; i < 300; i++) {
			link();
		}
		for (int i = 0; i < 40; i++) {
			value();
		}
	}

	/** The plan. */
	PlanGraph plan() {
		PlanGraphBuilder builder = new PlanGraphBuilder(
				new Region("r", "Region R", "", "", List.of(new Region.Governance(MODEL.id(), Validity.ALWAYS))), 1);
		this.elements.forEach(builder::add);
		this.links.values().forEach(builder::add);
		this.values.values().forEach(builder::add);
		return builder.build();
	}

	private void elementsOf(Sheet sheet) {
		for (int i = 0; i < 8; i++) {
			Map<String, Object> properties = new HashMap<>();
			for (Column column : sheet.columns()) {
				if (column.source() == Column.Source.PROPERTY && (column.isRequired() || this.random.nextInt(3) > 0)) {
					properties.put(column.code(), property(sheet, column));
				}
			}
			order(properties, "start", "end");
			order(properties, "horizonFrom", "horizonTo");
			Label label = sheet.label().orElseThrow();
			this.elements.add(ElementType.of(label)
				.create(label.graphName() + "-" + i, validity(),
						Element.Origin.of(this.random.nextBoolean() ? "Källa, s. 3" : "",
								this.random.nextBoolean() ? List.of("a1", "b 2") : List.of()),
						properties));
		}
	}

	private static void order(Map<String, Object> properties, String first, String second) {
		if (properties.get(first) instanceof LocalDate start && properties.containsKey(second)) {
			properties.put(second, start.plusDays(10));
		}
	}

	private Object property(Sheet sheet, Column column) {
		return switch (column.type()) {
			case KIND -> {
				List<SteeringModel.NamedKind> kinds = MODEL.kindsOf(sheet.label().orElseThrow());
				yield kinds.get(this.random.nextInt(kinds.size())).code();
			}
			case TEXT -> TEXTS.get(this.random.nextInt(TEXTS.size()));
			case TEXTS -> List.of("ett", "två tre");
			case INTEGER -> (long) this.random.nextInt(9);
			case NUMBER -> this.random.nextInt(100) / 100.0;
			case FLAG -> true;
			case DATE -> DAY.plusDays(this.random.nextInt(400));
			case CHOICE -> column.choices().get(this.random.nextInt(column.choices().size()));
			case KEY, PERIOD, MODEL, LINK_TYPE, LINK -> throw new IllegalStateException(column.code());
		};
	}

	private Validity validity() {
		Optional<LocalDate> from = this.random.nextBoolean() ? Optional.of(DAY.plusDays(this.random.nextInt(50)))
				: Optional.empty();
		Optional<LocalDate> to = (this.random.nextInt(3) == 0)
				? Optional.of(DAY.plusDays(100 + this.random.nextInt(50))) : Optional.empty();
		return Validity.of(from, to);
	}

	private void link() {
		LinkType type = pick(LinkType.values());
		Element from = this.elements.get(this.random.nextInt(this.elements.size()));
		List<Element> ends = this.elements.stream()
			.filter((to) -> type.isAllowed(from.label(), to.label()) && !to.equals(from))
			.toList();
		if (ends.isEmpty()) {
			return;
		}
		Map<String, Object> properties = new HashMap<>();
		for (LinkType.Property property : type.properties()) {
			if (this.random.nextBoolean()) {
				properties.put(property.name(), property(property));
			}
		}
		double weight = type.isWeighted() ? this.random.nextInt(10) / 4.0 : type.defaultWeight();
		Link link = new Link(from.id(), type, ends.get(this.random.nextInt(ends.size())).id(), validity(), weight,
				properties);
		this.links.put(link.id(), link);
	}

	private Object property(LinkType.Property property) {
		if (!property.choices().isEmpty()) {
			return property.choices().get(this.random.nextInt(property.choices().size()));
		}
		if (property.type() == Double.class) {
			return this.random.nextInt(100) / 100.0;
		}
		if (property.type() == Boolean.class) {
			return true;
		}
		return (property.type() == LocalDate.class) ? DAY.plusDays(this.random.nextInt(9)) : "Därför";
	}

	private void value() {
		String indicator = "Indicator-" + this.random.nextInt(8);
		String unit = this.random.nextBoolean() ? "OrgUnit-" + this.random.nextInt(8) : "";
		String group = List.of("T", "K", "M").get(this.random.nextInt(3));
		OptionalDouble number = this.random.nextBoolean() ? OptionalDouble.of(this.random.nextInt(999) / 10.0)
				: OptionalDouble.empty();
		if (this.random.nextBoolean()) {
			Value.Measurement value = new Value.Measurement(Element.Origin.NONE, indicator, unit, "2024-T1", group,
					number, number, OptionalDouble.empty(), pick(Value.Measurement.State.values()), "not");
			this.values.put(value.key(), value);
			return;
		}
		Element.Id owner = new Element.Id(Label.GOAL, "Goal-" + this.random.nextInt(8));
		Validity validity = validity();
		Value.Target target = new Value.Target(Value.Target.keyOf(owner, indicator, unit, "2024", group, validity),
				validity, Element.Origin.NONE, owner, indicator, unit, "2024", group, pick(Value.Target.Kind.values()),
				number, OptionalDouble.of(-1.5), OptionalDouble.empty(), number, number.isPresent() ? "2023" : "");
		this.elements.stream().filter((element) -> element.key().equals("2024")).findFirst().ifPresentOrElse((_) -> {
		}, () -> Element.Period.parse("2024").ifPresent(this.elements::add));
		this.values.put(target.key(), target);
	}

	private <T> T pick(T[] values) {
		return List.of(values).get(this.random.nextInt(values.length));
	}

	/** The workbook. */
	FileFixture file() {
		FileFixture file = aFile();
		for (Sheet sheet : Sheets.standard().all()) {
			file.sheet(this.language.of(sheet.name()),
					sheet.columns().stream().map((column) -> (Object) this.language.of(column.name())).toArray());
			switch (sheet.form()) {
				case REGION -> file.row("r", "Region R");
				case STEERING_MODELS -> file.row(MODEL.id());
				case ELEMENTS -> this.elements.stream()
					.filter((element) -> Optional.of(element.label()).equals(sheet.label()))
					.forEach((element) -> file.row(row(sheet, cells(element))));
				case PERIODS -> this.elements.stream()
					.filter((element) -> element.label() == Label.PERIOD)
					.forEach((element) -> file.row(element.key()));
				case LINKS -> this.links.values().forEach((link) -> file.row(row(sheet, cells(link))));
				case TARGETS -> this.values.values()
					.stream()
					.filter((value) -> value instanceof Value.Target)
					.forEach((value) -> file.row(row(sheet, cells((Value.Target) value))));
				case MEASUREMENTS -> this.values.values()
					.stream()
					.filter((value) -> value instanceof Value.Measurement)
					.forEach((value) -> file.row(row(sheet, cells((Value.Measurement) value))));
			}
		}
		return file;
	}

	private Object[] row(Sheet sheet, Map<String, Object> cells) {
		Words words = Sheets.standard().words();
		return sheet.columns().stream().map((column) -> switch (cells.getOrDefault(column.code(), "")) {
			case String code when column.choices().contains(code) -> this.language.of(words.choice(code));
			case List<?> texts -> texts.stream().map(Object::toString).collect(Collectors.joining("|"));
			case OptionalDouble number -> number.isPresent() ? (Object) number.getAsDouble() : "";
			case Enum<?> constant -> this.language.of(words.choice(constant.name().toLowerCase(Locale.ROOT)));
			case Object other -> other;
		}).toArray();
	}

	private static Map<String, Object> cells(Validity validity, Element.Origin origin) {
		Map<String, Object> cells = new HashMap<>();
		validity.start().ifPresent((day) -> cells.put("validFrom", day));
		validity.end().ifPresent((day) -> cells.put("validTo", day));
		cells.put("source", origin.source());
		cells.put("externalIds", origin.externalIds());
		return cells;
	}

	/**
	 * Links are all in their sheet: those with a time of their own are in no link column.
	 */
	private static Map<String, Object> cells(Element element) {
		Map<String, Object> cells = cells(element.validity(), element.origin());
		cells.put("key", element.key());
		cells.putAll(ElementType.of(element.label()).values(element));
		return cells;
	}

	private Map<String, Object> cells(Link link) {
		Map<String, Object> cells = cells(link.validity(), Element.Origin.NONE);
		cells.put("type", this.language.of(Sheets.standard().words().linkType(link.type())));
		cells.put("from", link.from().key());
		cells.put("to", link.to().label().graphName() + ":" + link.to().key());
		if (link.type().isWeighted()) {
			cells.put("weight", link.weight());
		}
		cells.putAll(link.properties());
		return cells;
	}

	private static Map<String, Object> cells(Value.Target target) {
		Map<String, Object> cells = cells(target.validity(), target.origin());
		cells.putAll(Map.of("owner", target.owner().key(), "indicator", target.indicator(), "unit", target.unit(),
				"period", target.period(), "group", target.group(), "targetKind", target.targetKind(), "value",
				target.value(), "low", target.low(), "high", target.high()));
		cells.put("baseline", target.baseline());
		cells.put("baselinePeriod", target.baselinePeriod());
		return cells;
	}

	private static Map<String, Object> cells(Value.Measurement value) {
		return new HashMap<>(Map.of("indicator", value.indicator(), "unit", value.unit(), "period", value.period(),
				"group", value.group(), "value", value.value(), "numerator", value.numerator(), "denominator",
				value.denominator(), "state", value.state(), "note", value.note()));
	}

}
