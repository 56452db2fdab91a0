package se.rodtrad.cypher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * Gives a seeded plan periods, indicators of every sort, targets of every kind, and
 * outcomes of which some are missing.
 */
final class SeededValues {

	static final List<String> PERIODS = List.of("2022", "2023", "2024", "2023-T3", "2024-T1", "2023-YTD06",
			"2024-YTD06");

	private static final int INDICATORS = 8;

	private static final int UNITS = 9;

	private final PlanFixture plan;

	private final Random random;

	private final List<List<String>> measured;

	SeededValues(PlanFixture plan, Random random, List<List<String>> measured) {
		this.plan = plan;
		this.random = random;
		this.measured = measured;
	}

	PlanFixture add() {
		PERIODS.forEach(this::addPeriod);
		for (int i = 0; i < INDICATORS; i++) {
			addIndicator("I" + i);
		}
		addTargets();
		addMeasurements();
		return this.plan;
	}

	private void addPeriod(String key) {
		Element.Period period = Element.Period.parse(key).orElseThrow();
		this.plan.element(Label.PERIOD, key)
			.with("kind", period.periodKind().name().toLowerCase(Locale.ROOT))
			.with("firstDay", period.firstDay())
			.with("lastDay", period.lastDay());
	}

	private void addIndicator(String key) {
		this.plan.indicator(key).with("direction", any(List.of("none", "up", "down", "range")));
		switch (this.random.nextInt(5)) {
			case 0 -> this.plan.until("2024-06-01");
			case 1 -> this.plan.from("2023-12-31");
			default -> {
			}
		}
		if (this.random.nextInt(4) > 0) {
			this.plan.with("unit", "%").with("lagDays", (long) this.random.nextInt(90));
		}
		if (this.random.nextBoolean()) {
			this.plan.with("splitBySex", true).with("scale", any(List.of("ratio", "interval", "index")));
		}
		if (this.random.nextBoolean()) {
			this.plan.with("decimals", (long) this.random.nextInt(3)).with("scaleMin", (double) this.random.nextInt(2));
		}
		if (this.random.nextInt(3) == 0) {
			this.plan.with("accumulates", true);
		}
		if (this.random.nextBoolean()) {
			this.plan.with("tolerance", 0.5 + this.random.nextInt(4))
				.with("changeInterval", this.random.nextInt(3) / 2.0);
		}
	}

	private void addTargets() {
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < 150; i++) {
			List<String> measures = any(this.measured);
			Element.Id owner = new Element.Id(Label.GOAL, measures.getFirst());
			String indicator = measures.getLast();
			String unit = unitOrNone();
			String period = (this.random.nextInt(8) == 0) ? "" : any(PERIODS);
			Validity validity = (this.random.nextInt(4) == 0) ? Validity.from(LocalDate.of(2024, 1, 1))
					: Validity.ALWAYS;
			String key = Value.Target.keyOf(owner, indicator, unit, period, "T", validity);
			if (taken.add(key)) {
				double low = number();
				this.plan.value(new Value.Target(key, validity, Element.Origin.NONE, owner, indicator, unit, period,
						"T", any(List.of(Value.Target.Kind.values())), OptionalDouble.of(number()),
						OptionalDouble.of(low), OptionalDouble.of(low + this.random.nextInt(3)),
						this.random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty(), ""));
			}
		}
	}

	private void addMeasurements() {
		Set<String> taken = new HashSet<>();
		List<Value.Measurement> measurements = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			Value.Measurement measurement = new Value.Measurement(Element.Origin.NONE,
					"I" + this.random.nextInt(INDICATORS), unitOrNone(), any(PERIODS), any(List.of("T", "T", "K", "M")),
					(this.random.nextInt(6) == 0) ? OptionalDouble.empty() : OptionalDouble.of(number()),
					OptionalDouble.empty(), OptionalDouble.empty(), any(List.of(Value.Measurement.State.values())), "");
			if (taken.add(measurement.key())) {
				measurements.add(measurement);
			}
		}
		measurements.forEach(this.plan::value);
	}

	private String unitOrNone() {
		return (this.random.nextInt(3) == 0) ? "" : "U" + this.random.nextInt(UNITS);
	}

	private double number() {
		return this.random.nextInt(100) / 10.0;
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
