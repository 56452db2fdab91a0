package se.rodtrad.store;

import java.util.concurrent.CancellationException;

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

	/**
	 * Called after every batch.
	 * @param rows how many elements, links and values have been written so far
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
