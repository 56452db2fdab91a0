package se.rodtrad.fulfilment.api;

import java.time.LocalDate;
import java.util.Optional;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Summary;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.trace.api.Snapshot;

/**
 * The fulfilment of a plan in a period, with all that an answer shows beside it.
 *
 * @param snapshot the plan on the day
 * @param basis what was computed from
 * @param all the fulfilment of every goal and mission
 * @param cache where the other runs are found
 */
public record Reckoning(Snapshot snapshot, Basis basis, Fulfilments all, FulfilmentCache cache) {

	public long revision() {
		return this.basis.plan().revision();
	}

	public LocalDate at() {
		return this.basis.at();
	}

	public String period() {
		return this.basis.period().key();
	}

	public Run run() {
		return this.basis.run();
	}

	public String steeringModel() {
		return this.basis.model().id();
	}

	/** That of a goal or mission, or nothing when it is not in force. */
	public Optional<FulfilmentView> of(int goal) {
		return this.all.of(goal).map((fulfilment) -> new FulfilmentView(this, fulfilment));
	}

	/**
	 * The index of a goal or mission.
	 * @param argument what its id was given as
	 * @throws RodTradException.Invalid when the id is of something else
	 */
	public int goal(String argument, String id) {
		int index = this.snapshot.index(id);
		Label label = this.basis.plan().label(index);
		if (label != Label.GOAL && label != Label.MISSION) {
			throw new RodTradException.Invalid("%s: found %s, expected a goal or a mission".formatted(argument,
					this.basis.plan().element(index).id()));
		}
		return index;
	}

	/** The region summed up. */
	public Summary summary() {
		return this.cache.summary(this.basis);
	}

	/** The same in another run. */
	Reckoning in(Run run) {
		Basis other = new Basis(this.basis.plan(), this.basis.model(), this.basis.period(), this.basis.at(), run);
		return new Reckoning(this.snapshot, other, this.cache.of(other), this.cache);
	}

}
