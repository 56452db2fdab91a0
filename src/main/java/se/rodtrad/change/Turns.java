package se.rodtrad.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Queues (<em>köer</em>): so many at a time, and the first to come is the first served,
 * however long it has waited. Who gives up leaves the others where they were, and a queue
 * is there only as long as somebody stands in it.
 */
public final class Turns {

	private static final long LOOK_UP_MILLIS = 100;

	private final int places;

	/** The first of each have their turn; each is told when it is one of them. */
	private final Map<String, Deque<CountDownLatch>> queues = new HashMap<>();

	/**
	 * Queues in which nobody stands yet.
	 * @param places how many of a queue have their turn at the same time
	 */
	public Turns(int places) {
		this.places = places;
	}

	/**
	 * Does some work when its turn has come. Not to be called by what has its turn in the
	 * same queue.
	 * @param isCancelled whether nobody waits for it any longer
	 * @throws CancellationException when it was called off before
	 */
	public <T> T take(String queue, BooleanSupplier isCancelled, Supplier<T> work) {
		CountDownLatch mine = new CountDownLatch(1);
		join(queue, mine);
		try {
			await(mine, isCancelled);
			return work.get();
		}
		finally {
			leave(queue, mine);
		}
	}

	private synchronized void join(String queue, CountDownLatch mine) {
		Deque<CountDownLatch> all = this.queues.computeIfAbsent(queue, (_) -> new ArrayDeque<>());
		all.add(mine);
		call(all);
	}

	private synchronized void leave(String queue, CountDownLatch mine) {
		this.queues.computeIfPresent(queue, (_, all) -> {
			all.remove(mine);
			call(all);
			return all.isEmpty() ? null : all;
		});
	}

	private void call(Deque<CountDownLatch> queue) {
		queue.stream().limit(this.places).forEach(CountDownLatch::countDown);
	}

	/** How many stand in a queue, with those whose turn it is. */
	synchronized int length(String queue) {
		return this.queues.containsKey(queue) ? this.queues.get(queue).size() : 0;
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
		throw new CancellationException("Called off while waiting for its turn");
	}

}
