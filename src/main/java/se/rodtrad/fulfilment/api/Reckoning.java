package se.rodtrad.fulfilment.api;

import java.time.LocalDate;
import java.util.Optional;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Summary;
import se.rodtrad.trace.api.Snapshot;

/**
 * The fulfilment of a plan in a period, with all that an answer shows beside it.
 *
 * @param snapshot the plan on the day
 * @param basis what was computed from
 * @param all the fulfilment of every goal and mission
 * @param cache where the other runs are found
 */
record Reckoning(Snapshot snapshot, Basis basis, Fulfilments all, FulfilmentCache cache) {

	long revision() {
		return this.basis.plan().revision();
	}

	LocalDate at() {
		return this.basis.at();
	}

	String period() {
		return this.basis.period().key();
	}

	Run run() {
		return this.basis.run();
	}

	String steeringModel() {
		return this.basis.model().id();
	}

	/** That of a goal or mission, or nothing when it is not in force. */
	Optional<FulfilmentView> of(int goal) {
		return this.all.of(goal).map((fulfilment) -> new FulfilmentView(this, fulfilment));
	}

	/** The region summed up. */
	Summary summary() {
		return this.cache.summary(this.basis);
	}

	/** The same in another run. */
	Reckoning in(Run run) {
		Basis other = new Basis(this.basis.plan(), this.basis.model(), this.basis.period(), this.basis.at(), run);
		return new Reckoning(this.snapshot, other, this.cache.of(other), this.cache);
	}

}
