package se.rodtrad.transfer.table;

import java.nio.file.Path;
import java.util.List;

/**
 * A file, zip or folder as tables. What it is follows from its content, never from its
 * name alone.
 */
public interface TableFile extends AutoCloseable {

	/** The tables in it, in its own order. */
	List<Table> tables();

	@Override
	void close();

	/**
	 * Opens a workbook, a CSV file, or a zip or folder of CSV files.
	 * @param file where it lies
	 * @param name what it is called by whoever sent it
	 * @param limits how large it may be
	 * @throws UnreadableFile when it is none of these, damaged, or too large
	 */
	static TableFile open(Path file, String name, FileLimits limits) {
		return FileForm.of(file, limits).open(file, name, limits);
	}

}
