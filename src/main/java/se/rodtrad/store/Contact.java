package se.rodtrad.store;

import java.time.Duration;

/**
 * Whether this process knows how the plans stand in the database: it has looked a moment
 * ago, and nothing has failed since. A database that merely says nothing is soon taken to
 * be out of reach. Before the first look plans are as they were just read.
 */
final class Contact {

	private final Duration longestSilence;

	private volatile boolean isBroken;

	private volatile boolean isBegun;

	private volatile long last;

	Contact(Duration longestSilence) {
		this.longestSilence = longestSilence;
	}

	/** The plans are as they stand in the database. */
	void made() {
		this.last = System.nanoTime();
		this.isBegun = true;
		this.isBroken = false;
	}

	/** The database could not be reached. */
	void broken() {
		this.isBroken = true;
	}

	boolean isLost() {
		return this.isBroken || (this.isBegun && System.nanoTime() - this.last > this.longestSilence.toNanos());
	}

}
