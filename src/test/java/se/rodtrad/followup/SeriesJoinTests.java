package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.indexIn;

/**
 * A series over a reorganisation, worked out by hand: areas A and B became division D on
 * 2021-01-01 in law and on 2022-01-01 in full.
 */
class SeriesJoinTests {

	@Test
	void whatIsSummedIsJoinedOverAMergerAndOwnValuesGoFirst() {
		PlanGraph plan = merged("sum").value(outcome("A", "2019", 10))
			.value(outcome("A", "2020", 20))
			.value(outcome("B", "2020", 5))
			.value(outcome("A", "2021", 21))
			.value(outcome("B", "2021", 6))
			.value(outcome("D", "2021", 28))
			.value(outcome("D", "2022", 30))
			.build();
		Series series = series(plan, "D");
		assertThat(text(plan, series)).isEqualTo("2020: 25 = A 20 + B 5, 2021: 28, 2022: 30");
		assertThat(series.breaks()).singleElement().satisfies((change) -> {
			assertThat(change.day()).isEqualTo("2022-01-01");
			assertThat(change.obstacle()).isEmpty();
		});
	}

	@Test
	void onADayOnlyWhatHasBegunAndWasTakenOverIsLookedAt() {
		PlanGraph plan = merged("sum").value(outcome("A", "2020", 20))
			.value(outcome("B", "2020", 5))
			.value(outcome("D", "2021", 28))
			.value(outcome("D", "2022", 30))
			.build();
		assertThat(text(plan, series(plan, "D", LocalDate.parse("2021-06-01"))))
			.isEqualTo("2020: 25 = A 20 + B 5, 2021: 28");
		assertThat(series(plan, "D", LocalDate.parse("2020-12-31"))).isEqualTo(new Series(List.of(), List.of()));
		assertThat(text(plan, series(plan, "A", LocalDate.parse("2020-12-31")))).isEqualTo("2020: 20");
	}

