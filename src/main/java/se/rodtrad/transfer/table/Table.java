package se.rodtrad.transfer.table;

import java.util.stream.Stream;

/** A sheet of a workbook, or a CSV file. */
public interface Table {

	/** The name of the sheet, or of the file without its ending. */
	String name();

	/**
	 * Its rows in order, without those that are empty; may be asked for again. To be
	 * closed.
	 * @throws UnreadableFile when opened or while read
	 */
	Stream<Row> rows();

	/**
	 * Whether each row states all its cells, the empty ones at its end too; a workbook
	 * may leave those out.
	 */
	default boolean hasEveryCell() {
		return false;
	}

}
