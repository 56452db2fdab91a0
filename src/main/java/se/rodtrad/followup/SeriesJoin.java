package se.rodtrad.followup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

/**
 * Joins the outcomes of a unit with those of the units that it took over from (section 5
 * of the graph model): its own values from its start; before that the sum over the
 * earlier units of value times share, only when values of the indicator can be added and
 * all of them have one; of a ratio, numerators and denominators are added. One unit that
 * is taken over whole passes its values on, whatever they are.
 */
public final class SeriesJoin {

	private static final Comparator<Series.Point> BY_TIME = Comparator
		.comparing((Series.Point point) -> point.period().firstDay())
		.thenComparing((point) -> point.period().lastDay());

	private static final Comparator<Series.Break> LATEST_FIRST = Comparator.comparing(Series.Break::day)
		.reversed()
		.thenComparingInt(Series.Break::unit);

	private final PlanGraph plan;

	private final Element.Indicator.Aggregation aggregation;

	private final LocalDate at;

	private final Map<String, List<Value.Measurement>> measured = new HashMap<>();

	/** By unit, and by the key of the period. */
	private final Map<Integer, Map<String, Series.Point>> joined = new HashMap<>();

	private final List<Series.Break> breaks = new ArrayList<>();

	private SeriesJoin(PlanGraph plan, Element.Indicator indicator, String group, LocalDate at) {
		this.plan = plan;
		this.at = at;
		this.aggregation = indicator.aggregation();
		plan.values()
			.measurements(indicator.key())
			.stream()
			.filter((measurement) -> measurement.group().equals(group))
			.forEach((measurement) -> this.measured.computeIfAbsent(measurement.unit(), (_) -> new ArrayList<>())
				.add(measurement));
	}

	/**
	 * The series of an indicator that is not measured for a unit.
	 * @param group {@code T} all, {@code K} women, {@code M} men, or another code
	 * @param at only periods that have begun on this day
	 */
	public static Series of(PlanGraph plan, Element.Indicator indicator, String group, LocalDate at) {
		SeriesJoin join = new SeriesJoin(plan, indicator, group, at);
		return new Series(sorted(join.own("").values()), List.of());
	}

	/**
	 * The series of an indicator for a unit.
	 * @param unit the index of the unit
	 * @param group {@code T} all, {@code K} women, {@code M} men, or another code
	 * @param at only periods that have begun, and what the unit has taken over, on this
	 * day
	 */
	public static Series of(PlanGraph plan, Element.Indicator indicator, int unit, String group, LocalDate at) {
		SeriesJoin join = new SeriesJoin(plan, indicator, group, at);
		join.joinUpTo(unit);
		return new Series(sorted(join.pointsOf(unit).values()), join.breaks.stream().sorted(LATEST_FIRST).toList());
	}

	private static List<Series.Point> sorted(Collection<Series.Point> points) {
		return points.stream().sorted(BY_TIME).toList();
	}

	/** Earlier units first; a circle of successors is left where it closes. */
	private void joinUpTo(int unit) {
		Deque<Integer> open = new ArrayDeque<>(List.of(unit));
		Set<Integer> seen = new HashSet<>();
		while (!open.isEmpty()) {
			int next = open.peek();
			if (seen.add(next)) {
				takenOver(next).values()
					.stream()
					.flatMap(List::stream)
					.map(Taken::unit)
					.filter((earlier) -> !seen.contains(earlier))
					.forEach(open::push);
			}
			else {
				open.pop();
				if (!this.joined.containsKey(next)) {
					this.joined.put(next, join(next));
				}
			}
		}
	}

	private Map<String, Series.Point> own(String unit) {
		Map<String, Series.Point> points = new TreeMap<>();
		this.measured.getOrDefault(unit, List.of())
			.forEach((measurement) -> Element.Period.parse(measurement.period())
				.filter((period) -> !period.firstDay().isAfter(this.at))
				.ifPresent((period) -> points.put(period.key(), new Series.Point(period, measurement.value(),
						measurement.numerator(), measurement.denominator(), Optional.of(measurement), List.of()))));
		return points;
	}

	private Map<String, Series.Point> join(int unit) {
		Map<String, Series.Point> points = own(this.plan.element(unit).key());
		takenOver(unit).forEach((day, taken) -> {
			Optional<Series.Obstacle> obstacle = obstacle(points.values(), taken);
			if (obstacle.isEmpty()) {
				List<Series.Point> earlier = sums(day, taken);
				earlier.forEach((point) -> points.putIfAbsent(point.period().key(), point));
				obstacle = earlier.isEmpty() ? Optional.of(Series.Obstacle.VALUES_MISSING) : obstacle;
			}
			this.breaks.add(new Series.Break(day, unit, taken.stream().map(Taken::unit).sorted().toList(), obstacle));
		});
		return points;
	}

