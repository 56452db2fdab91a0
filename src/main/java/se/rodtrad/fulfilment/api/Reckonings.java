package se.rodtrad.fulfilment.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshot;
import se.rodtrad.trace.api.Snapshots;

/**
 * Finds the fulfilment of a plan in a period, kept or computed.
 */
@Component
public class Reckonings {

	private final PlanGraphs graphs;

	private final Snapshots snapshots;

	private final FulfilmentCache cache = new FulfilmentCache();

	Reckonings(PlanGraphs graphs, SteeringModels models, Clock clock) {
		this.graphs = graphs;
		this.snapshots = new Snapshots(graphs, models, clock);
	}

	/**
	 * A region's plan as it stands: what one answer is made of, whatever changes
	 * meanwhile.
	 */
	PlanGraph plan(String region) {
		return Viewpoint.plan(this.graphs, region);
	}

	/** That of a region as it stands. */
	Reckoning ofRegion(String region, String period, Optional<LocalDate> at, Run run) {
		return of(plan(region), period(period), at, run);
	}

	/** That of the region of an element as it stands. */
	Reckoning ofElement(String id, String period, Optional<LocalDate> at, Run run) {
		return ofRegion(GlobalId.parse(id).regionId(), period, at, run);
	}

	/**
	 * That of a plan.
	 * @param at the day that is looked at; when nothing, the last of the period or today,
	 * whichever comes first
	 */
	public Reckoning of(PlanGraph plan, Element.Period period, Optional<LocalDate> at, Run run) {
		return of(this.snapshots.of(plan, at.orElseGet(() -> Basis.dayOf(period, this.snapshots.today()))), period,
				run);
	}

	/** The same; nothing when no steering model is in force. */
	public Optional<Reckoning> find(PlanGraph plan, Element.Period period, Optional<LocalDate> at, Run run) {
		LocalDate day = at.orElseGet(() -> Basis.dayOf(period, this.snapshots.today()));
		Snapshot snapshot = this.snapshots.of(plan, day);
		return snapshot.model().isEmpty() ? Optional.empty() : Optional.of(of(snapshot, period, run));
	}

	/** That of a plan on a day under a steering model. */
	public Reckoning of(Snapshot snapshot, Element.Period period, Run run) {
		Basis basis = new Basis(snapshot.graph(), snapshot.requireModel(), period, snapshot.at(), run);
		return new Reckoning(snapshot, basis, this.cache.of(basis), this.cache);
	}

	/**
	 * A region summed up, beside an earlier period.
	 * @param comparedWith the earlier period; the one next before when nothing
	 */
	public SummaryView summary(Reckoning now, Optional<Element.Period> comparedWith) {
		Element.Period other = comparedWith.orElseGet(now.basis().period()::previous);
		return new SummaryView(now, other.key(), find(now.basis().plan(), other, Optional.empty(), now.run()));
	}

	/** Today. */
	public LocalDate today() {
		return this.snapshots.today();
	}

	/**
	 * Reads the key of a period.
	 * @throws RodTradException.Invalid when it is none
	 */
	public static Element.Period period(String key) {
		return Element.Period.parse(key)
			.orElseThrow(() -> new RodTradException.Invalid(
					"period: found «%s», expected a year such as 2024, a tertial 2024-T1, a quarter 2024-Q3, a month 2024-05 or January to a month 2024-YTD08"
						.formatted(key)));
	}

}
