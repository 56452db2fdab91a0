package se.rodtrad.plan;

import java.util.OptionalDouble;

/**
 * A number of a plan: what is aimed at or what was measured. Values are nodes in Neo4j,
 * hang on elements by reference and are kept apart from them, since there are many.
 */
public sealed interface Value extends Fact {

	/** The group that is everybody. */
	String ALL = "T";

	/** The user's own id, or what follows from the references. */
	String key();

	/** Its node label. */
	default Label label() {
		return switch (this) {
			case Target _ -> Label.TARGET;
			case Measurement _ -> Label.MEASUREMENT;
		};
	}

	/** The label and the key together. */
	@Override
	default Id subject() {
		return new Id(label(), key());
	}

	/** The key of the indicator that it belongs to. */
	String indicator();

	/** The key of its unit; empty when not stated. */
	String unit();

	/** The key of its period. */
	String period();

	/** {@code T} all, {@code K} women, {@code M} men, or another code. */
	String group();

	Element.Origin origin();

	/**
	 * What identifies a target or a measurement within a region.
	 *
	 * @param label which of them it is
	 * @param key its key
	 */
	record Id(Label label, String key) implements Subject, Comparable<Id> {

		@Override
		public int compareTo(Id other) {
			int byLabel = this.label.compareTo(other.label);
			return (byLabel != 0) ? byLabel : this.key.compareTo(other.key);
		}

		@Override
		public String toString() {
			return this.label.graphName() + " " + this.key;
		}

	}

	/**
	 * What a goal aims at in a period (<em>målvärde</em>).
	 *
	 * @param owner the goal or mission that it is a target of
	 * @param targetKind how the outcome is held against it
	 * @param value the value to reach, in the indicator's unit
	 * @param low the lower end of a range
	 * @param high the upper end of a range
	 * @param baseline the value to start from (<em>utgångsvärde</em>)
	 * @param baselinePeriod the key of the period of the baseline; empty when not stated
	 */
	record Target(String key, Validity validity, Element.Origin origin, Element.Id owner, String indicator, String unit,
			String period, String group, Kind targetKind, OptionalDouble value, OptionalDouble low, OptionalDouble high,
			OptionalDouble baseline, String baselinePeriod) implements Value {

		/** The key of a target for which the user gave none. */
		public static String keyOf(Element.Id owner, String indicator, String unit, String period, String group,
				Validity validity) {
			String from = validity.start().map((day) -> "|" + day).orElse("");
			return String.join("|", owner.key(), indicator, unit, period, group) + from;
		}

		/** <em>Minst, högst, inom, bättre än förra, milstolpe</em>. */
		public enum Kind {

			AT_LEAST, AT_MOST, RANGE, IMPROVE_ON_PREVIOUS, MILESTONE

		}

	}

	/**
	 * What was observed (<em>mätvärde, utfall</em>); one per indicator, unit, period and
	 * group. Without a value it is known to be missing.
	 */
	record Measurement(Element.Origin origin, String indicator, String unit, String period, String group,
			OptionalDouble value, OptionalDouble numerator, OptionalDouble denominator, State state,
			String note) implements Value {

		@Override
		public String key() {
			return String.join("|", this.indicator, this.unit, this.period, this.group);
		}

		/** <em>Slutlig, preliminär, prognos, undertryckt</em>. */
		public enum State {

			FINAL, PRELIMINARY, ESTIMATED, SUPPRESSED

		}

	}

}
