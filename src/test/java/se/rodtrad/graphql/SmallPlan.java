package se.rodtrad.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * A plan that fits on a page: a vision, two strategic goals, an operational goal, two
 * activities, an indicator with women and men, two units, a document with its decision.
 */
public final class SmallPlan {

	private static final Validity FROM_2022 = Validity.from(LocalDate.of(2022, 1, 1));

	private SmallPlan() {
	}

	/** The plan, at revision 7. */
	public static PlanGraph graph() {
		Region region = new Region("nord", "Region Nord", "232100-0001", "",
				List.of(new Region.Governance("rjh-2021", FROM_2022)));
		return new PlanGraphBuilder(region, 7).add(goal("V", "vision", "Ett gott liv för alla", ""))
			.add(goal("SG-1", "strategic_goal", "Vården ska vara tillgänglig", "Tillgänglig vård"))
			.add(goal("SG-2", "strategic_goal", "Åldrandet ska vara tryggt", "Åldras tryggt"))
			.add(goal("OG-1", "operational_goal", "Ärenden besvaras samma dag", "Ärenden i tid"))
			.add(new Element.Activity("A-1", FROM_2022, Element.Origin.NONE, "activity", "Öppna drop-in",
					Optional.of(LocalDate.of(2023, 1, 1)), Optional.empty(), OptionalDouble.of(0.5),
					Optional.of(Element.Activity.State.ONGOING)))
			.add(new Element.Activity("A-2", new Validity(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1)),
					Element.Origin.of("Protokoll 3", List.of("X-9")), "activity", "Ring upp patienter",
					Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty()))
			.add(indicator())
			.add(unit("RS", "board", "Regionstyrelsen"))
			.add(unit("HC", "unit", "Hälsocentralen"))
			.add(new Element.DocumentVersion("RP-1", FROM_2022, Element.Origin.NONE, "Regionplan 2022–2025", "1",
					Element.DocumentVersion.Status.DECIDED, Optional.of(LocalDate.of(2022, 1, 1)),
					Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty(), "", List.of()))
			.add(new Element.Decision("B-1", FROM_2022, Element.Origin.NONE, Optional.of(LocalDate.of(2021, 11, 24)),
					"§ 225", Optional.of(Element.Decision.Type.ESTABLISH), Optional.empty(), Optional.empty()))
			.add(new Element.Case("C-1", FROM_2022, Element.Origin.NONE, "RS/782/2020", "Platina", "Regionplan"))
			.add(Element.Period.parse("2023").orElseThrow())
			.add(Link.of(id(Label.GOAL, "SG-1"), LinkType.CONTRIBUTES_TO, id(Label.GOAL, "V")))
			.add(Link.of(id(Label.GOAL, "SG-2"), LinkType.CONTRIBUTES_TO, id(Label.GOAL, "V")))
			.add(new Link(id(Label.GOAL, "OG-1"), LinkType.CONTRIBUTES_TO, id(Label.GOAL, "SG-1"),
					Validity.from(LocalDate.of(2023, 1, 1)), 2, Map.of("rationale", "Väntan är det värsta")))
			.add(Link.of(id(Label.ACTIVITY, "A-1"), LinkType.IMPLEMENTS, id(Label.GOAL, "OG-1")))
			.add(Link.of(id(Label.ACTIVITY, "A-2"), LinkType.IMPLEMENTS, id(Label.GOAL, "OG-1")))
			.add(Link.of(id(Label.GOAL, "OG-1"), LinkType.MEASURED_BY, id(Label.INDICATOR, "I-1")))
			.add(Link.of(id(Label.GOAL, "OG-1"), LinkType.OWNED_BY, id(Label.ORG_UNIT, "HC")))
			.add(Link.of(id(Label.ACTIVITY, "A-1"), LinkType.OWNED_BY, id(Label.ORG_UNIT, "HC")))
			.add(Link.of(id(Label.GOAL, "SG-1"), LinkType.OWNED_BY, id(Label.ORG_UNIT, "RS")))
			.add(Link.of(id(Label.ORG_UNIT, "HC"), LinkType.PART_OF, id(Label.ORG_UNIT, "RS")))
			.add(Link.of(id(Label.DOCUMENT_VERSION, "RP-1"), LinkType.CONTAINS, id(Label.GOAL, "SG-1")))
			.add(Link.of(id(Label.DOCUMENT_VERSION, "RP-1"), LinkType.DECIDED_BY, id(Label.DECISION, "B-1")))
			.add(Link.of(id(Label.DOCUMENT_VERSION, "RP-1"), LinkType.REGISTERED_IN, id(Label.CASE, "C-1")))
			.add(Link.of(id(Label.DECISION, "B-1"), LinkType.REGISTERED_IN, id(Label.CASE, "C-1")))
			.add(measurement("T", 47))
			.add(measurement("K", 45))
			.add(measurement("M", 49))
			.add(new Value.Target("T-1", FROM_2022, Element.Origin.NONE, id(Label.GOAL, "OG-1"), "I-1", "", "2023", "T",
					Value.Target.Kind.AT_LEAST, OptionalDouble.of(75), OptionalDouble.empty(), OptionalDouble.empty(),
					OptionalDouble.of(37), "2022"))
			.build();
	}

	/** An id within the plan. */
	public static Element.Id id(Label label, String key) {
		return new Element.Id(label, key);
	}

	private static Element goal(String key, String kind, String text, String shortName) {
		return new Element.Goal(key, FROM_2022, Element.Origin.NONE, kind, text, shortName, Optional.empty(),
				Element.Goal.Aggregator.WEIGHTED_MEAN, false);
	}

	private static Element unit(String key, String kind, String name) {
		return new Element.OrgUnit(key, FROM_2022, Element.Origin.NONE, kind, name, List.of());
	}

	private static Element indicator() {
		return new Element.Indicator("I-1", FROM_2022, Element.Origin.NONE, "Första besök inom 30 dagar",
				"Andel av patienterna", "%", OptionalInt.of(0), Element.Indicator.Direction.UP, Optional.empty(),
				OptionalDouble.empty(), "", "", "", OptionalInt.empty(), false, Element.Indicator.Aggregation.NONE,
				true, OptionalDouble.empty(), OptionalDouble.empty());
	}

	private static Value measurement(String group, double value) {
		return new Value.Measurement(Element.Origin.NONE, "I-1", "HC", "2023", group, OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

}
