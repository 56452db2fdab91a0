package se.rodtrad.cypher;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.cypher.Asking.row;

/** The questions of outcomes show what was measured, of women, men and all. */
@ExtendWith(LibraryDatabase.Resolver.class)
class OutcomeQuestionsTests {

	private static final List<Value.Measurement.State> OUTCOMES = List.of(Value.Measurement.State.FINAL,
			Value.Measurement.State.PRELIMINARY);

	/** By key, values without a unit last. */
	private static final Comparator<String> BY_UNIT = Comparator.comparing(String::isEmpty)
		.thenComparing(Comparator.naturalOrder());

	@Test
	void outcomesComeByUnitAndPeriodWithWhatWasAimedAt(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (int indicator : asking.some(Label.INDICATOR).toArray()) {
				List<List<@Nullable Object>> expected = outcomes(asking, asking.key(indicator));
				assertThat(asking.rows("outcomes-of-an-indicator", Map.of("indicator", asking.key(indicator))))
					.as("%s: %s", asking, asking.key(indicator))
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(150);
	}

	private static List<List<@Nullable Object>> outcomes(Asking asking, String indicator) {
		List<Value.Measurement> measured = asking.plan()
			.values()
			.measurements(indicator)
			.stream()
			.filter((value) -> OUTCOMES.contains(value.state()) && !period(value).firstDay().isAfter(asking.at()))
			.toList();
		Comparator<Value.Measurement> byUnit = Comparator.comparing(Value.Measurement::unit, BY_UNIT);
		return measured.stream()
			.sorted(byUnit.thenComparing((value) -> period(value).lastDay())
				.thenComparing((value) -> period(value).firstDay()))
			.map((value) -> List.of(value.unit(), value.period()))
			.distinct()
			.map((place) -> {
				List<Value.Measurement> here = measured.stream()
					.filter((value) -> value.unit().equals(place.getFirst()) && value.period().equals(place.getLast()))
					.toList();
				@Nullable String name = place.getFirst().isEmpty() ? null
						: asking.element(asking.plan().find(Label.ORG_UNIT, place.getFirst()).orElseThrow()).name();
				return row(place.getFirst(), name, place.getLast(), value(here, "K"), value(here, "M"),
						value(here, "T"), aims(asking, indicator, here.getFirst()));
			})
			.toList();
	}

	private static List<Double> aims(Asking asking, String indicator, Value.Measurement measured) {
		return asking.plan()
			.values()
			.targets(indicator)
			.stream()
			.filter((target) -> target.group().equals("T") && target.period().equals(measured.period())
					&& target.validity().contains(period(measured).lastDay()) && target.value().isPresent())
			.map((target) -> target.value().getAsDouble())
			.sorted()
			.distinct()
			.toList();
	}

	private static Element.Period period(Value.Measurement measured) {
		return Element.Period.parse(measured.period()).orElseThrow();
	}

	@Test
	void womenAndMenStandSideBySide(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (String period : List.of("2024", "2025", "2024-T1")) {
				List<List<@Nullable Object>> expected = asking.all(Label.INDICATOR)
					.filter((indicator) -> asking.plan().isValid(indicator, asking.at()))
					.boxed()
					.flatMap((indicator) -> sexes(asking, (Element.Indicator) asking.element(indicator), period))
					.toList();
				assertThat(asking.rows("women-and-men", Map.of("period", period))).as("%s: %s", asking, period)
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(60);
	}

	private static Stream<List<@Nullable Object>> sexes(Asking asking, Element.Indicator indicator, String period) {
		List<Value.Measurement> measured = asking.plan()
			.values()
			.measurements(indicator.key())
			.stream()
			.filter((value) -> value.period().equals(period) && OUTCOMES.contains(value.state()))
			.toList();
		return measured.stream().map(Value.Measurement::unit).distinct().sorted(BY_UNIT).map((unit) -> {
			List<Value.Measurement> here = measured.stream().filter((value) -> value.unit().equals(unit)).toList();
			@Nullable Double women = value(here, "K");
			@Nullable Double men = value(here, "M");
			return row(indicator.key(), indicator.name(), unit, women, men, value(here, "T"),
					(women != null && men != null) ? women - men : null);
		}).filter((row) -> indicator.splitBySex() || row.get(3) != null || row.get(4) != null);
	}

	private static @Nullable Double value(List<Value.Measurement> measured, String group) {
		return measured.stream()
			.filter((value) -> value.group().equals(group) && value.value().isPresent())
			.map((value) -> value.value().getAsDouble())
			.findFirst()
			.orElse(null);
	}

}
