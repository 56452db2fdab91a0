package se.rodtrad.store;

import org.neo4j.driver.Transaction;

import se.rodtrad.ledger.Revision;

/** What one commit writes into the ledger. */
sealed interface LedgerShare permits Posting, Restoration {

	/**
	 * Writes ahead what can be, in transactions of its own.
	 * @throws java.util.concurrent.CancellationException when the progress says so
	 */
	void stage(CommitProgress progress);

	/**
	 * Writes what is left in the transaction that writes the plan, the heading last.
	 * @throws se.rodtrad.plan.RodTradException.Conflict when somebody else has made the
	 * revision, or claimed what was written ahead
	 */
	Revision write(Transaction transaction);

	/** Removes what was written ahead, unless it has been committed all the same. */
	void remove();

}
