package se.rodtrad.fulfilment.api;

import java.time.LocalDate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Summaries;
import se.rodtrad.fulfilment.Summary;

/**
 * Keeps the fulfilment of whole plans, computed once per revision, day, period, run and
 * version of the steering model.
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
		return this.kept.get(Key.of(basis), (_) -> Fulfilments.of(basis));
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

	}

}
