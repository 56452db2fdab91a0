package se.rodtrad.web.element;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.drawing.Chart;
import se.rodtrad.drawing.Line;
import se.rodtrad.followup.Series;
import se.rodtrad.followup.SeriesJoin;
import se.rodtrad.followup.api.SeriesView;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PeriodKind;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * How an indicator has developed for one unit, over reorganisations too: in all, for
 * women and men, and what was aimed at.
 *
 * @param sight what the page looks at
 * @param view the indicator as the pages show it
 * @param indicator the indicator
 * @param unit the key of the unit that is shown; empty for what is measured for none
 * @param units the units that it is measured for, by name
 * @param points the periods, the earliest first
 * @param breaks where the organisation changed
 */
record IndicatorHistory(Sight sight, ElementView view, Element.Indicator indicator, String unit,
		List<ElementView> units, List<Point> points, List<SeriesView.BreakView> breaks) implements Pictured {

	private static final String WOMEN = "K";

	private static final String MEN = "M";

	private static final Comparator<Element.Period> EARLIEST_FIRST = Comparator.comparing(Element.Period::firstDay)
		.thenComparing(Element.Period::key);

	/**
	 * The history of an indicator.
	 * @param wanted the key of the unit; the one with most outcomes when nothing
	 * @throws se.rodtrad.plan.RodTradException.NotFound when there is no such unit
	 */
	static IndicatorHistory of(Sight sight, ElementView view, Element.Indicator indicator, Optional<String> wanted) {
		Map<String, Long> counts = sight.plan()
			.values()
			.measurements(indicator.key())
			.stream()
			.collect(Collectors.groupingBy(Value.Measurement::unit, TreeMap::new, Collectors.counting()));
		String unit = wanted.orElseGet(() -> most(counts).orElse(""));
		Optional<Integer> measuredFor = Optional.of(unit).filter((key) -> !key.isEmpty()).map(sight.snapshot()::unit);
		List<ElementView> units = counts.keySet()
			.stream()
			.map((key) -> sight.plan().find(Label.ORG_UNIT, key))
			.flatMapToInt(OptionalInt::stream)
			.mapToObj((index) -> new ElementView(sight.plan(), index))
			.sorted(Comparator.comparing((ElementView each) -> each.element().name()))
			.toList();
		Map<String, Series> series = Stream.of(Value.ALL, WOMEN, MEN)
			.collect(Collectors.toMap(Function.identity(), (group) -> series(sight, indicator, measuredFor, group)));
		SeriesView all = new SeriesView(sight.snapshot(), view.index(), measuredFor, Value.ALL,
				Objects.requireNonNull(series.get(Value.ALL)));
		return new IndicatorHistory(sight, view, indicator, unit, units, points(sight, indicator.key(), unit, series),
				all.breaks());
	}

	private static Series series(Sight sight, Element.Indicator indicator, Optional<Integer> unit, String group) {
		LocalDate day = sight.choice().at().orElse(LocalDate.MAX);
		return unit.map((index) -> SeriesJoin.of(sight.plan(), indicator, index, group, day))
			.orElseGet(() -> SeriesJoin.of(sight.plan(), indicator, group, day));
	}

	/** Periods of one kind: that of the page where there are any, else the commonest. */
	private static List<Point> points(Sight sight, String indicator, String unit, Map<String, Series> series) {
		Map<Element.Period, Map<String, OptionalDouble>> byPeriod = new TreeMap<>(EARLIEST_FIRST);
		series.forEach((group, found) -> found.points()
			.forEach((point) -> byPeriod.computeIfAbsent(point.period(), (_) -> new HashMap<>())
				.put(group, point.value())));
		Map<PeriodKind, Long> kinds = byPeriod.keySet()
			.stream()
			.collect(Collectors.groupingBy(Element.Period::periodKind, TreeMap::new, Collectors.counting()));
		Optional<PeriodKind> kind = kinds.containsKey(sight.period().periodKind())
				? Optional.of(sight.period().periodKind()) : most(kinds);
		return byPeriod.entrySet()
			.stream()
			.filter((entry) -> kind.filter((wanted) -> entry.getKey().periodKind() == wanted).isPresent())
			.map((entry) -> new Point(entry.getKey(), entry.getValue(), aim(sight, indicator, unit, entry.getKey())))
			.toList();
	}

	private static <K> Optional<K> most(Map<K, Long> counts) {
		return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
	}

	private static OptionalDouble aim(Sight sight, String indicator, String unit, Element.Period period) {
		return sight.plan()
			.values()
			.targets(indicator)
			.stream()
			.filter((target) -> target.unit().equals(unit) && target.group().equals(Value.ALL)
					&& target.period().equals(period.key()))
			.map(Value.Target::value)
			.findFirst()
			.orElse(OptionalDouble.empty());
	}

	public boolean isEmpty() {
		return this.points.isEmpty();
	}

	@Override
	public String file(String format) {
		return this.sight.with(this.sight.picture(this.view, "history." + format).with("unit", this.unit));
	}

	/** The chart. */
	public Chart chart() {
		Words words = this.sight.words();
		List<Line> all = List.of(line("indicator.all", Line.Style.MAIN, Point::all),
				line("indicator.target", Line.Style.TARGET, Point::aim),
				line("indicator.women", Line.Style.WOMEN, Point::women),
				line("indicator.men", Line.Style.MEN, Point::men));
		return new Chart(words.of("indicator.history", this.indicator.name(), this.indicator.unit()),
				this.points.stream().map((point) -> point.period.key()).toList(),
				all.stream().filter((line) -> line.values().stream().anyMatch(OptionalDouble::isPresent)).toList(),
				this.sight::number, false);
	}

	private Line line(String name, Line.Style style, Function<Point, OptionalDouble> value) {
		return new Line(this.sight.words().of(name), style, this.points.stream().map(value).toList());
	}

	/**
	 * A period.
	 *
	 * @param period the period
	 * @param values the outcomes by group, measured or joined
	 * @param aim what was aimed at for all; nothing where no target has a single value
	 */
	record Point(Element.Period period, Map<String, OptionalDouble> values, OptionalDouble aim) {

		public OptionalDouble all() {
			return of(Value.ALL);
		}

		public OptionalDouble women() {
			return of(WOMEN);
		}

		public OptionalDouble men() {
			return of(MEN);
		}

		private OptionalDouble of(String group) {
			return this.values.getOrDefault(group, OptionalDouble.empty());
		}

	}

}