	@Test
	void sharesWeighWhatIsTakenOverInEveryStep() {
		PlanGraph plan = merged("sum").unit("E")
			.unit("D")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "E")
			.with("share", 0.4)
			.with("legalDate", LocalDate.parse("2024-01-01"))
			.value(outcome("A", "2020", 20))
			.value(outcome("B", "2020", 5))
			.value(outcome("D", "2023", 40))
			.value(outcome("E", "2024", 17))
			.build();
		assertThat(text(plan, series(plan, "E"))).isEqualTo("2020: 10 = D 25, 2023: 16 = D 40, 2024: 17");
		assertThat(series(plan, "E").breaks()).hasSize(2);
	}

	/**
	 * 80 of 100 and 20 of 300 are 100 of 400: 25 per cent, not the mean of 80 and 6.7.
	 */
	@Test
	void ratiosAreJoinedByTheirNumeratorsAndDenominators() {
		PlanGraph plan = merged("ratio_of_sums").value(ratio("A", "2020", 80, 80, 100))
			.value(ratio("B", "2020", 6.7, 20, 300))
			.value(ratio("A", "2019", 80, 80, 100))
			.value(ratio("B", "2019", 0.067, 20, 300))
			.value(ratio("A", "2018", 80, 80, 100))
			.value(outcome("B", "2018", 6.7))
			.build();
		assertThat(text(plan, series(plan, "D"))).isEqualTo("2020: 25 = A 80 + B 6.7");
	}

	/** In binary 0.7 and 0.4 are 1.1 and a little less, or more. */
	@Test
	void decimalsAreAddedAsDecimals() {
		PlanGraph ratios = merged("ratio_of_sums").value(ratio("A", "2020", 140, 0.7, 0.5))
			.value(ratio("B", "2020", 80, 0.4, 0.5))
			.build();
		assertThat(text(ratios, series(ratios, "D"))).isEqualTo("2020: 110 = A 140 + B 80");
		PlanGraph sums = merged("sum").value(outcome("A", "2020", 0.1)).value(outcome("B", "2020", 0.2)).build();
		assertThat(text(sums, series(sums, "D"))).isEqualTo("2020: 0.3 = A 0.1 + B 0.2");
	}

	@Test
	void moreThanANumberHoldsIsNoValue() {
		PlanGraph plan = merged("sum").value(outcome("A", "2020", 1e308))
			.value(outcome("B", "2020", 1e308))
			.value(outcome("D", "2022", 30))
			.build();
		assertThat(text(plan, series(plan, "D"))).isEqualTo("2022: 30");
		PlanGraph ratios = merged("ratio_of_sums").value(ratio("A", "2020", 100, 1e308, 1))
			.value(ratio("B", "2020", 100, 1e308, 1))
			.value(outcome("D", "2022", 30))
			.build();
		assertThat(text(ratios, series(ratios, "D"))).isEqualTo("2022: 30");
	}

	@Test
	void whatCannotBeAddedBeginsAtTheBreakAndSaysSo() {
		PlanGraph plan = merged("mean").value(outcome("A", "2020", 20))
			.value(outcome("B", "2020", 5))
			.value(outcome("D", "2022", 30))
			.build();
		assertThat(text(plan, series(plan, "D"))).isEqualTo("2022: 30");
		assertThat(obstacles(series(plan, "D"))).containsExactly(Series.Obstacle.NOT_ADDITIVE);
	}

	@Test
	void aUnitTakenOverWholePassesAnyValueOn() {
		PlanGraph plan = aPlan().indicator("I")
			.with("aggregation", "mean")
			.unit("New")
			.unit("Old")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "New")
			.with("legalDate", LocalDate.parse("2021-01-01"))
			.value(outcome("Old", "2020", 71.5))
			.value(outcome("New", "2021", 72))
			.build();
		assertThat(text(plan, series(plan, "New"))).isEqualTo("2020: 71.5 = Old 71.5, 2021: 72");
	}

	@Test
	void valuesThatOneUnitLacksAreNotMadeUp() {
		PlanGraph plan = merged("sum").value(outcome("A", "2020", 20)).value(outcome("D", "2022", 30)).build();
		assertThat(text(plan, series(plan, "D"))).isEqualTo("2022: 30");
		assertThat(obstacles(series(plan, "D"))).containsExactly(Series.Obstacle.VALUES_MISSING);
	}

	@Test
	void aSplitWithoutSharesIsNotGuessed() {
		PlanGraph plan = merged("sum").unit("F")
			.unit("A")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "F")
			.value(outcome("A", "2020", 20))
			.value(outcome("B", "2020", 5))
			.build();
		assertThat(obstacles(series(plan, "D"))).containsExactly(Series.Obstacle.SHARE_UNKNOWN);
	}

	@Test
	void whatComesToAUnitThatWasThereLeavesItsOwnValues() {
		PlanGraph plan = merged("sum").value(outcome("D", "2020", 9))
			.value(outcome("A", "2020", 20))
			.value(outcome("B", "2020", 5))
			.build();
		assertThat(text(plan, series(plan, "D"))).isEqualTo("2020: 9");
		assertThat(obstacles(series(plan, "D"))).containsExactly(Series.Obstacle.JOINED_LATER);
	}

	private static PlanFixture merged(String aggregation) {
		return aPlan().indicator("I")
			.with("aggregation", aggregation)
			.unit("D")
			.unit("A")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "D")
			.with("legalDate", LocalDate.parse("2021-01-01"))
			.with("fullEffectDate", LocalDate.parse("2022-01-01"))
			.unit("B")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "D")
			.with("legalDate", LocalDate.parse("2021-01-01"))
			.with("fullEffectDate", LocalDate.parse("2022-01-01"));
	}

	private static Value.Measurement outcome(String unit, String period, double value) {
		return new Value.Measurement(Element.Origin.NONE, "I", unit, period, "T", OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

	private static Value.Measurement ratio(String unit, String period, double value, double numerator,
			double denominator) {
		return new Value.Measurement(Element.Origin.NONE, "I", unit, period, "T", OptionalDouble.of(value),
				OptionalDouble.of(numerator), OptionalDouble.of(denominator), Value.Measurement.State.FINAL, "");
	}

	private static Series series(PlanGraph plan, String unit) {
		return series(plan, unit, LocalDate.MAX);
	}

	private static Series series(PlanGraph plan, String unit, LocalDate at) {
		Element.Indicator indicator = (Element.Indicator) plan.element(indexIn(plan, Label.INDICATOR, "I"));
		return SeriesJoin.of(plan, indicator, indexIn(plan, Label.ORG_UNIT, unit), "T", at);
	}

	private static List<Series.Obstacle> obstacles(Series series) {
		return series.breaks().stream().flatMap((change) -> change.obstacle().stream()).toList();
	}

	private static String text(PlanGraph plan, Series series) {
		return series.points().stream().map((point) -> {
			String parts = point.parts()
				.stream()
				.map((part) -> plan.element(part.unit()).key() + " " + number(part.value()))
				.collect(Collectors.joining(" + "));
			return point.period().key() + ": " + number(point.value().orElseThrow())
					+ (parts.isEmpty() ? "" : " = " + parts);
		}).collect(Collectors.joining(", "));
	}

	private static String number(double value) {
		return String.valueOf(value).replaceAll("\\.0$", "");
	}

}
