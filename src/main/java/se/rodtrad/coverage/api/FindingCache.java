package se.rodtrad.coverage.api;

import java.time.LocalDate;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.api.Snapshot;

/**
 * Keeps what it costs a whole region to find, per revision, day and version of the
 * steering model, so that paging through it is cheap.
 */
final class FindingCache {

	/** How many findings are kept in all: some hundred megabytes at the very most. */
	private static final int MOST_FINDINGS = 200_000;

	private final Cache<Key, List<Finding>> findings = Caffeine.newBuilder()
		.maximumWeight(MOST_FINDINGS)
		.weigher((Key key, List<Finding> found) -> 1 + found.size())
		.build();

	List<Finding> of(Snapshot snapshot) {
		SteeringModel model = snapshot.requireModel();
		Key key = new Key(snapshot.graph().region().id(), snapshot.graph().revision(), snapshot.at(), model.digest());
		return this.findings.get(key, (_) -> Coverages.findings(snapshot.graph(), model, snapshot.at()));
	}

	private record Key(String region, long revision, LocalDate at, String model) {
	}

}
