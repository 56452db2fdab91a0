package se.rodtrad.rows.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats in which a table is given out; each is also the ending of an address.
 */
public enum RowFormat {

	CSV("text/csv;charset=UTF-8", CsvRows::new),

	JSON("application/json", (sheet, out) -> Envelope.PLAIN.open(sheet.columns(), out)),

	NDJSON("application/x-ndjson;charset=UTF-8", (sheet, out) -> new JsonRows(sheet.columns(), out, Optional.empty())),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WorkbookRows::new),

	PARQUET("application/vnd.apache.parquet", ParquetRows::new);

	private final String mediaType;

	@SuppressWarnings("ImmutableEnumChecker") // a constructor
	private final Opening opening;

	RowFormat(String mediaType, Opening opening) {
		this.mediaType = mediaType;
		this.opening = opening;
	}

	/** The format of an ending, or nothing when there is none. */
	public static Optional<RowFormat> of(String ending) {
		return Arrays.stream(values()).filter((format) -> format.ending().equals(ending)).findFirst();
	}

	/** How addresses end that ask for it. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Whether the language can be seen in it: the columns and cells are the same in all.
	 */
	public boolean hasLanguage() {
		return this == XLSX;
	}

	/** Whether it is kept as a file. */
	public boolean isFile() {
		return this == CSV || this == XLSX || this == PARQUET;
	}

	/** Begins a table on a stream, which is left open. */
	public RowWriter open(Sheet sheet, OutputStream out) throws IOException {
		return this.opening.open(sheet, out);
	}

	@FunctionalInterface
	private interface Opening {

		RowWriter open(Sheet sheet, OutputStream out) throws IOException;

	}

}
