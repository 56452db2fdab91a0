package se.rodtrad.plan.api;

import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

/**
 * A target or a measurement as the API shows it, with the plan that its references point
 * into.
 *
 * @param <V> which of them
 * @param graph the plan
 * @param value the value
 */
public record ValueView<V extends Value>(PlanGraph graph, V value) {

	/** What a key refers to, or nothing when it does not exist. */
	@Nullable ElementView reference(Label label, String key) {
		OptionalInt index = this.graph.find(label, key);
		return index.isPresent() ? new ElementView(this.graph, index.getAsInt()) : null;
	}

	/** Its place in the order of values, as a string that sorts so. */
	public String place() {
		return String.join("\0", this.value.indicator(), this.value.period(), this.value.unit(), this.value.group(),
				this.value.key());
	}

}
