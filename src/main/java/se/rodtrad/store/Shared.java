package se.rodtrad.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * Makes equal texts and validities one object: a key stands in thousands of links and
 * measurements. Used while a plan is read, then forgotten.
 */
final class Shared {

	/** Longer texts are a person's own words and seldom recur. */
	private static final int LONGEST_TEXT = 40;

	private final Map<Object, Object> known = new HashMap<>();

	String text(String text) {
		return (text.length() > LONGEST_TEXT) ? text : one(text);
	}

	Validity validity(Validity validity) {
		return one(validity);
	}

	/** A property as the graph holds it. */
	Object property(Object value) {
		return switch (value) {
			case String text -> text(text);
			case LocalDate day -> one(day);
			default -> value;
		};
	}

	Value value(Value value) {
		return switch (value) {
			case Value.Measurement it ->
				new Value.Measurement(it.origin(), text(it.indicator()), text(it.unit()), text(it.period()),
						text(it.group()), it.value(), it.numerator(), it.denominator(), it.state(), it.note());
			case Value.Target it -> new Value.Target(it.key(), one(it.validity()), it.origin(),
					new Element.Id(it.owner().label(), text(it.owner().key())), text(it.indicator()), text(it.unit()),
					text(it.period()), text(it.group()), it.targetKind(), it.value(), it.low(), it.high(),
					it.baseline(), text(it.baselinePeriod()));
		};
	}

	@SuppressWarnings("unchecked") // a key is its own value's equal
	private <T> T one(T value) {
		return (T) this.known.computeIfAbsent(value, (first) -> first);
	}

}
