package se.rodtrad.transfer.table;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows of a library as rows of ours, without the empty ones. */
final class Rows {

	private Rows() {
	}

	/**
	 * Rows as they are read.
	 * @param rows the rows of the library
	 * @param read makes a row of ours
	 * @param refusal says what is wrong when the library cannot read on
	 * @param close what closes the library's reader
	 */
	static <R> Stream<Row> stream(Iterator<R> rows, Function<R, Row> read,
			Function<RuntimeException, UnreadableFile> refusal, Runnable close) {
		Iterator<R> guarded = new Guarded<>(rows, refusal);
		return StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED | Spliterator.NONNULL), false)
			.map(read)
			.filter((row) -> !row.isEmpty())
			.onClose(close);
	}

	/** Turns whatever a library throws into what is wrong with the file. */
	private record Guarded<R>(Iterator<R> rows,
			Function<RuntimeException, UnreadableFile> refusal) implements Iterator<R> {

		@Override
		public boolean hasNext() {
			return guarded(this.rows::hasNext);
		}

		@Override
		public R next() {
			return guarded(this.rows::next);
		}

		private <T> T guarded(Supplier<T> step) {
			try {
				return step.get();
			}
			catch (RuntimeException ex) {
				throw this.refusal.apply(ex);
			}
		}

	}

}
