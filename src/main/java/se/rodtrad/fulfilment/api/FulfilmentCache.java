package se.rodtrad.fulfilment.api;

import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Summaries;
import se.rodtrad.fulfilment.Summary;

/**
 * Keeps the fulfilment of whole plans, computed once per revision, day, period, run and
 * edition of the steering model; after a small change, or before one, only what it moves
 * is computed.
 */
final class FulfilmentCache {

	/** How many goals each cache keeps, at about 130 bytes. */
	private static final int MOST_GOALS = 1_000_000;

	private final Cache<Key, Fulfilments> kept;

	/**
	 * The latest revision that was computed: the other cache may let the newest go, and
	 * those to come are computed from it.
	 */
	private final Cache<Question, Latest> latest;

	/** Summaries list goals that are kept already. */
	private final Cache<Key, Summary> summaries;

	FulfilmentCache() {
		this(MOST_GOALS);
	}

	FulfilmentCache(int mostGoals) {
		this.kept = Caffeine.newBuilder()
			.maximumWeight(mostGoals)
			.weigher((Key key, Fulfilments fulfilments) -> 1 + fulfilments.all().size())
			.build();
		this.latest = Caffeine.newBuilder()
			.maximumWeight(mostGoals)
			.weigher((Question question, Latest latest) -> 1 + latest.fulfilments.all().size())
			.build();
		this.summaries = Caffeine.newBuilder()
			.maximumWeight(mostGoals)
			.weigher((Key key, Summary summary) -> 1
					+ summary.rows().stream().mapToInt((row) -> row.sum().goals().size()).sum())
			.build();
	}

	/** The fulfilment of a plan; who asks while it is computed waits for it. */
	Fulfilments of(Basis basis) {
		return this.kept.get(Key.of(basis), (key) -> computed(basis, key));
	}

	/**
	 * From the latest revision when the plan tells what it differs by, else from nothing.
	 */
	private Fulfilments computed(Basis basis, Key key) {
		Fulfilments computed = Optional.ofNullable(this.latest.getIfPresent(key.question))
			.flatMap((known) -> known.at(key.revision, basis))
			.orElseGet(() -> Fulfilments.of(basis));
		this.latest.asMap().merge(key.question, new Latest(key.revision, computed), Latest::newer);
		return computed;
	}

	/** A region summed up. */
	Summary summary(Basis basis) {
		return this.summaries.get(Key.of(basis), (_) -> Summaries.of(basis, of(basis)));
	}

	private record Latest(long revision, Fulfilments fulfilments) {

		Optional<Fulfilments> at(long wanted, Basis basis) {
			return (wanted == this.revision) ? Optional.of(this.fulfilments)
					: basis.plan().editsSince(this.revision).map((edits) -> this.fulfilments.changed(edits, basis));
		}

		/** An imagined plan has a number below 0. */
		static Latest newer(Latest one, Latest other) {
			return (one.revision > other.revision) ? one : other;
		}

	}

	private record Question(Object lineage, LocalDate at, String period, Run run, String model) {
	}

	private record Key(Question question, long revision) {

		static Key of(Basis basis) {
			return new Key(new Question(basis.plan().lineage(), basis.at(), basis.period().key(), basis.run(),
					basis.model().digest()), basis.plan().revision());
		}

	}

}
