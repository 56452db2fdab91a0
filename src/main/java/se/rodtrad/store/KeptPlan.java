package se.rodtrad.store;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.PlanGraph;

/**
 * A plan, and by which history it came to its revision.
 *
 * @param plan the plan
 * @param hash the hash of the last entry of its ledger; empty when it has none
 */
record KeptPlan(PlanGraph plan, String hash) {

	long revision() {
		return this.plan.revision();
	}

	String region() {
		return this.plan.region().id();
	}

	/**
	 * Whether the next line of the ledger goes on where this plan's history ends; a
	 * region that was restored from a backup may have come to the same number by another
	 * way.
	 */
	boolean isFollowedBy(Ledger.Line next) {
		return this.hash.isEmpty() || Chain.hash(next.revision(), this.hash, next.entry()).equals(next.entry().hash());
	}

}
