package se.rodtrad.transfer.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in a cell, as the file holds it. Text is stripped of blanks around it,
 * no-break spaces included; a cell of blanks is empty.
 */
public sealed interface Cell {

	/** As a person would read it. */
	String shown();

	/** The cell of a text. */
	static Cell of(String text) {
		String stripped = strip(text);
		return stripped.isEmpty() ? Empty.CELL : new Text(stripped);
	}

	private static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isBlank(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF'
				|| character == '\u200B';
	}

	/** Nothing. */
	record Empty() implements Cell {

		/** The only one that is needed. */
		public static final Empty CELL = new Empty();

		@Override
		public String shown() {
			return "";
		}

	}

	/** Text; never empty. */
	record Text(String text) implements Cell {

		@Override
		public String shown() {
			return this.text;
		}

	}

	/**
	 * A number, or what a formula came to.
	 *
	 * @param number the number; finite
	 * @param isPercent whether the file shows it as per cent
	 */
	record Numeric(double number, boolean isPercent) implements Cell {

		@Override
		public String shown() {
			BigDecimal exact = BigDecimal.valueOf(this.number);
			return (exact.signum() == 0) ? "0" : exact.stripTrailingZeros().toPlainString();
		}

	}

	/** A day; a time of day is left out. */
	record Day(LocalDate day) implements Cell {

		@Override
		public String shown() {
			return this.day.toString();
		}

	}

	/** True or false. */
	record Flag(boolean flag) implements Cell {

		@Override
		public String shown() {
			return String.valueOf(this.flag);
		}

	}

	/** A formula of which the file does not say what it comes to. */
	record Formula(String formula) implements Cell {

		@Override
		public String shown() {
			return this.formula;
		}

	}

	/** An error such as {@code #REF!}. */
	record Fault(String code) implements Cell {

		@Override
		public String shown() {
			return this.code;
		}

	}

}
