package se.rodtrad.trace.api;

import java.util.List;

import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.SupportedGoals;

/**
 * A goal, and what of a unit leads up to it, as the API shows it.
 */
public record GoalSupportView(Snapshot snapshot, int index, List<SupportedGoals.Through> all) {

	public ElementView goal() {
		return this.snapshot.element(this.index);
	}

	public boolean isSupported() {
		return !this.all.isEmpty();
	}

	public int throughCount() {
		return this.all.size();
	}

	String place() {
		return goal().place();
	}

}
