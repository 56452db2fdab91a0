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
 */
record SystemOptions(List<String> select, Optional<Long> top, long skip, boolean isCounted) {

	static final String TOP = "$top";

	static final String SKIP = "$skip";

	static final String COUNT = "$count";

	static final String AFTER = "$skiptoken";

	private static final String SELECT = "$select";

	private static final String JSON = "$format";

	/** Where there is nothing but the format to choose. */
	static final Map<String, Integer> FORMAT = Map.of(JSON, 1);

	/** Each may be given once. */
	static final Map<String, Integer> KNOWN = Stream.of(SELECT, TOP, SKIP, COUNT, AFTER, JSON)
		.collect(Collectors.toMap(Function.identity(), (_) -> 1));

	/** What OData knows and the feed does not. */
	static Optional<String> unknown(Collection<String> parameters) {
		return parameters.stream().filter((name) -> name.startsWith("$") && !KNOWN.containsKey(name)).findFirst();
	}

	static SystemOptions read(Asked asked) {
		requireJson(asked);
		List<String> select = asked.texts(SELECT)
			.stream()
			.flatMap((names) -> Arrays.stream(names.split(",", -1)))
			.map(String::strip)
			.toList();
		return new SystemOptions(select, number(asked, TOP), number(asked, SKIP).orElse(0L), isCounted(asked));
	}

	static void requireJson(Asked asked) {
		asked.text(JSON)
			.filter((found) -> !found.equals("json") && !found.startsWith("application/json"))
			.ifPresent((found) -> {
				throw new RodTradException.Invalid("$format: found «%s», expected json".formatted(found));
			});
	}

	private static Optional<Long> number(Asked asked, String name) {
		Optional<Long> number = asked.number(name);
		number.filter((found) -> found < 0).ifPresent((found) -> {
			throw new RodTradException.Invalid("%s: found %d, expected a number ≥ 0".formatted(name, found));
		});
		return number;
	}

	private static boolean isCounted(Asked asked) {
		String found = asked.text(COUNT).orElse("false");
		if (!found.equals("true") && !found.equals("false")) {
			throw new RodTradException.Invalid("$count: found «%s», expected true or false".formatted(found));
		}
		return found.equals("true");
	}

}
