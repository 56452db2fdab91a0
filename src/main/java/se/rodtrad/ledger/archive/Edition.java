package se.rodtrad.ledger.archive;

import java.util.List;
import java.util.stream.Stream;

import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.FactJson;
import se.rodtrad.plan.Region;

/**
 * What a steering model has said.
 *
 * @param digest what it is known by
 * @param text its profile
 */
public record Edition(String digest, String text) {

	/** How many an archive may hold. */
	static final int MOST = 1_000;

	/** The digests that an entry names: only a region says by what it is governed. */
	static List<String> namedBy(Entry entry) {
		return Stream.of(entry.before(), entry.after())
			.filter((json) -> json.startsWith("{\"region\":"))
			.map(FactJson::read)
			.flatMap((fact) -> (fact instanceof Region region) ? region.editions().values().stream() : Stream.empty())
			.toList();
	}

}
