package se.rodtrad.cypher;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.cypher.Asking.row;

/**
 * The questions of indicators, targets and outcomes, held against the plan by plain
 * searches through all of it.
 */
@ExtendWith(LibraryDatabase.Resolver.class)
class ValueQuestionsTests {

	private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

	private static final List<String> BODIES = List.of("council", "board", "committee");

	@Test
	void sharedIndicatorsNameAllTheGoalsThatTheyMeasure(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			List<List<@Nullable Object>> expected = asking.all(Label.INDICATOR)
				.mapToObj((indicator) -> shared(asking, indicator))
				.filter((row) -> ((Long) row.get(2)) >= 2)
				.sorted(Comparator.comparing((row) -> -(Long) row.get(2)))
				.toList();
			assertThat(asking.rows("shared-indicators", Map.of("least", 2))).as(asking.toString()).isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(30);
	}

	private static List<@Nullable Object> shared(Asking asking, int indicator) {
		List<String> goals = asking.plan()
			.incoming(indicator, LinkType.MEASURED_BY)
			.stream()
			.filter((link) -> asking.plan().isLinkValid(link, asking.at()))
			.map(asking.plan()::from)
			.filter((owner) -> asking.element(owner).label() == Label.GOAL)
			.distinct()
			.mapToObj(asking::key)
			.toList();
		return row(asking.key(indicator), asking.element(indicator).name(), goals.size(), goals);
	}

	@Test
	void measurableIsAGoalWithATargetThatAnIndicatorCanShow(LibraryDatabase database) {
		int goals = 0;
		int unmeasurable = 0;
		for (Asking asking : Asking.everywhere(database)) {
			List<String> kinds = asking.model().map(ModelParameters::measurableKinds).orElse(List.of());
			List<Integer> inForce = asking.all(Label.GOAL)
				.filter((goal) -> kinds.contains(asking.element(goal).kind())
						&& InForce.is(asking.plan(), goal, asking.at()))
				.boxed()
				.toList();
			List<List<@Nullable Object>> expected = inForce.stream()
				.filter((goal) -> !isMeasurable(asking, goal))
				.map((goal) -> {
					List<@Nullable Object> row = new ArrayList<>(asking.described(goal).subList(1, 6));
					row.add(indicators(asking, goal).map(asking.plan()::to).distinct().count());
					return row;
				})
				.toList();
			assertThat(asking.rows("goals-without-measurable-indicator", Map.of("kinds", kinds))).as(asking.toString())
				.isEqualTo(expected);
			assertThat(asking.rows("measurable-goals-per-body", Map.of("kinds", kinds, "bodies", BODIES)))
				.as(asking.toString())
				.isEqualTo(shares(asking, inForce));
			goals += inForce.size();
			unmeasurable += expected.size();
		}
		assertThat(unmeasurable).isGreaterThan(25).isLessThan(goals - 50);
	}

	private static List<List<@Nullable Object>> shares(Asking asking, List<Integer> goals) {
		return asking.all(Label.ORG_UNIT)
			.filter((unit) -> BODIES.contains(asking.element(unit).kind()))
			.mapToObj((unit) -> {
				List<Integer> own = Units.at(asking.plan(), asking.at())
					.belongingTo(unit)
					.distinct()
					.boxed()
					.filter(goals::contains)
					.toList();
				long measurable = own.stream().filter((goal) -> isMeasurable(asking, goal)).count();
				return row(asking.key(unit), asking.element(unit).name(), own.size(), measurable,
						own.isEmpty() ? -1.0 : (double) measurable / own.size());
			})
			.filter((row) -> (Long) row.get(2) > 0)
			.sorted(Comparator.comparing((row) -> (Double) row.get(4)))
			.toList();
	}

