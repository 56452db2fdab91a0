package se.rodtrad.rows.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes a table row by row and keeps none of them.
 */
public interface RowWriter extends Cells {

	/** Writes a row with all its cells. */
	default <R> void row(R row, List<Column<R>> columns) {
		for (Column<R> column : columns) {
			column.value().accept(row, this);
		}
		endRow();
	}

	/** Ends a row once all its cells are there. */
	void endRow();

	/**
	 * Ends the table.
	 * @param next the cursor of the next page, when there is one
	 */
	void finish(Optional<String> next) throws IOException;

}
