package se.rodtrad.store;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * What somebody who waits for a commit hears of it, and how they call it off.
 */
public interface CommitProgress {

	/** Nobody listens and nobody cancels. */
	CommitProgress NONE = new CommitProgress() {

		@Override
		public void written(long rows) {
		}

		@Override
		public boolean isCancelled() {
			return false;
		}

	};

	/** Somebody who listens and may cancel. */
	static CommitProgress of(LongConsumer written, BooleanSupplier isCancelled) {
		return new CommitProgress() {

			@Override
			public void written(long rows) {
				written.accept(rows);
			}

			@Override
			public boolean isCancelled() {
				return isCancelled.getAsBoolean();
			}

		};
	}

	/**
	 * Called after every batch.
	 * @param rows how many elements, links and values, or entries of a ledger that is
	 * restored, have been written so far
	 */
	void written(long rows);

	/** Asked before every batch; once true, nothing of the commit is kept. */
	boolean isCancelled();

	/**
	 * Goes no further once somebody has called it off.
	 * @throws CancellationException when it is cancelled
	 */
	default void stopWhenCancelled() {
		if (isCancelled()) {
			throw new CancellationException("The commit was called off; nothing of it is kept");
		}
	}

}
