package se.rodtrad.rows;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.ledger.file.Asked;
import se.rodtrad.plan.RodTradException;

/**
 * What OData itself lets an address ask for.
 *
 * @param select the columns; all when it is empty
 * @param top at most how many rows on all pages; all when it is left out
 * @param skip how many rows at the beginning are not wanted
 * @param isCounted whether to tell how many there are
 * @param filter which rows, as OData says it; all when it is left out
 */
record SystemOptions(List<String> select, Optional<Long> top, long skip, boolean isCounted, Optional<String> filter) {

	static final String TOP = "$top";

	static final String SKIP = "$skip";

	static final String COUNT = "$count";

	static final String AFTER = "$skiptoken";

	private static final String SELECT = "$select";

	private static final String FILTER = "$filter";

	private static final String FORMAT_NAME = "$format";

	/** Where there is nothing but the format to choose. */
	static final Map<String, Integer> FORMAT = Map.of(FORMAT_NAME, 1);

	/** Each may be given once. */
	static final Map<String, Integer> KNOWN = Stream.of(SELECT, TOP, SKIP, COUNT, AFTER, FILTER, FORMAT_NAME)
		.collect(Collectors.toMap(Function.identity(), (_) -> 1));

	/** What OData knows and the feed does not. */
	static Optional<String> unknown(Collection<String> parameters) {
		return parameters.stream().filter((name) -> name.startsWith("$") && !KNOWN.containsKey(name)).findFirst();
	}

	static SystemOptions read(Asked asked) {
		List<String> select = asked.texts(SELECT)
			.stream()
			.flatMap((names) -> Arrays.stream(names.split(",", -1)))
			.map(String::strip)
			.toList();
		return new SystemOptions(select, asked.amount(TOP), asked.amount(SKIP).orElse(0L), isCounted(asked),
				asked.text(FILTER));
	}

	/**
	 * Refuses another format than that of the answer.
	 * @param format what OData calls it in short
	 */
	static void requireFormat(Asked asked, String format, String mediaType) {
		asked.text(FORMAT_NAME)
			.filter((found) -> !found.equals(format) && !found.split(";", -1)[0].strip().equalsIgnoreCase(mediaType))
			.ifPresent((found) -> {
				throw new RodTradException.Invalid("%s: found «%s», expected %s".formatted(FORMAT_NAME, found, format));
			});
	}

	static void requireJson(Asked asked) {
		requireFormat(asked, "json", "application/json");
	}

	private static boolean isCounted(Asked asked) {
		String found = asked.text(COUNT).orElse("false");
		if (!found.equals("true") && !found.equals("false")) {
			throw new RodTradException.Invalid("$count: found «%s», expected true or false".formatted(found));
		}
		return found.equals("true");
	}

}