	private static boolean isMeasurable(Asking asking, int goal) {
		return indicators(asking, goal)
			.filter((link) -> !"direction_only".equals(asking.plan().properties(link).get("role")))
			.anyMatch((link) -> {
				Element.Indicator indicator = (Element.Indicator) asking.element(asking.plan().to(link));
				return asking.plan()
					.values()
					.targetsOf(asking.element(goal).id())
					.stream()
					.filter((target) -> target.indicator().equals(indicator.key())
							&& target.validity().contains(asking.at()) && isInPeriod(target, asking.at()))
					.anyMatch((target) -> target.targetKind() == Value.Target.Kind.MILESTONE
							|| (!indicator.unit().isEmpty()
									&& indicator.direction() != Element.Indicator.Direction.NONE));
			});
	}

	private static boolean isInPeriod(Value.Target target, LocalDate day) {
		Optional<Element.Period> period = Element.Period.parse(target.period());
		return period.isEmpty() || (!day.isBefore(period.get().firstDay()) && !day.isAfter(period.get().lastDay()));
	}

	private static IntStream indicators(Asking asking, int goal) {
		return asking.plan()
			.outgoing(goal, LinkType.MEASURED_BY)
			.stream()
			.filter((link) -> asking.plan().isLinkValid(link, asking.at()));
	}

	@Test
	void lateIsATargetWhoseOutcomeShouldHaveCome(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			List<List<@Nullable Object>> expected = asking.plan()
				.values()
				.targets()
				.stream()
				.flatMap((target) -> late(asking, target))
				.sorted(Comparator.<List<@Nullable Object>, LocalDate>comparing((row) -> (LocalDate) row.get(5))
					.thenComparing((row) -> (String) row.get(0))
					.thenComparing((row) -> (String) row.get(2))
					.thenComparing((row) -> (String) row.get(3), Comparator.nullsLast(Comparator.naturalOrder()))
					.thenComparing((row) -> (String) row.get(4)))
				.toList();
			assertThat(asking.rows("late-values", Map.of("since", SINCE))).as(asking.toString()).isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(5);
	}

	private static Stream<List<@Nullable Object>> late(Asking asking, Value.Target target) {
		Optional<Element.Period> period = Element.Period.parse(target.period());
		if (period.isEmpty() || target.owner().label() != Label.GOAL || !target.group().equals("T")) {
			return Stream.empty();
		}
		LocalDate last = period.get().lastDay();
		int goal = asking.plan().find(target.owner()).orElseThrow();
		int index = asking.plan().find(Label.INDICATOR, target.indicator()).orElseThrow();
		Element.Indicator indicator = (Element.Indicator) asking.element(index);
		LocalDate due = last.plusDays(indicator.lagDays().orElse(0));
		Asking then = new Asking(asking.database(), asking.region(), asking.plan(), last);
		boolean isHolding = target.validity().contains(last) && asking.plan().isValid(goal, last)
				&& indicators(then, goal).anyMatch((link) -> asking.plan().to(link) == index);
		@Nullable Object unit = target.unit().isEmpty() ? then.unit(goal).getFirst() : target.unit();
		boolean isKnown = asking.plan()
			.values()
			.measurements(target.indicator())
			.stream()
			.anyMatch((measured) -> measured.period().equals(target.period()) && measured.group().equals("T")
					&& (measured.unit().equals(unit) || (target.unit().isEmpty() && measured.unit().isEmpty()))
					&& isOutcome(measured));
		return (isHolding && !isKnown && due.isBefore(asking.at()) && !last.isBefore(SINCE))
				? Stream.of(row(indicator.key(), indicator.name(), target.owner().key(), unit, target.period(), due,
						ChronoUnit.DAYS.between(due, asking.at())))
				: Stream.empty();
	}

	private static boolean isOutcome(Value.Measurement measured) {
		return switch (measured.state()) {
			case FINAL, PRELIMINARY -> measured.value().isPresent();
			case SUPPRESSED -> true;
			case ESTIMATED -> false;
		};
	}

}
