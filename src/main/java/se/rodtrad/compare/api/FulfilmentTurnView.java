package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.List;

import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.api.RevisionView;

/**
 * A revision by which the status of goals became another, as the API shows it.
 *
 * @param heading the heading of the revision
 * @param reckoning the fulfilment after it
 * @param moved the goals whose status became another, the worst first
 */
public record FulfilmentTurnView(Revision heading, Reckoning reckoning, List<MovementView> moved) {

	public RevisionView revision() {
		return new RevisionView(this.heading);
	}

	public LocalDate at() {
		return this.reckoning.at();
	}

	public String period() {
		return this.reckoning.period();
	}

}
