package se.rodtrad.fulfilment;

import java.math.BigDecimal;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;

/**
 * Which way an indicator goes (section 6.2 of the graph model).
 */
public enum Trend {

	/** <em>Bättre</em>. */
	BETTER,

	/** <em>Oförändrat</em>. */
	SAME,

	/** <em>Sämre</em>. */
	WORSE,

	/** One of the values, or the direction, is missing (<em>okänt</em>). */
	UNKNOWN;

	/**
	 * Compares two outcomes by the direction, change interval and decimals of their
	 * indicator.
	 */
	static Trend of(Element.Indicator indicator, OptionalDouble before, OptionalDouble after) {
		boolean isUp = indicator.direction() == Element.Indicator.Direction.UP;
		boolean isDown = indicator.direction() == Element.Indicator.Direction.DOWN;
		if (before.isEmpty() || after.isEmpty() || !(isUp || isDown)) {
			return UNKNOWN;
		}
		BigDecimal rise = Rounding.round(after.getAsDouble(), indicator.decimals())
			.subtract(Rounding.round(before.getAsDouble(), indicator.decimals()));
		BigDecimal gain = isUp ? rise : rise.negate();
		BigDecimal interval = BigDecimal.valueOf(indicator.changeInterval().orElse(0));
		if (gain.signum() > 0 && gain.compareTo(interval) >= 0) {
			return BETTER;
		}
		return (gain.signum() < 0 && gain.negate().compareTo(interval) >= 0) ? WORSE : SAME;
	}

	/** The attainment that it stands for: 1, 0.5 or 0; nothing when it is unknown. */
	OptionalDouble attainment() {
		return switch (this) {
			case BETTER -> OptionalDouble.of(1);
			case SAME -> OptionalDouble.of(0.5);
			case WORSE -> OptionalDouble.of(0);
			case UNKNOWN -> OptionalDouble.empty();
		};
	}

}
