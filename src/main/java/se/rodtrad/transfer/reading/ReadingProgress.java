package se.rodtrad.transfer.reading;

/** Follows a reading, and may stop it. */
public interface ReadingProgress {

	/** Nobody looks on. */
	ReadingProgress NONE = new ReadingProgress() {

		@Override
		public void rowsRead(long rows) {
			// nobody looks on
		}

		@Override
		public boolean isCancelled() {
			return false;
		}

	};

	/**
	 * Told now and then.
	 * @param rows how many rows have been read so far
	 */
	void rowsRead(long rows);

	/**
	 * Asked now and then; when true the reading stops with a
	 * {@link java.util.concurrent.CancellationException}.
	 */
	boolean isCancelled();

}
