package se.rodtrad.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.web.sight.Prepared;

/**
 * Has the pages of large regions ready, so that nobody waits for what they cost: from the
 * start, and after a change as soon as the plan has rested.
 */
@Component
class Preparation {

	/** Of smaller plans the pages are there at once. */
	static final int LARGE = 5_000;

	private static final Logger log = LoggerFactory.getLogger(Preparation.class);

	private final PlanGraphs graphs;

	private final List<Prepared> pages;

	private final Clock clock;

	private final Map<String, Long> seen = new HashMap<>();

	private final Map<String, Done> prepared = new HashMap<>();

	private final AtomicBoolean isAtWork = new AtomicBoolean();

	Preparation(PlanGraphs graphs, List<Prepared> pages, Clock clock) {
		this.graphs = graphs;
		this.pages = List.copyOf(pages);
		this.clock = clock;
	}

	/** Begins to look, on a thread of its own: requests share theirs. */
	@Scheduled(fixedRateString = "${rodtrad.preparation:10s}", initialDelayString = "1s")
	void begin() {
		if (this.isAtWork.compareAndSet(false, true)) {
			Thread.ofPlatform().name("prepare").daemon().start(() -> {
				try {
					look();
				}
				catch (RuntimeException ex) {
					log.debug("Pages were not prepared: {}", ex.getMessage());
				}
				finally {
					this.isAtWork.set(false);
				}
			});
		}
	}

	/**
	 * Prepares the pages of every plan that is new or has rested since it changed, and
	 * anew each day: what a page shows first may be of another period then.
	 */
	void look() {
		for (Region region : this.graphs.regions()) {
			try {
				look(region.id());
			}
			catch (RuntimeException ex) {
				log.debug("Region {} was not looked at: {}", region.id(), ex.getMessage());
			}
		}
	}

	private void look(String region) {
		PlanGraph plan = this.graphs.current(region);
		long revision = plan.revision();
		Optional<Long> before = Optional.ofNullable(this.seen.put(region, revision));
		boolean isResting = before.filter((last) -> last != revision).isEmpty();
		Done now = new Done(revision, LocalDate.now(this.clock));
		if (plan.size() >= LARGE && isResting && !now.equals(this.prepared.put(region, now))) {
			this.pages.stream()
				.takeWhile((_) -> this.graphs.current(region).revision() == revision)
				.forEach((page) -> prepare(page, region));
		}
	}

	/** What one page cannot be prepared for is told by whoever opens it. */
	private static void prepare(Prepared page, String region) {
		try {
			page.prepare(region);
		}
		catch (RuntimeException ex) {
			log.warn("A page of region {} was not prepared", region, ex);
		}
	}

	/** What the pages were prepared for. */
	private record Done(long revision, LocalDate day) {
	}

}
