package se.rodtrad.web.report;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * A region with one unit that has a goal, an indicator with a target for 2025 and an
 * outcome for 2024, and an activity that should be finished.
 */
final class ReportingUnit {

	private ReportingUnit() {
	}

	static void write(Plans plans, String region) {
		PlanDraft draft = plans.draft(region);
		aPlan().governedBy("rjh-2021")
			.unit("U", "unit")
			.with("name", "Akutmottagningen")
			.indicator("I")
			.with("name", "Klar inom fyra timmar")
			.with("unit", "%")
			.with("direction", "up")
			.goal("G", "result_goal")
			.with("text", "Snabbare genom akuten")
			.ownedBy("U")
			.measuredBy("I")
			.activity("A", "activity")
			.with("title", "Triage vid dörren")
			.with("start", LocalDate.parse("2025-01-01"))
			.with("end", LocalDate.parse("2025-10-01"))
			.with("progress", 0.4)
			.ownedBy("U")
			.implementing("G")
			.value(new Value.Target("T", Validity.ALWAYS, Element.Origin.NONE, new Element.Id(Label.GOAL, "G"), "I",
					"U", "2025", Value.ALL, Value.Target.Kind.AT_LEAST, OptionalDouble.of(80), OptionalDouble.empty(),
					OptionalDouble.empty(), OptionalDouble.empty(), ""))
			.value(new Value.Measurement(Element.Origin.NONE, "I", "U", "2024", Value.ALL, OptionalDouble.of(71.5),
					OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, ""))
			.build()
			.facts()
			.forEach((fact) -> {
				if (fact instanceof Region governed) {
					draft.put(new Region(region, "Region Prov", "", "", governed.governedBy()));
				}
				else {
					draft.put(fact);
				}
			});
		Stream.of("2024", "2025").flatMap((key) -> Element.Period.parse(key).stream()).forEach(draft::put);
		plans.write(draft, Signature.of(Signature.How.IMPORT));
	}

}
