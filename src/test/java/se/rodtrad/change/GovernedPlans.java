package se.rodtrad.change;

import java.time.LocalDate;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static se.rodtrad.plan.PlanFixture.aPlan;

/** Small plans of rjh-2021, and what stands in them. */
final class GovernedPlans {

	private GovernedPlans() {
	}

	static PlanFixture governed() {
		return aPlan().governedBy("rjh-2021");
	}

	static PlanFixture goals(String... keys) {
		PlanFixture plan = governed();
		for (String key : keys) {
			plan.goal(key, "strategic_goal");
		}
		return plan;
	}

	static Value.Target target(String key, String from, String to) {
		return new Value.Target(key, new Validity(LocalDate.parse(from), LocalDate.parse(to)), Element.Origin.NONE,
				goal("G1"), "I1", "", "2024", "T", Value.Target.Kind.AT_LEAST, OptionalDouble.of(5),
				OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	static Validity until(String day) {
		return new Validity(LocalDate.MIN, LocalDate.parse(day));
	}

	static Element.Id goal(String key) {
		return new Element.Id(Label.GOAL, key);
	}

}
