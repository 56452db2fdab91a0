package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import se.rodtrad.compare.Side;
import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Viewpoint;

/**
 * Which day and period a side of a comparison is looked at in, as known when, and of
 * which document version. The day and the period follow from each other when one is left
 * out, and from today when both are; a version is looked at while it holds.
 *
 * @param at the day
 * @param period the key of the period
 * @param asOf when the service knew
 * @param version the opaque id of the document version; nothing for all of the plan
 */
record CompareSide(Optional<LocalDate> at, Optional<String> period, Optional<AsOf> asOf, Optional<String> version) {

	static final CompareSide TODAY = new CompareSide(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty());

	/** What is looked at of a region. */
	SideView of(PlanGraphs graphs, String region, LocalDate today) {
		return of(this.asOf.map((known) -> graphs.asOf(region, known)).orElseGet(() -> Viewpoint.plan(graphs, region)),
				today);
	}

	/** What is looked at of a plan. */
	SideView of(PlanGraph plan, LocalDate today) {
		Optional<ElementView> document = this.version.map((id) -> document(plan, "version", id));
		LocalDate usual = this.period.map((key) -> Basis.dayOf(Reckonings.period(key), today)).orElse(today);
		LocalDate day = this.at
			.orElseGet(() -> document.map((it) -> within(it.element().validity(), usual)).orElse(usual));
		Element.Period reckoned = Reckonings.period(this.period.orElseGet(() -> String.valueOf(day.getYear())));
		OptionalInt index = document.map((it) -> OptionalInt.of(it.index())).orElse(OptionalInt.empty());
		return new SideView(new Side(plan, day, index), reckoned, document);
	}

	/** The day that is nearest to another of those on which something holds. */
	private static LocalDate within(Validity validity, LocalDate day) {
		if (day.isBefore(validity.from())) {
			return validity.from();
		}
		return day.isBefore(validity.to()) ? day : validity.to().minusDays(1);
	}

	/**
	 * The document version of an id, of the same region as a plan.
	 * @param argument what it is called in the question
	 */
	static ElementView document(PlanGraph plan, String argument, String id) {
		GlobalId globalId = GlobalId.parse(id);
		boolean isOfRegion = globalId.regionId().equals(plan.region().id());
		if (!isOfRegion || globalId.element().label() != Label.DOCUMENT_VERSION) {
			throw new RodTradException.Invalid("%s: found %s of region %s, expected a document version of region %s"
				.formatted(argument, globalId.element(), globalId.regionId(), plan.region().id()));
		}
		return ElementView.of(plan, globalId.element());
	}

}
