package se.rodtrad.ledger.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

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
		return new Counted(part);
	}

	private void count(int read) {
		this.bytes += Math.max(read, 0);
		if (this.bytes > this.most) {
			throw new RodTradException.LimitExceeded(
					"Archive: found more than %d bytes unpacked, expected at most as many (rodtrad.import.max-unpacked)"
						.formatted(this.most));
		}
	}

	/** One of the parts. */
	private final class Counted extends FilterInputStream {

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(read);
			return read;
		}

	}

}
