package se.rodtrad.fulfilment.api;

import java.time.LocalDate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;

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

	/** The fulfilment of a plan; who asks while it is computed waits for it. */
	Fulfilments of(Basis basis) {
		return this.kept.get(Key.of(basis), (_) -> Fulfilments.of(basis));
	}

	private record Key(String region, long revision, LocalDate at, String period, Run run, String model) {

		static Key of(Basis basis) {
			return new Key(basis.plan().region().id(), basis.plan().revision(), basis.at(), basis.period().key(),
					basis.run(), basis.model().digest());
		}

	}

}
