package se.rodtrad.rows.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.LinkView;
import se.rodtrad.plan.api.ValueView;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.api.Snapshot;

/**
 * What a plan holds: elements, links and measurements, as they stand in memory.
 */
final class PlanTables {

	private PlanTables() {
	}

	static List<Table<?>> all() {
		return List.of(elements(), links(), measurements());
	}

	private static Table<ElementRow> elements() {
		Columns<ElementRow> columns = Placed.columns(ElementRow::placed);
		columns
			.day("valid_from", "Första dagen som det gäller", "The first day that it holds",
					(row) -> row.element().validity().start())
			.day("valid_to", "Dagen efter den sista som det gäller", "The day after the last that it holds",
					(row) -> row.element().validity().end())
			.text("source", "Var det lästes", "Where it was read", (row) -> row.element().origin().source())
			.text("external_ids", "Dess id i andra system, åtskilda av |", "Its ids in other systems, separated by |",
					(row) -> String.join(" | ", row.element().origin().externalIds()));
		PropertyColumns.OF_ELEMENTS.forEach((property) -> columns.value(property.column(), property.type(),
				property.about(), (row) -> row.property(property.name())));
		return new Table<>("elements", new Term("En rad per element i planen", "A row per element of the plan"),
				EnumSet.of(Parameter.HOLDING_AT, Parameter.LABEL, Parameter.KIND, Parameter.LEVEL, Parameter.UNIT,
						Parameter.KEY, Parameter.BELOW),
				columns.all(), PlanTables::elements, (row) -> row.placed().place());
	}

	private static Stream<ElementRow> elements(Question question) {
		IntPredicate wanted = Placed.wanted(question, false).and(Placed.below(question));
		return question.elements().filter(wanted).mapToObj((element) -> ElementRow.of(question.snapshot(), element));
	}

	private static Table<LinkView> links() {
		Columns<LinkView> columns = new Columns<LinkView>()
			.text("type", "Länkens typ", "The type of the link", (link) -> link.type().name())
			.element("from_", "elementet som den går från", "the element that it leaves",
					(link) -> Named.of(link.from()))
			.element("to_", "elementet som den går till", "the element that it reaches", (link) -> Named.of(link.to()))
			.day("valid_from", "Första dagen som den gäller; tom om den gäller så länge som ändarna",
					"The first day that it holds; empty when it holds as long as both ends",
					(link) -> link.graph().validity(link.index()).start())
			.day("valid_to", "Dagen efter den sista som den gäller; tom om den gäller så länge som ändarna",
					"The day after the last that it holds; empty when it holds as long as both ends",
					(link) -> link.graph().validity(link.index()).end())
			.number("weight", "", "Vikten; tom för typer utan vikt", "Its weight; empty for types that carry none",
					(link) -> link.type().isWeighted() ? Optional.of(link.graph().weight(link.index()))
							: Optional.empty());
		PropertyColumns.OF_LINKS
			.forEach((property) -> columns.value(property.column(), property.type(), property.about(),
					(link) -> Optional.ofNullable(link.graph().properties(link.index()).get(property.name()))));
		return new Table<>("links",
				new Term("En rad per länk mellan två element", "A row per link between two elements"),
				EnumSet.of(Parameter.HOLDING_AT, Parameter.TYPE), columns.all(), PlanTables::links,
				(link) -> link.from().place() + Question.PART + link.place(link.graph().from(link.index())));
	}

	private static Stream<LinkView> links(Question question) {
		Optional<List<LinkType>> types = question.choices(Parameter.TYPE, LinkType.class);
		return question.elements()
			.flatMap((element) -> question.plan().outgoing(element).stream())
			.filter((link) -> types.isEmpty() || types.get().contains(question.plan().type(link)))
			.filter((link) -> question.day().isEmpty() || question.plan().isLinkValid(link, question.day().get()))
			.mapToObj((link) -> new LinkView(question.plan(), link));
	}

