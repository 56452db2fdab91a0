package se.rodtrad.transfer.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.rodtrad.change.Unread;
import se.rodtrad.plan.PlanDraft;

/**
 * What a file says of a plan.
 *
 * @param draft the plan as it becomes; with errors, as far as it could be read
 * @param problems the problems, errors first, then by place; only the first of very many
 * @param errors how many errors there are in all
 * @param warnings how many warnings and notes there are in all
 * @param rows how many rows were read, headers and comments not counted
 * @param sheets what the rows of each sheet do, by its name in the file, in the order of
 * reading
 * @param locations where everything is stated
 * @param isWhole whether the file was read to its end
 * @param unread what of the draft could not be read
 */
public record PlanReading(PlanDraft draft, List<ImportProblem> problems, long errors, long warnings, long rows,
		Map<String, Tally> sheets, Locations locations, boolean isWhole, Unread unread) {

	public PlanReading {
		problems = List.copyOf(problems);
		sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
	}

	/** Whether the plan must not be changed so. */
	public boolean hasErrors() {
		return this.errors > 0;
	}

}
