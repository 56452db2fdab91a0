package se.rodtrad.cypher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Record;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** Examples of fulfilment worked by hand, answered in one step each to four decimals. */
@ExtendWith(LibraryDatabase.Resolver.class)
class FulfilmentExamplesTests {

	private static final Offset<Double> FOUR_DECIMALS = Offset.offset(0.00005);

	private static final Element.Period YEAR = Element.Period.parse("2024").orElseThrow();

	@Test
	void outcomesOfARegionUnderOneGoal(LibraryDatabase database) {
		PlanFixture plan = aPlan();
		List.of("BUP", "Trohet", "Sjuktal", "Index", "HSE", "Kostnad", "Soliditet")
			.forEach((key) -> plan.indicator(key).with("scale", "ratio"));
		plan.goal("G")
			.measuredBy("BUP")
			.measuredBy("Trohet")
			.measuredBy("Sjuktal")
			.measuredBy("Index")
			.measuredBy("HSE");
		plan.goal("Ekonomi").measuredBy("Kostnad").measuredBy("Soliditet");
		aim(plan, "G", "BUP", Value.Target.Kind.AT_LEAST, 75, OptionalDouble.of(37), 47);
		aim(plan, "G", "Trohet", Value.Target.Kind.AT_LEAST, 95, OptionalDouble.empty(), 86);
		aim(plan, "G", "Sjuktal", Value.Target.Kind.AT_MOST, 5.5, OptionalDouble.empty(), 7.1);
		aim(plan, "G", "Index", Value.Target.Kind.AT_LEAST, 4.5, OptionalDouble.empty(), 4.72);
		aim(plan, "G", "HSE", Value.Target.Kind.AT_LEAST, 4.01, OptionalDouble.empty(), 4.04);
		aim(plan, "Ekonomi", "Kostnad", Value.Target.Kind.AT_MOST, -0.5, OptionalDouble.empty(), 9.4);
		aim(plan, "Ekonomi", "Soliditet", Value.Target.Kind.AT_LEAST, -15.8, OptionalDouble.empty(), -14.5);
		OneStep steps = steps(database, "example-1", plan);
		assertParts(steps.ask("G"),
				Map.of("BUP", 0.2632, "Trohet", 0.7632, "Sjuktal", 0.4842, "Index", 1.0, "HSE", 1.0));
		assertParts(steps.ask("Ekonomi"), Map.of("Kostnad", 0.0, "Soliditet", 1.0));
		assertResult(steps, "G", 0.7021, 1, 0.7021, 0.7021, "yellow");
	}

	@Test
	void severalParentsAndMissingOutcomes(LibraryDatabase database) {
		PlanFixture plan = aPlan();
		List.of("I1", "I2", "I4", "I5", "I6", "I7").forEach((key) -> plan.indicator(key).with("scale", "ratio"));
		plan.goal("FF1").measuredBy("I1", 2).measuredBy("I2", 1).contributesTo("SG1", 1);
		plan.goal("FF2").measuredBy("I4").contributesTo("SG1", 0.5).contributesTo("SG2", 0.5);
		plan.goal("FF3").measuredBy("I5").measuredBy("I6").contributesTo("SG1", 1);
		plan.goal("FF4").measuredBy("I7").contributesTo("SG2", 1);
		aim(plan, "FF1", "I1", Value.Target.Kind.AT_LEAST, 80, OptionalDouble.of(60), 75);
		aim(plan, "FF1", "I2", Value.Target.Kind.AT_MOST, 20, OptionalDouble.of(40), 30);
		aim(plan, "FF2", "I4", Value.Target.Kind.AT_LEAST, 90, OptionalDouble.empty(), 90);
		plan.value(target("FF3", "I5", Value.Target.Kind.AT_LEAST, OptionalDouble.of(1), OptionalDouble.empty()));
		aim(plan, "FF3", "I6", Value.Target.Kind.AT_MOST, 3, OptionalDouble.empty(), 4);
		plan.value(target("FF4", "I7", Value.Target.Kind.AT_LEAST, OptionalDouble.of(1), OptionalDouble.empty()));
		OneStep steps = steps(database, "example-2", plan);
		assertParts(steps.ask("FF1"), Map.of("I1", 0.75, "I2", 0.5));
		List.of("FF2", "FF3", "FF4", "SG1", "SG2").forEach(steps::ask);
		assertResult(steps, "FF1", 0.6667, 1, 0.6667, 0.6667, "yellow");
		assertResult(steps, "FF2", 1, 1, 1, 1, "green");
		assertResult(steps, "FF3", 0.46875, 0.5, 0.2344, 0.7344, "red");
		assertThat(steps.result("FF4")).containsEntry("score", null).containsEntry("status", "grey");
		assertResult(steps, "SG1", 0.7005, 0.8, 0.5604, 0.7604, "yellow");
		assertResult(steps, "SG2", 1, 0.3333, 0.3333, 1, "grey");
	}

