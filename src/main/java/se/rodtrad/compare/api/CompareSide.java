package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.Optional;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.Viewpoint;

/**
 * Which day and period a side of a comparison is looked at in, and as known when. The day
 * and the period follow from each other when one is left out, and from today when both
 * are.
 *
 * @param at the day
 * @param period the key of the period
 * @param asOf when the service knew
 */
record CompareSide(Optional<LocalDate> at, Optional<String> period, Optional<AsOf> asOf) {

	static final CompareSide TODAY = new CompareSide(Optional.empty(), Optional.empty(), Optional.empty());

	/** The plan of a region as it was known. */
	PlanGraph plan(PlanGraphs graphs, String region) {
		return this.asOf.map((known) -> graphs.asOf(region, known)).orElseGet(() -> Viewpoint.plan(graphs, region));
	}

	/** The period: as stated, else the year of the day. */
	Element.Period period(LocalDate today) {
		return Reckonings.period(this.period.orElseGet(() -> String.valueOf(this.at.orElse(today).getYear())));
	}

	/**
	 * The day: as stated, else the last of the period or today, whichever comes first.
	 */
	LocalDate day(LocalDate today) {
		return this.at.orElseGet(() -> Basis.dayOf(period(today), today));
	}

}