	/** What a unit took over, by the day on which it did. */
	private Map<LocalDate, List<Taken>> takenOver(int unit) {
		Map<LocalDate, List<Taken>> byDay = new TreeMap<>();
		this.plan.incoming(unit, LinkType.SUCCEEDED_BY).stream().forEach((link) -> {
			int earlier = this.plan.from(link);
			Map<String, Object> said = this.plan.properties(link);
			LocalDate legal = (LocalDate) said.getOrDefault("legalDate", this.plan.element(earlier).validity().to());
			if (legal.isAfter(this.at)) {
				return;
			}
			LocalDate day = (LocalDate) said.getOrDefault("fullEffectDate", legal);
			boolean isOnly = this.plan.outgoing(earlier, LinkType.SUCCEEDED_BY).size() == 1;
			OptionalDouble share = (said.get("share") instanceof Double stated) ? OptionalDouble.of(stated)
					: isOnly ? OptionalDouble.of(1) : OptionalDouble.empty();
			byDay.computeIfAbsent(day, (_) -> new ArrayList<>()).add(new Taken(earlier, legal, share));
		});
		return byDay;
	}

	private Optional<Series.Obstacle> obstacle(Collection<Series.Point> points, List<Taken> taken) {
		LocalDate start = taken.stream().map(Taken::legal).min(Comparator.naturalOrder()).orElseThrow();
		if (points.stream().anyMatch((point) -> point.period().lastDay().isBefore(start))) {
			return Optional.of(Series.Obstacle.JOINED_LATER);
		}
		if (taken.stream().anyMatch((one) -> one.share().isEmpty())) {
			return Optional.of(Series.Obstacle.SHARE_UNKNOWN);
		}
		return switch (this.aggregation) {
			case SUM, RATIO_OF_SUMS -> Optional.empty();
			case NONE, MEAN, WEIGHTED -> isWhole(taken) ? Optional.empty() : Optional.of(Series.Obstacle.NOT_ADDITIVE);
		};
	}

	private static boolean isWhole(List<Taken> taken) {
		return taken.size() == 1 && taken.getFirst().share().getAsDouble() == 1;
	}

	private List<Series.Point> sums(LocalDate day, List<Taken> taken) {
		return pointsOf(taken.getFirst().unit()).values()
			.stream()
			.map(Series.Point::period)
			.filter((period) -> period.firstDay().isBefore(day))
			.map((period) -> sum(period, taken))
			.flatMap(Optional::stream)
			.toList();
	}

	private Map<String, Series.Point> pointsOf(int unit) {
		return this.joined.getOrDefault(unit, Map.of());
	}

	private Optional<Series.Point> sum(Element.Period period, List<Taken> taken) {
		List<Series.Part> parts = new ArrayList<>();
		List<Series.Point> points = new ArrayList<>();
		for (Taken one : taken) {
			Series.Point point = pointsOf(one.unit()).get(period.key());
			if (point == null || point.value().isEmpty()) {
				return Optional.empty();
			}
			points.add(point);
			parts.add(new Series.Part(one.unit(), one.share().getAsDouble(), point.value().getAsDouble()));
		}
		OptionalDouble numerator = sum(taken, points.stream().map(Series.Point::numerator).toList());
		OptionalDouble denominator = sum(taken, points.stream().map(Series.Point::denominator).toList());
		OptionalDouble value = (this.aggregation == Element.Indicator.Aggregation.RATIO_OF_SUMS && !isWhole(taken))
				? ratio(points, numerator, denominator) : sum(taken, points.stream().map(Series.Point::value).toList());
		return value.isEmpty() ? Optional.empty()
				: Optional.of(new Series.Point(period, value, numerator, denominator, Optional.empty(), parts));
	}

	/**
	 * By share, in decimals as they are stated, so that three tenths are 0.3; nothing
	 * when any is missing, or it is more than a number holds.
	 */
	private static OptionalDouble sum(List<Taken> taken, List<OptionalDouble> values) {
		if (values.stream().anyMatch(OptionalDouble::isEmpty)) {
			return OptionalDouble.empty();
		}
		double sum = IntStream.range(0, taken.size())
			.mapToObj((place) -> BigDecimal.valueOf(taken.get(place).share().getAsDouble())
				.multiply(BigDecimal.valueOf(values.get(place).getAsDouble())))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.doubleValue();
		return Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty();
	}

	/** Written as all of them are; nothing when they are not written alike. */
	private static OptionalDouble ratio(List<Series.Point> points, OptionalDouble numerator,
			OptionalDouble denominator) {
		double[] scales = points.stream()
			.map(Series.Point::scale)
			.flatMapToDouble(OptionalDouble::stream)
			.distinct()
			.toArray();
		return (scales.length == 1 && numerator.isPresent() && denominator.orElse(0) > 0)
				? OptionalDouble.of(BigDecimal.valueOf(scales[0])
					.multiply(BigDecimal.valueOf(numerator.getAsDouble()))
					.divide(BigDecimal.valueOf(denominator.getAsDouble()), MathContext.DECIMAL64)
					.doubleValue())
				: OptionalDouble.empty();
	}

	/**
	 * What a unit took over.
	 *
	 * @param unit the index of the earlier unit
	 * @param legal the first day of the new structure
	 * @param share which part of it; nothing when that is not stated
	 */
	private record Taken(int unit, LocalDate legal, OptionalDouble share) {
	}

}
