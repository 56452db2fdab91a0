package se.rodtrad.transfer.table;

/**
 * How large a file may be. Each limit has an error of its own.
 *
 * @param fileBytes bytes of the file as it came
 * @param unpackedBytes bytes of all that is packed in it
 * @param packing how many times larger something may become when it is unpacked
 * @param rows rows of all tables together
 * @param columns columns of a table
 * @param cellLength characters of a cell
 * @param tables tables, and entries of a zip
 */
public record FileLimits(long fileBytes, long unpackedBytes, int packing, long rows, int columns, int cellLength,
		int tables) {

	/** 200 MB, 1 GB unpacked, 500,000 rows of 256 columns. */
	public static final FileLimits DEFAULT = new FileLimits(200_000_000, 1_000_000_000, 200, 500_000, 256, 32_767, 200);

}
