package se.rodtrad.fulfilment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Summaries;
import se.rodtrad.fulfilment.Summary;
import se.rodtrad.plan.Edit;

/**
 * Keeps the fulfilment of whole plans, computed once per revision, day, period, run and
 * version of the steering model; after a small change only what it moves is computed.
 */
final class FulfilmentCache {

	/** How many goals are kept in all, at about 130 bytes. */
	private static final int MOST_GOALS = 1_000_000;

	private final Cache<Key, Fulfilments> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_GOALS)
		.weigher((Key key, Fulfilments fulfilments) -> 1 + fulfilments.all().size())
		.build();

	/** Summaries list goals that are kept already. */
	private final Cache<Key, Summary> summaries = Caffeine.newBuilder()
		.maximumWeight(MOST_GOALS)
		.weigher((Key key, Summary summary) -> 1
				+ summary.rows().stream().mapToInt((row) -> row.sum().goals().size()).sum())
		.build();

	/** The fulfilment of a plan; who asks while it is computed waits for it. */
	Fulfilments of(Basis basis) {
		return this.kept.get(Key.of(basis), (key) -> computed(basis, key));
	}

	/** From an earlier revision that is kept when there is one, else from nothing. */
	private Fulfilments computed(Basis basis, Key key) {
		for (long revision = key.revision - 1;; revision--) {
			Optional<List<Edit>> edits = basis.plan().editsSince(revision);
			if (edits.isEmpty()) {
				return Fulfilments.of(basis);
			}
			Fulfilments earlier = this.kept.getIfPresent(key.at(revision));
			if (earlier != null) {
				return earlier.changed(edits.get(), basis);
			}
		}
	}

	/** A region summed up. */
	Summary summary(Basis basis) {
		return this.summaries.get(Key.of(basis), (_) -> Summaries.of(basis, of(basis)));
	}

	private record Key(String region, long revision, LocalDate at, String period, Run run, String model) {

		static Key of(Basis basis) {
			return new Key(basis.plan().region().id(), basis.plan().revision(), basis.at(), basis.period().key(),
					basis.run(), basis.model().digest());
		}

		Key at(long other) {
			return new Key(this.region, other, this.at, this.period, this.run, this.model);
		}

	}

}
