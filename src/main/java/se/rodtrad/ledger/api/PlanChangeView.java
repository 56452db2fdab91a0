package se.rodtrad.ledger.api;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;

/**
 * A revision as it is told of to those who listen.
 *
 * @param revised the revision
 * @param graphs where elements are looked up
 */
public record PlanChangeView(Feed.Revised revised, PlanGraphs graphs) {

	public RevisionView revision() {
		return new RevisionView(this.revised.revision());
	}

	PlanGraph plan() {
		return this.graphs.current(this.revised.revision().region());
	}

}
