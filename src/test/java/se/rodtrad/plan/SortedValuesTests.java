package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SortedValuesTests {

	private static final Comparator<Value.Measurement> ORDER = Comparator.comparing(Value.Measurement::indicator)
		.thenComparing(Value.Measurement::period);

	/** Grows and shrinks over many chunks, to nothing and back. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void changedListsAreThoseOfASortedMap(long seed) {
		Random random = new Random(seed);
		SortedValues<Value.Measurement> values = SortedValues.empty(ORDER, new Value.Measurement[0]);
		TreeMap<String, Value.Measurement> wanted = new TreeMap<>();
		for (int change = 0; change < 70; change++) {
			List<Value.Measurement> removed = new ArrayList<>();
			List<Value.Measurement> added = new ArrayList<>();
			int most = (change % 10 == 0) ? 3000 : 4;
			for (int i = random.nextInt(most); i >= 0; i--) {
				Value.Measurement value = measurement(random.nextInt(40), random.nextInt(100), random.nextDouble());
				Value.Measurement before = wanted.put(value.key(), value);
				if (before != null && !added.remove(before)) {
					removed.add(before);
				}
				added.add(value);
			}
			if (change % 30 == 29) {
				removed = new ArrayList<>(values);
				added = List.of();
				wanted.clear();
			}
			values = values.changed(removed, added);
			assertThat(values).isEqualTo(List.copyOf(wanted.values()));
			for (int i = 0; i < 41; i++) {
				String indicator = indicator(i);
				assertThat(values.span((value) -> value.indicator().compareTo(indicator)))
					.containsExactlyElementsOf(wanted.subMap(indicator, indicator + "~").values());
			}
		}
	}

	private static String indicator(int number) {
		return "I%02d".formatted(number);
	}

	private static Value.Measurement measurement(int indicator, int period, double value) {
		return new Value.Measurement(Element.Origin.NONE, indicator(indicator), "", "%04d".formatted(period), "T",
				OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL,
				"");
	}

}
