package se.rodtrad.ledger.archive;

import java.io.InputStream;

import org.apache.commons.io.input.ProxyInputStream;

import se.rodtrad.plan.RodTradException;

/**
 * Counts what the parts of an archive are unpacked to, and stops where it is too much: a
 * zip may claim any size for what it holds.
 */
final class Unpacking {

	private final long most;

	private long bytes;

	Unpacking(long most) {
		this.most = most;
	}

	/** A part that is counted as it is read. */
	InputStream of(InputStream part) {
		return new ProxyInputStream(part) {

			@Override
			protected void afterRead(int read) {
				count(read);
			}

		};
	}

	private void count(int read) {
		this.bytes += Math.max(read, 0);
		if (this.bytes > this.most) {
			throw new RodTradException.LimitExceeded(
					"Archive: found more than %d bytes unpacked, expected at most as many (rodtrad.import.max-unpacked)"
						.formatted(this.most));
		}
	}

}
