package se.rodtrad.followup.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import se.rodtrad.followup.Dues;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;

/**
 * Finds what the units of a region are still to report for a period. What that costs is
 * kept per revision, period and day.
 */
@Component
public class DueLists {

	/** How much that is due is kept in all, at about 100 bytes. */
	private static final int MOST = 200_000;

	private final PlanGraphs graphs;

	private final Ledger ledger;

	private final Clock clock;

	private final Cache<Key, Dues> kept = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((Key key, Dues dues) -> 1 + dues.size())
		.build();

	DueLists(PlanGraphs graphs, Ledger ledger, Clock clock) {
		this.graphs = graphs;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * What is due.
	 * @param at the day on which activities must hold
	 */
	public Dues of(PlanGraph plan, Element.Period period, LocalDate at) {
		return this.kept.get(new Key(plan.lineage(), plan.revision(), period.key(), at),
				(_) -> Dues.of(plan, begun(plan, period), period, at));
	}

	/** The plan as it was known when the period began. */
	private Optional<PlanGraph> begun(PlanGraph plan, Element.Period period) {
		String region = plan.region().id();
		Instant begin = period.firstDay().atStartOfDay(this.clock.getZone()).toInstant();
		return this.ledger.at(region, begin)
			.map((revision) -> (revision.number() >= plan.revision()) ? plan
					: this.graphs.asOf(region, new AsOf.AtRevision(revision.number())));
	}

	private record Key(Object lineage, long revision, String period, LocalDate at) {
	}

}
