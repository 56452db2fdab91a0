package se.rodtrad.fulfilment;

import java.time.LocalDate;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModel;

/**
 * What fulfilment is computed from (<em>underlag</em>): all that a number depends on.
 *
 * @param plan the plan at a revision
 * @param model the steering model in force, whose limits are used
 * @param period the period that is asked about
 * @param at the day on which elements, links and targets must hold
 * @param run which of the parallel runs
 */
public record Basis(PlanGraph plan, SteeringModel model, Element.Period period, LocalDate at, Run run) {

	/**
	 * The day that a period is looked at from when none is said: its last, or today when
	 * that is earlier (section 6.1 of the graph model).
	 */
	public static LocalDate dayOf(Element.Period period, LocalDate today) {
		return period.lastDay().isBefore(today) ? period.lastDay() : today;
	}

}
