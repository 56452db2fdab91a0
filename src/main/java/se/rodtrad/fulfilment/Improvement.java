package se.rodtrad.fulfilment;

import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Value;

/**
 * That something below a goal comes all the way (<em>förbättring</em>): an outcome meets
 * its target, or an activity is done.
 *
 * @param element the index of the indicator or activity
 * @param before the outcome or the activity as it is; nothing when there is no outcome
 * @param after the outcome or the activity as it would be
 * @param isReport whether nothing is known of it now: it is a report that is missing
 */
public record Improvement(int element, Optional<Fact> before, Fact after, boolean isReport) {

	/** The outcome or the progress that is known now. */
	public OptionalDouble now() {
		return this.isReport ? OptionalDouble.empty()
				: this.before.map(Improvement::number).orElse(OptionalDouble.empty());
	}

	/** The outcome or the progress that it would be. */
	public double then() {
		return number(this.after).orElseThrow();
	}

	/** The key of the unit whose outcome it is; empty when it has none. */
	public String unit() {
		return (this.after instanceof Value value) ? value.unit() : "";
	}

	private static OptionalDouble number(Fact fact) {
		return switch (fact) {
			case Value.Measurement measurement -> measurement.value();
			case Element.Activity activity -> activity.progress();
			case Region _, Element _, Link _, Value _ -> OptionalDouble.empty();
		};
	}

}
