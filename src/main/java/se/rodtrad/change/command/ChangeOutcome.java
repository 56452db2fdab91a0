package se.rodtrad.change.command;

import java.util.List;
import java.util.Optional;

import se.rodtrad.change.Problem;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.PlanGraph;

/**
 * What came of a change.
 *
 * @param plan the plan after it; as it stands when nothing was written
 * @param revision the heading in the ledger; nothing when nothing was written
 * @param isRepeated whether it had been made before, by the same command id
 * @param edits what it does, fact by fact; nothing when it is refused
 * @param refusals why nothing was written
 * @param warnings what is wrong beside and refuses nothing
 */
public record ChangeOutcome(PlanGraph plan, Optional<Revision> revision, boolean isRepeated, List<Edit> edits,
		List<Refusal> refusals, List<Problem> warnings) {

	public ChangeOutcome {
		edits = List.copyOf(edits);
		refusals = List.copyOf(refusals);
		warnings = List.copyOf(warnings);
	}

	static ChangeOutcome repeated(PlanGraph plan, Revision revision, List<Ledger.Line> lines) {
		return new ChangeOutcome(plan, Optional.of(revision), true,
				lines.stream().map((line) -> line.entry().edit()).toList(), List.of(), List.of());
	}

	static ChangeOutcome refused(PlanGraph plan, List<Refusal> refusals) {
		return new ChangeOutcome(plan, Optional.empty(), false, List.of(), refusals, List.of());
	}

	static ChangeOutcome of(PlanGraph plan, Optional<Revision> revision, List<Edit> edits, List<Problem> warnings) {
		return new ChangeOutcome(plan, revision, false, edits, List.of(), warnings);
	}

}
