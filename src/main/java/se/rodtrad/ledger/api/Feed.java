package se.rodtrad.ledger.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

import se.rodtrad.ledger.Heads;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;

/**
 * The revisions of a region one after the other, those that somebody has missed first,
 * each once and in order. Each listener waits on a virtual thread of its own and reads
 * the ledger; what is fresh is read once for all of them.
 */
@Component
public class Feed {

	/** How many entries of fresh revisions are kept. */
	private static final int MOST_ENTRIES = 50_000;

	/** Who stops listening is interrupted. */
	private static final Duration WITHOUT_END = Duration.ofDays(10_000);

	private final PlanGraphs graphs;

	private final Ledger ledger;

	private final Heads heads;

	private final Cache<Key, Optional<Revised>> fresh = Caffeine.newBuilder()
		.maximumWeight(MOST_ENTRIES)
		.weigher((Key key, Optional<Revised> revised) -> 1 + revised.map((known) -> known.edits().size()).orElse(0))
		.build();

	private final ExecutorService listeners = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("feed-", 0).factory());

	Feed(PlanGraphs graphs, Ledger ledger, Heads heads) {
		this.graphs = graphs;
		this.ledger = ledger;
		this.heads = heads;
	}

	/**
	 * What follows on a revision, without end.
	 * @param region an existing region
	 * @param seen the last revision that was seen; nothing to hear only of what is new
	 * @throws RodTradException.NotFound when there is no such region
	 * @throws RodTradException.Behind when this process has not heard of that revision
	 * within a few seconds
	 */
	public Flux<Revised> of(String region, Optional<Long> seen) {
		// whoever has seen it may have seen it at another process
		long current = this.graphs.atLeast(region, seen.orElse(0L)).revision();
		long after = seen.orElse(current);
		if (after < 0) {
			throw new RodTradException.Invalid("after: found %d, expected a revision".formatted(after));
		}
		int history = this.heads.history(region);
		return Flux.<Revised, Long>generate(() -> after, (last, sink) -> next(new Key(region, history, last + 1), sink))
			.subscribeOn(Schedulers.fromExecutorService(this.listeners));
	}

	/**
	 * The same, each revision between the plan before it and the plan after it. The first
	 * plan is made from the ledger, every other from the one before.
	 */
	public Flux<Step> steps(String region, Optional<Long> seen) {
		long begin = seen.orElseGet(() -> this.graphs.current(region).revision());
		Flux<Revised> told = of(region, Optional.of(begin));
		PlanGraph first = plan(region, begin);
		return Flux.defer(() -> {
			AtomicReference<PlanGraph> last = new AtomicReference<>(first);
			return told.map((revised) -> {
				Step step = step(last.get(), revised);
				last.set(step.after());
				return step;
			});
		});
	}

	private PlanGraph plan(String region, long revision) {
		return (revision == 0) ? PlanGraph.empty(this.graphs.current(region).region())
				: this.graphs.asOf(region, new AsOf.AtRevision(revision));
	}

	private Step step(PlanGraph before, Revised revised) {
		PlanGraph current = this.graphs.current(before.region().id());
		long number = revised.revision().number();
		return new Step(before, revised,
				(current.revision() == number) ? current : before.changed(revised.edits(), number));
	}

	private long next(Key next, SynchronousSink<Revised> sink) {
		try {
			if (this.heads.await(next.region, next.history, next.revision - 1, WITHOUT_END)) {
				revised(next).ifPresentOrElse(sink::next, sink::complete);
			}
			else {
				sink.error(new RodTradException.Conflict(
						"Region %s has another history than before: what followed on revision %d is no longer so"
							.formatted(next.region, next.revision - 1)));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			sink.complete();
		}
		return next.revision;
	}

	private Optional<Revised> revised(Key key) {
		Optional<Revised> revised = this.fresh.get(key, (_) -> read(key.region, key.revision));
		if (revised.isEmpty()) {
			this.fresh.invalidate(key);
		}
		return revised;
	}

	private Optional<Revised> read(String region, long number) {
		return this.ledger.revision(region, number)
			.map((revision) -> new Revised(revision,
					this.ledger.lines(region, new Ledger.Place(number, 0), number, Integer.MAX_VALUE)
						.stream()
						.map((line) -> line.entry().edit())
						.collect(Collectors.toUnmodifiableList())));
	}

	@PreDestroy
	void close() {
		this.listeners.shutdownNow();
	}

	/**
	 * A revision with all that it did.
	 *
	 * @param revision its heading
	 * @param edits what it did, fact by fact
	 */
	public record Revised(Revision revision, List<Edit> edits) {
	}

	/**
	 * A revision between two plans.
	 *
	 * @param before the plan before it
	 * @param revised what it did
	 * @param after the plan after it
	 */
	public record Step(PlanGraph before, Revised revised, PlanGraph after) {
	}

	private record Key(String region, int history, long revision) {
	}

}
