package se.rodtrad.change;

import java.util.concurrent.CancellationException;

/**
 * What somebody who waits for a restoration hears of it, and how they call it off.
 */
public interface RestoreProgress {

	/**
	 * Called now and then while the archive is looked through.
	 * @param entries how many entries of its ledger have been read
	 */
	void read(long entries);

	/**
	 * Called when it is whole, before anything is written.
	 * @param entries how many entries will be written
	 */
	void whole(long entries);

	/**
	 * Called after every batch.
	 * @param entries how many entries have been written so far
	 */
	void written(long entries);

	/** Asked now and then; once true, nothing is kept. */
	boolean isCancelled();

	/**
	 * Goes no further once somebody has called it off.
	 * @throws CancellationException when it is cancelled
	 */
	default void stopWhenCancelled() {
		if (isCancelled()) {
			throw new CancellationException("The restoration was called off; nothing of it is kept");
		}
	}

}
