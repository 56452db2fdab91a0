package se.rodtrad.steering;

import java.time.Month;

/**
 * Months of the year in which something happens; over New Year when {@code from} comes
 * after {@code to}.
 *
 * @param from the first month, 1 to 12
 * @param to the last month, 1 to 12
 */
public record MonthWindow(@Within(least = 1, most = 12) int from, @Within(least = 1, most = 12) int to) {

	/** Whether the month is one of them. */
	public boolean contains(Month month) {
		int number = month.getValue();
		return (this.from <= this.to) ? this.from <= number && number <= this.to
				: number >= this.from || number <= this.to;
	}

}
