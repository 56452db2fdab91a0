package se.rodtrad.transfer.table;

/** Counts what is read of a file and stops at its limits. */
final class RowBudget {

	private final FileLimits limits;

	private long rows;

	RowBudget(FileLimits limits) {
		this.limits = limits;
	}

	void spend(int columns) {
		if (++this.rows > this.limits.rows()) {
			throw UnreadableFile.tooLarge("rader", "rows", this.limits.rows());
		}
		if (columns > this.limits.columns()) {
			throw UnreadableFile.tooLarge("kolumner", "columns", this.limits.columns());
		}
	}

	String check(String text) {
		if (text.length() > this.limits.cellLength()) {
			throw UnreadableFile.tooLarge("tecken i en cell", "characters in a cell", this.limits.cellLength());
		}
		return text;
	}

}
