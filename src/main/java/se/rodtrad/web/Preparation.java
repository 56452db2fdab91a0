package se.rodtrad.web;

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

	private final Map<String, Long> seen = new HashMap<>();

	private final Map<String, Long> prepared = new HashMap<>();

	private final AtomicBoolean isAtWork = new AtomicBoolean();

	Preparation(PlanGraphs graphs, List<Prepared> pages) {
		this.graphs = graphs;
		this.pages = List.copyOf(pages);
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

	/** Prepares the pages of every plan that is new or has rested since it changed. */
	void look() {
		for (Region region : this.graphs.regions()) {
			PlanGraph plan = this.graphs.current(region.id());
			long revision = plan.revision();
			Optional<Long> before = Optional.ofNullable(this.seen.put(region.id(), revision));
			if (plan.size() >= LARGE && before.filter((last) -> last != revision).isEmpty()
					&& this.prepared.getOrDefault(region.id(), 0L) != revision) {
				this.prepared.put(region.id(), revision);
				this.pages.forEach((page) -> page.prepare(region.id()));
			}
		}
	}

}
