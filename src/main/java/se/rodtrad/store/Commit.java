package se.rodtrad.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.PlanDraft;

/**
 * Writes a plan and its share of the ledger, seen whole or not at all: ahead what is
 * large, both at the same time, and the rest in one transaction. Where one of them fails
 * the other stops too, and what was written ahead is removed.
 */
final class Commit {

	private final Database database;

	private final Staging plan;

	private final LedgerShare ledger;

	private final UntilFailure progress;

	Commit(Database database, PlanDraft.Delta delta, LedgerShare ledger, CommitProgress progress) {
		this.database = database;
		this.progress = new UntilFailure(progress, new CompletableFuture<>());
		this.plan = new Staging(database, delta, this.progress);
		this.ledger = ledger;
	}

	/**
	 * Writes both.
	 * @param isPlanAhead whether as much of the plan as can be is written ahead
	 * @param isLedgerAhead whether the ledger is
	 * @return the last heading of the ledger
	 */
	Revision write(boolean isPlanAhead, boolean isLedgerAhead) {
		Optional<Background<Boolean>> beside = isLedgerAhead
				? Optional.of(Background.begin("ledger", this::stageLedger)) : Optional.empty();
		try {
			if (isPlanAhead) {
				Background.begin("plan", this::stagePlan).await();
			}
			else {
				// a small plan would hold its locks for as long as a long ledger takes
				beside.ifPresent(Background::await);
			}
			// nobody who is tired of waiting interrupts a commit half-way
			return Background.begin("commit", () -> this.database.inTransaction((transaction) -> {
				new PlanWriter(transaction, this.plan, this.progress).write();
				beside.ifPresent(Background::await);
				return this.ledger.write(transaction);
			})).await();
		}
		catch (RuntimeException ex) {
			this.progress.fail(ex);
			beside.ifPresent(Background::result);
			RuntimeException first = this.progress.failure().join();
			removeStaged(first);
			throw first;
		}
	}

	private boolean stagePlan() {
		this.plan.write();
		return true;
	}

	private boolean stageLedger() {
		try {
			this.ledger.stage(this.progress);
			return true;
		}
		catch (RuntimeException ex) {
			this.progress.fail(ex);
			throw ex;
		}
	}

	/** What cannot be removed now is removed at the next start. */
	private void removeStaged(RuntimeException failure) {
		for (Runnable removal : List.<Runnable>of(this.plan::remove, this.ledger::remove)) {
			try {
				removal.run();
			}
			catch (RuntimeException ex) {
				failure.addSuppressed(ex);
			}
		}
	}

	/**
	 * Cancels the one when the other has failed.
	 *
	 * @param failure the first of both
	 */
	private record UntilFailure(CommitProgress progress,
			CompletableFuture<RuntimeException> failure) implements CommitProgress {

		void fail(RuntimeException ex) {
			if (!this.failure.complete(ex) && !this.failure.join().equals(ex)) {
				this.failure.join().addSuppressed(ex);
			}
		}

		@Override
		public void written(long rows) {
			this.progress.written(rows);
		}

		@Override
		public boolean isCancelled() {
			return this.failure.isDone() || this.progress.isCancelled();
		}

	}

}
