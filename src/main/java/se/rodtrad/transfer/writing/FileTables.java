package se.rodtrad.transfer.writing;

import java.io.IOException;
import java.util.List;

import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.table.Cell;

/**
 * Writes the tables of a file one after the other, row by row, and keeps none of them.
 */
sealed interface FileTables permits WorkbookTables, CsvTables {

	/** Begins a sheet with its header. */
	void begin(Sheet sheet) throws IOException;

	/** Adds a row: a cell for each column. */
	void add(List<Cell> row) throws IOException;

	/** Ends the file with what people should know of it. */
	void end(List<String> notes) throws IOException;

}
