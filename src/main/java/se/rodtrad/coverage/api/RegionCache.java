package se.rodtrad.coverage.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.api.Snapshot;

/**
 * Keeps what it costs a whole region to judge, per revision, day and version of the
 * steering model, so that asking again and paging through it are cheap.
 */
final class RegionCache {

	/** How many findings are kept in all: some hundred megabytes at the very most. */
	private static final int MOST_FINDINGS = 200_000;

	/** Of how many days and revisions the totals are kept: three numbers each. */
	private static final int MOST_TOTALS = 1_000;

	private final Cache<Key, Findings> findings = Caffeine.newBuilder()
		.maximumWeight(MOST_FINDINGS)
		.weigher((Key key, Findings found) -> 1 + found.all().size())
		.build();

	private final Cache<Key, Coverages.Totals> totals = Caffeine.newBuilder().maximumSize(MOST_TOTALS).build();

	/** Where the thread of the region is broken. */
	Findings findings(Snapshot snapshot) {
		return this.findings.get(Key.of(snapshot),
				(_) -> Findings.of(Coverages.findings(snapshot.graph(), snapshot.requireModel(), snapshot.at())));
	}

	/** How well the region is covered. */
	Coverages.Totals totals(Snapshot snapshot) {
		return this.totals.get(Key.of(snapshot),
				(_) -> Coverages.totals(snapshot.graph(), snapshot.requireModel(), snapshot.at()));
	}

	/**
	 * The findings of a region, and those of each word by themselves: mostly one word is
	 * asked for, of which there are few.
	 */
	record Findings(List<Finding> all, Map<Finding.Word, List<Finding>> byWord) {

		static Findings of(List<Finding> all) {
			return new Findings(all, all.stream().collect(Collectors.groupingBy(Finding::word)));
		}

		/** Those of any of some words, in order. */
		List<Finding> of(Collection<Finding.Word> words) {
			Set<Finding.Word> wanted = new HashSet<>(words);
			return (wanted.size() == 1) ? this.byWord.getOrDefault(wanted.iterator().next(), List.of())
					: this.all.stream().filter((finding) -> wanted.contains(finding.word())).toList();
		}

	}

	private record Key(String region, long revision, LocalDate at, String model) {

		static Key of(Snapshot snapshot) {
			SteeringModel model = snapshot.requireModel();
			return new Key(snapshot.graph().region().id(), snapshot.graph().revision(), snapshot.at(), model.digest());
		}

	}

}
