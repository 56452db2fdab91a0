package se.rodtrad.rows.filter;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import se.rodtrad.rows.format.Cells;
import se.rodtrad.rows.format.Column;

/**
 * What is compared: a column or a value that is written out.
 *
 * @param <R> the rows
 * @param kind what it holds
 * @param shown how refusals name it
 * @param value what it is in a row
 */
record Operand<R>(Kind kind, String shown, Function<R, Optional<Object>> value) {

	static <R> Operand<R> of(Column<R> column) {
		Kind kind = switch (column.type()) {
			case TEXT -> Kind.TEXT;
			case NUMBER, INTEGER, LARGE_INTEGER -> Kind.NUMBER;
			case FLAG -> Kind.FLAG;
			case DAY -> Kind.DAY;
			case INSTANT -> Kind.INSTANT;
		};
		return new Operand<>(kind, column.name(), (row) -> {
			Cell cell = new Cell();
			column.value().accept(row, cell);
			return cell.value;
		});
	}

	static <R> Operand<R> written(Kind kind, String shown, Object value) {
		Optional<Object> always = Optional.of(value);
		return new Operand<>(kind, shown, (_) -> always);
	}

	static <R> Operand<R> nothing() {
		return new Operand<>(Kind.NOTHING, "null", (_) -> Optional.empty());
	}

	boolean isLike(Operand<R> other) {
		return this.kind == other.kind || this.kind == Kind.NOTHING || other.kind == Kind.NOTHING;
	}

	/** What can be compared with what: each with its like, and with nothing. */
	enum Kind {

		TEXT("a text such as 'GOAL'"), NUMBER("a number"), FLAG("true or false"), DAY("a day such as 2026-06-30"),
		INSTANT("an instant such as 2026-01-31T12:00:00Z"), NOTHING("null");

		private final String about;

		Kind(String about) {
			this.about = about;
		}

		String about() {
			return this.about;
		}

	}

	/** Keeps what a column writes, as the type that the feed gives it. */
	private static final class Cell implements Cells {

		private Optional<Object> value = Optional.empty();

		@Override
		public void text(String text) {
			this.value = Optional.<Object>of(text).filter((known) -> !text.isEmpty());
		}

		@Override
		public void number(double number) {
			this.value = Optional.of(number);
		}

		@Override
		public void integer(long number) {
			this.value = Optional.of(number);
		}

		@Override
		public void integer(BigInteger number) {
			this.value = Optional.of(number.doubleValue());
		}

		@Override
		public void flag(boolean flag) {
			this.value = Optional.of(flag);
		}

		@Override
		public void day(LocalDate day) {
			this.value = Optional.of(day);
		}

		@Override
		public void instant(Instant instant) {
			this.value = Optional.of(instant);
		}

		@Override
		public void none() {
			this.value = Optional.empty();
		}

	}

}
