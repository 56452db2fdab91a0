package se.rodtrad.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Transaction;

/**
 * What says that entries of a commit are written ahead. Who removes them claims it first,
 * and who commits them must find it unclaimed: of the two only one goes on.
 *
 * @param id the element id of its node
 * @param commit what all commits begin with whose entries are written ahead
 */
record StagedLedger(String id, String commit) {

	/** Says so before the first of them is written. */
	static StagedLedger stageLedger(Transaction transaction, String commit) {
		String id = transaction.run(Statement.STAGE_LEDGER.text(), Map.of("commit", commit))
			.single()
			.get("id")
			.asString();
		return new StagedLedger(id, commit);
	}

	/**
	 * Keeps it from being claimed before the transaction ends.
	 * @return false when it has been claimed, committed or removed
	 */
	boolean holdLedger(Transaction transaction) {
		return isFound(transaction, Statement.HOLD_LEDGER);
	}

	/**
	 * Makes an end of it in the transaction that commits.
	 * @return false when it has been claimed or removed
	 */
	boolean end(Transaction transaction) {
		return holdLedger(transaction) && removeStaged(transaction) == 1;
	}

	/**
	 * Removes entries and headings, unless they have been committed. Where a remover died
	 * after its claim the next one goes on.
	 */
	void remove(Database database) {
		if (!database.repeating(this::claimLedger)) {
			return;
		}
		removeAll(database, this::removeChanges);
		removeAll(database, this::removeRevisions);
		database.repeating(this::removeStaged);
	}

	/** In a transaction of its own for each batch. */
	private static void removeAll(Database database, Function<Transaction, Long> batch) {
		long removed;
		do {
			removed = database.repeating(batch);
		}
		while (removed > 0);
	}

	/** Of several removers each may claim it. */
	boolean claimLedger(Transaction transaction) {
		return isFound(transaction, Statement.CLAIM_LEDGER);
	}

	private long removeChanges(Transaction transaction) {
		return removeSome(transaction, Statement.REMOVE_CHANGES);
	}

	private long removeRevisions(Transaction transaction) {
		return removeSome(transaction, Statement.REMOVE_REVISIONS);
	}

	private long removeSome(Transaction transaction, Statement statement) {
		return Posting.rows(transaction, statement, Map.of("commit", this.commit, "most", PlanWriter.ROWS_PER_BATCH));
	}

	private boolean isFound(Transaction transaction, Statement statement) {
		return Posting.rows(transaction, statement, Map.of("id", this.id, "commit", this.commit)) == 1;
	}

	private long removeStaged(Transaction transaction) {
		return Posting.rows(transaction, Statement.REMOVE_STAGED, Map.of("rows", List.of(this.id)));
	}

}
