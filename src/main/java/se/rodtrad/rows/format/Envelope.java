package se.rodtrad.rows.format;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The object that a list of rows as JSON stands in.
 *
 * @param before what stands before the rows, by name
 * @param count how many rows there are on all pages, where that is told
 * @param rows the name of the list
 * @param next the name of the place of the next page
 */
public record Envelope(Map<String, String> before, OptionalLong count, String rows, String next) {

	/** That of our own. */
	static final Envelope PLAIN = new Envelope(Map.of(), OptionalLong.empty(), "rows", "next");

	/**
	 * That of OData.
	 * @param context where the rows are described
	 * @param count how many there are, where that was asked
	 */
	public static Envelope odata(String context, OptionalLong count) {
		return new Envelope(Map.of("@odata.context", context), count, "value", "@odata.nextLink");
	}

	/** Begins it on a stream, which is left open. */
	public RowWriter open(List<? extends Column<?>> columns, OutputStream out) {
		return new JsonRows(columns, out, Optional.of(this));
	}

}
