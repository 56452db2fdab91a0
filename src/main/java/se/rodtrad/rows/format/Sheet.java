package se.rodtrad.rows.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a writer knows of a table before the first row.
 *
 * @param name the name of the table
 * @param columns its columns, in order
 * @param language the language for people
 * @param provenance where it is from, by name in the language for people
 * @param origin the same for programs, by the names of headers
 * @param isSwedishExcel whether CSV is to be read by a Swedish Excel: with semicolons and
 * decimal commas
 */
public record Sheet(String name, List<? extends Column<?>> columns, Locale language, Map<String, String> provenance,
		Map<String, String> origin, boolean isSwedishExcel) {
}
