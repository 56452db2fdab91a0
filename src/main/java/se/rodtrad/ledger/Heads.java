package se.rodtrad.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How far this process has come with each region's plan, for those who wait for more.
 */
public final class Heads {

	private final Map<String, Long> numbers = new HashMap<>();

	private final Map<String, Integer> histories = new HashMap<>();

	/** Says that the plan of a region is known up to a revision. */
	public synchronized void reached(String region, long number) {
		if (this.numbers.merge(region, number, Math::max) == number) {
			notifyAll();
		}
	}

	/**
	 * Says that a region has come to a revision by another history than the one that was
	 * told of.
	 */
	public synchronized void begunAnew(String region, long number) {
		this.numbers.put(region, number);
		this.histories.merge(region, 1, Integer::sum);
		notifyAll();
	}

	/** Which history of a region is told of, counted from 0. */
	public synchronized int history(String region) {
		return this.histories.getOrDefault(region, 0);
	}

	/**
	 * Waits until the plan of a region is known further than to a revision.
	 * @param history the one that the revision is of
	 * @return whether it is; not when the time is up before, or the region begins anew
	 */
	public synchronized boolean await(String region, int history, long beyond, Duration longest)
			throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		while (history == history(region)) {
			long left = (end - System.nanoTime()) / 1_000_000;
			if (this.numbers.getOrDefault(region, 0L) > beyond) {
				return true;
			}
			if (left <= 0) {
				return false;
			}
			wait(left);
		}
		return false;
	}

}