	@Test
	void improvementARangeAndTheWeakestPart(LibraryDatabase database) {
		PlanFixture plan = aPlan();
		plan.indicator("I8").with("direction", "up").with("decimals", 1L).with("changeInterval", 0.5);
		plan.indicator("I9").with("tolerance", 2.0);
		plan.indicator("I10").with("tolerance", 4.0);
		plan.indicator("I11").with("scale", "ratio");
		plan.goal("G").measuredBy("I8").measuredBy("I9").measuredBy("I10").contributesTo("GEH").contributesTo("Medel");
		plan.goal("G2").measuredBy("I11").contributesTo("GEH").contributesTo("Medel");
		plan.goal("GEH").with("aggregator", "min");
		plan.value(target("G", "I8", Value.Target.Kind.IMPROVE_ON_PREVIOUS, OptionalDouble.empty(),
				OptionalDouble.empty()));
		plan.value(outcome("I8", "2023", 41.0)).value(outcome("I8", "2024", 41.3));
		plan.value(target("G", "I9", Value.Target.Kind.RANGE, OptionalDouble.empty(), OptionalDouble.empty()));
		plan.value(outcome("I9", "2024", 7.5));
		aim(plan, "G", "I10", Value.Target.Kind.AT_MOST, 0, OptionalDouble.empty(), 1);
		aim(plan, "G2", "I11", Value.Target.Kind.AT_LEAST, 100, OptionalDouble.empty(), 96);
		OneStep steps = steps(database, "example-3", plan);
		assertParts(steps.ask("G"), Map.of("I8", 0.5, "I9", 0.25, "I10", 0.75));
		List.of("G2", "GEH", "Medel").forEach(steps::ask);
		assertResult(steps, "G", 0.5, 1, 0.5, 0.5, "yellow");
		assertResult(steps, "G2", 0.9, 1, 0.9, 0.9, "yellow");
		assertResult(steps, "GEH", 0.5, 1, 0.5, 0.5, "yellow");
		assertResult(steps, "Medel", 0.7, 1, 0.7, 0.7, "yellow");
	}

	private static OneStep steps(LibraryDatabase database, String region, PlanFixture fixture) {
		List.of("2023", "2024")
			.forEach((key) -> fixture.element(Label.PERIOD, key)
				.with("kind", "year")
				.with("firstDay", LocalDate.parse(key + "-01-01"))
				.with("lastDay", LocalDate.parse(key + "-12-31")));
		PlanGraph plan = database.put(region, fixture.build());
		return new OneStep(new Asking(database, region, plan, YEAR.lastDay()), ShippedModels.find("rjh-2016"), YEAR);
	}

	private static void aim(PlanFixture plan, String goal, String indicator, Value.Target.Kind kind, double value,
			OptionalDouble baseline, double outcome) {
		plan.value(target(goal, indicator, kind, OptionalDouble.of(value), baseline));
		plan.value(outcome(indicator, "2024", outcome));
	}

	/** A target; the only range of the examples is from 4 to 6. */
	private static Value.Target target(String goal, String indicator, Value.Target.Kind kind, OptionalDouble value,
			OptionalDouble baseline) {
		Element.Id owner = new Element.Id(Label.GOAL, goal);
		boolean isRange = kind == Value.Target.Kind.RANGE;
		return new Value.Target(goal + "|" + indicator, Validity.ALWAYS, Element.Origin.NONE, owner, indicator, "",
				"2024", "T", kind, value, isRange ? OptionalDouble.of(4) : OptionalDouble.empty(),
				isRange ? OptionalDouble.of(6) : OptionalDouble.empty(), baseline, "");
	}

	private static Value.Measurement outcome(String indicator, String period, double value) {
		return new Value.Measurement(Element.Origin.NONE, indicator, "", period, "T", OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

	private static void assertParts(List<Record> rows, Map<String, Double> scores) {
		assertThat(rows).extracting((row) -> row.get("key").asString())
			.containsExactlyElementsOf(scores.keySet().stream().sorted().toList());
		rows.forEach((row) -> assertThat(row.get("partScore").asDouble()).as(row.get("key").asString())
			.isCloseTo(scores.get(row.get("key").asString()), FOUR_DECIMALS));
	}

	private static void assertResult(OneStep steps, String goal, double score, double coverage, double low, double high,
			String status) {
		Map<String, Object> result = steps.result(goal);
		Map.of("score", score, "coverage", coverage, "low", low, "high", high)
			.forEach((name, expected) -> assertThat((Double) result.get(name)).as(name + " of " + goal)
				.isCloseTo(expected, FOUR_DECIMALS));
		assertThat(result).containsEntry("status", status);
	}

}
