package se.rodtrad.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A queue (<em>kö</em>): one at a time, and the first to come is the first served,
 * however long it has waited. Who gives up leaves the others where they were.
 */
final class Turns {

	private static final long LOOK_UP_MILLIS = 100;

	/** The first has its turn; each is told when it is first. */
	private final Deque<CountDownLatch> queue = new ArrayDeque<>();

	/**
	 * Does some work when its turn has come. Not to be called by what has its turn.
	 * @param isCancelled whether nobody waits for it any longer
	 * @throws CancellationException when it was called off before
	 */
	<T> T take(BooleanSupplier isCancelled, Supplier<T> work) {
		CountDownLatch mine = join();
		try {
			await(mine, isCancelled);
			return work.get();
		}
		finally {
			leave(mine);
		}
	}

	private synchronized CountDownLatch join() {
		CountDownLatch mine = new CountDownLatch(1);
		this.queue.add(mine);
		callFirst();
		return mine;
	}

	private synchronized void leave(CountDownLatch mine) {
		this.queue.remove(mine);
		callFirst();
	}

	private void callFirst() {
		if (!this.queue.isEmpty()) {
			this.queue.getFirst().countDown();
		}
	}

	/** How many wait, with the one whose turn it is. */
	synchronized int length() {
		return this.queue.size();
	}

	private static void await(CountDownLatch mine, BooleanSupplier isCancelled) {
		try {
			while (!isCancelled.getAsBoolean()) {
				if (mine.await(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new CancellationException("Cancelled while waiting for another change of the region");
	}

}
