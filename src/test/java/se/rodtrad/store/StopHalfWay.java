package se.rodtrad.store;

import java.util.concurrent.CountDownLatch;

/**
 * Says so once more than so many rows are written, and stops for ever.
 *
 * @param rows how many
 */
record StopHalfWay(long rows) implements CommitProgress {

	static final String HALF_WAY = "half-way";

	@Override
	public void written(long writtenRows) {
		if (writtenRows > this.rows) {
			System.out.println(HALF_WAY);
			waitToBeKilled();
		}
	}

	@Override
	public boolean isCancelled() {
		return false;
	}

	private static void waitToBeKilled() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
