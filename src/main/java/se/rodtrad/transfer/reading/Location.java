package se.rodtrad.transfer.reading;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param sheet the sheet or CSV file; empty when the whole file is meant
 * @param row the row, from 1; 0 when the whole sheet is meant
 * @param column the letter of the column; empty when the whole row is meant
 * @param header the header of the column, as it is written
 */
public record Location(String sheet, int row, String column, String header) implements Comparable<Location> {

	/** The whole file. */
	public static final Location FILE = new Location("", 0, "", "");

	private static final Comparator<Location> ORDER = Comparator.comparing(Location::sheet)
		.thenComparingInt(Location::row)
		.thenComparingInt((location) -> location.column().length())
		.thenComparing(Location::column);

	/** A row of this sheet. */
	Location row(int number) {
		return new Location(this.sheet, number, "", "");
	}

	/** A cell of this row; the index of the column counts from 0. */
	Location cell(int index, String title) {
		return new Location(this.sheet, this.row, letters(index), title);
	}

	/** The name that spreadsheets give a column: A, B and so on to Z, then AA. */
	static String letters(int index) {
		StringBuilder letters = new StringBuilder();
		for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.append((char) ('A' + (rest - 1) % 26));
		}
		return letters.reverse().toString();
	}

	@Override
	public int compareTo(Location other) {
		return ORDER.compare(this, other);
	}

}
