package se.rodtrad.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How far this process has come with each region's plan, for those who wait for more.
 */
public final class Heads {

	private final Map<String, Long> numbers = new HashMap<>();

	/** Says that the plan of a region is known up to a revision. */
	public synchronized void reached(String region, long number) {
		if (this.numbers.merge(region, number, Math::max) == number) {
			notifyAll();
		}
	}

	/**
	 * Waits until the plan of a region is known further than to a revision.
	 * @return whether it is; not when the time is up before
	 */
	public synchronized boolean await(String region, long beyond, Duration longest) throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		while (this.numbers.getOrDefault(region, 0L) <= beyond) {
			long left = (end - System.nanoTime()) / 1_000_000;
			if (left <= 0) {
				return false;
			}
			wait(left);
		}
		return true;
	}

}
