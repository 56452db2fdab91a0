package se.rodtrad.ledger.api;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.PlanGraph;

/**
 * An entry of the ledger as the API shows it.
 *
 * @param plan the plan in which elements are looked up
 * @param line the entry under its heading
 */
public record LineView(PlanGraph plan, Ledger.Line line) {

	public RevisionView revision() {
		return new RevisionView(this.line.revision());
	}

	public ChangeView change() {
		return new ChangeView(this.plan, this.line.entry().edit());
	}

	public String hash() {
		return this.line.entry().hash();
	}

}
