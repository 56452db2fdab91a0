package se.rodtrad.web.report;

import java.util.List;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Subject;

/** What a form asks of one thing, and what somebody's answer does to the plan. */
sealed interface Row permits OutcomeRow, ActivityRow, GoalRow {

	/**
	 * The names of its fields, those that a refusal without a field is shown at first.
	 */
	List<String> names();

	/** What of the plan it is about. */
	Subject subject();

	/** The field that says a property of what it is about. */
	String name(String property);

	/** What stands in the fields, as the plan has it. */
	Stream<Field> standing();

	/**
	 * What has been written that the plan does not say; tells what is wrong with it.
	 * @param form what tells this form from all others
	 */
	List<PlanCommand> commands(Written written, String form);

}