	private static Table<ValueView<Value.Measurement>> measurements() {
		Columns<ValueView<Value.Measurement>> columns = new Columns<ValueView<Value.Measurement>>()
			.text("indicator_key", "Nyckeln för indikatorn", "The key of the indicator",
					(row) -> row.value().indicator())
			.text("indicator_name", "Namnet på indikatorn", "The name of the indicator",
					(row) -> name(row, Label.INDICATOR, row.value().indicator()))
			.text("unit_key", "Nyckeln för enheten; tom för hela regionen",
					"The key of the unit; empty where none is stated", (row) -> row.value().unit())
			.text("unit_name", "Namnet på enheten", "The name of the unit",
					(row) -> name(row, Label.ORG_UNIT, row.value().unit()))
			.text("period", "Perioden", "The period", (row) -> row.value().period())
			.text("group", "Gruppen: T alla, K kvinnor, M män", "The group: T all, K women, M men",
					(row) -> row.value().group())
			.number("value", "indicator", "Värdet i indikatorns enhet; tomt när det är känt att det saknas",
					"The value in the indicator's unit; empty when it is known to be missing",
					(row) -> boxed(row.value().value()))
			.number("numerator", "", "Täljaren", "The numerator", (row) -> boxed(row.value().numerator()))
			.number("denominator", "", "Nämnaren", "The denominator", (row) -> boxed(row.value().denominator()))
			.text("state", "FINAL slutlig, PRELIMINARY preliminär, ESTIMATED prognos, SUPPRESSED undertryckt",
					"FINAL, PRELIMINARY, ESTIMATED or SUPPRESSED", (row) -> row.value().state().name())
			.text("note", "Anmärkning", "Note", (row) -> row.value().note())
			.text("source", "Var det lästes", "Where it was read", (row) -> row.value().origin().source());
		return new Table<>("measurements", new Term("En rad per utfall", "A row per measurement"),
				EnumSet.of(Parameter.INDICATOR, Parameter.MEASURED_PERIOD, Parameter.MEASURED_UNIT, Parameter.GROUP),
				columns.all(), PlanTables::measurements, ValueView::place);
	}

	private static Stream<ValueView<Value.Measurement>> measurements(Question question) {
		List<Value.Measurement> all = question.plan().values().measurements();
		Optional<List<String>> indicators = question.texts(Parameter.INDICATOR);
		Optional<List<String>> periods = question.texts(Parameter.MEASURED_PERIOD);
		Optional<List<String>> units = question.texts(Parameter.MEASURED_UNIT);
		Optional<List<String>> groups = question.texts(Parameter.GROUP);
		return all.subList(question.first(all.size(), (place) -> all.get(place).indicator()), all.size())
			.stream()
			.filter((value) -> (indicators.isEmpty() || indicators.get().contains(value.indicator()))
					&& (periods.isEmpty() || periods.get().contains(value.period()))
					&& (units.isEmpty() || units.get().contains(value.unit()))
					&& (groups.isEmpty() || groups.get().contains(value.group())))
			.map((value) -> new ValueView<>(question.plan(), value));
	}

	private static String name(ValueView<?> row, Label label, String key) {
		OptionalInt found = row.graph().find(label, key);
		return found.isPresent() ? row.graph().element(found.getAsInt()).name() : "";
	}

	static Optional<Double> boxed(OptionalDouble number) {
		return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
	}

	/**
	 * An element with what its label states, read once.
	 *
	 * @param placed the element
	 * @param element the same as it stands in the plan
	 * @param properties what it states, by name
	 */
	private record ElementRow(Placed placed, Element element, Map<String, Object> properties) {

		static ElementRow of(Snapshot snapshot, int index) {
			Element element = snapshot.graph().element(index);
			return new ElementRow(Placed.of(snapshot, index), element, stated(element));
		}

		/**
		 * As the API has it: choices in capitals, and flags that are not stated false.
		 */
		private static Map<String, Object> stated(Element element) {
			ElementType type = ElementType.of(element.label());
			Map<String, Object> stated = new HashMap<>(type.values(element));
			type.properties().forEach((property) -> {
				switch (property.kind()) {
					case FLAG -> stated.putIfAbsent(property.name(), false);
					case CHOICE -> stated.computeIfPresent(property.name(),
							(_, choice) -> choice.toString().toUpperCase(Locale.ROOT));
					case TEXT, TEXTS, INTEGER, NUMBER, DATE -> {
					}
				}
			});
			return stated;
		}

		Optional<Object> property(String name) {
			return Optional.ofNullable(this.properties.get(name));
		}

	}

}
