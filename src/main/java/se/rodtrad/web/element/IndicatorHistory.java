package se.rodtrad.web.element;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.rodtrad.drawing.Chart;
import se.rodtrad.drawing.Series;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PeriodKind;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * How an indicator has developed for one unit: in all, for women and men, and what was
 * aimed at.
 *
 * @param sight what the page looks at
 * @param indicator the indicator
 * @param unit the key of the unit that is shown; empty for what is measured for none
 * @param units the units that it is measured for, by name
 * @param points the periods, the earliest first
 */
record IndicatorHistory(Sight sight, Element.Indicator indicator, String unit, List<ElementView> units,
		List<Point> points) {

	private static final String ALL = "T";

	private static final String WOMEN = "K";

	private static final String MEN = "M";

	static IndicatorHistory of(Sight sight, Element.Indicator indicator, Optional<String> wanted) {
		List<Value.Measurement> measured = sight.plan().values().measurements(indicator.key());
		Map<String, Long> counts = measured.stream()
			.collect(Collectors.groupingBy(Value.Measurement::unit, TreeMap::new, Collectors.counting()));
		String unit = wanted.orElseGet(() -> most(counts).orElse(""));
		List<ElementView> units = counts.keySet()
			.stream()
			.flatMap((key) -> sight.plan().find(Label.ORG_UNIT, key).stream().boxed())
			.map((index) -> new ElementView(sight.plan(), index))
			.sorted(Comparator.comparing((ElementView view) -> view.element().name()))
			.toList();
		return new IndicatorHistory(sight, indicator, unit, units, points(sight, indicator.key(), unit));
	}

	/** Periods of one kind: that of the page where there are any, else the commonest. */
	private static List<Point> points(Sight sight, String indicator, String unit) {
		Map<Element.Period, List<Value.Measurement>> byPeriod = sight.plan()
			.values()
			.measurements(indicator)
			.stream()
			.filter((value) -> value.unit().equals(unit))
			.collect(Collectors.groupingBy((value) -> Element.Period.parse(value.period()).orElseThrow(),
					() -> new TreeMap<>(
							Comparator.comparing(Element.Period::firstDay).thenComparing(Element.Period::key)),
					Collectors.toList()));
		Map<PeriodKind, Long> kinds = byPeriod.keySet()
			.stream()
			.collect(Collectors.groupingBy(Element.Period::periodKind, TreeMap::new, Collectors.counting()));
		Optional<PeriodKind> kind = kinds.containsKey(sight.period().periodKind())
				? Optional.of(sight.period().periodKind()) : most(kinds);
		return byPeriod.entrySet()
			.stream()
			.filter((entry) -> kind.filter((wanted) -> entry.getKey().periodKind() == wanted).isPresent())
			.map((entry) -> new Point(entry.getKey(), entry.getValue(), target(sight, indicator, unit, entry.getKey())))
			.toList();
	}

	private static <K> Optional<K> most(Map<K, Long> counts) {
		return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
	}

	private static Optional<Value.Target> target(Sight sight, String indicator, String unit, Element.Period period) {
		return sight.plan()
			.values()
			.targets(indicator)
			.stream()
			.filter((target) -> target.unit().equals(unit) && target.group().equals(ALL)
					&& target.period().equals(period.key()))
			.findFirst();
	}

	public boolean isEmpty() {
		return this.points.isEmpty();
	}

	/** The chart. */
	public String svg() {
		Words words = this.sight.words();
		List<Series> all = List.of(line("indicator.all", Series.Style.MAIN, Point::all),
				line("indicator.target", Series.Style.TARGET, Point::aim),
				line("indicator.women", Series.Style.WOMEN, Point::women),
				line("indicator.men", Series.Style.MEN, Point::men));
		return new Chart(words.of("indicator.history", this.indicator.name(), this.indicator.unit()),
				this.points.stream().map((point) -> point.period.key()).toList(),
				all.stream().filter((line) -> line.values().stream().anyMatch(OptionalDouble::isPresent)).toList(),
				this.sight::number)
			.svg();
	}

	private Series line(String name, Series.Style style, Function<Point, OptionalDouble> value) {
		return new Series(this.sight.words().of(name), style, this.points.stream().map(value).toList());
	}

	/**
	 * A period.
	 *
	 * @param period the period
	 * @param outcomes what was measured
	 * @param target what was aimed at for all
	 */
	record Point(Element.Period period, List<Value.Measurement> outcomes, Optional<Value.Target> target) {

		public OptionalDouble all() {
			return of(ALL);
		}

		public OptionalDouble women() {
			return of(WOMEN);
		}

		public OptionalDouble men() {
			return of(MEN);
		}

		public OptionalDouble aim() {
			return this.target.map(Value.Target::value).orElse(OptionalDouble.empty());
		}

		private OptionalDouble of(String group) {
			return this.outcomes.stream()
				.filter((outcome) -> outcome.group().equals(group))
				.map(Value.Measurement::value)
				.findFirst()
				.orElse(OptionalDouble.empty());
		}

	}

}
