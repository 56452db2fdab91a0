package se.rodtrad.change.command;

import java.util.Comparator;
import java.util.Optional;

import se.rodtrad.change.Problem;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.Edit;

/**
 * Why nothing of a change was done.
 *
 * @param command which of the commands is at fault, from 0; nothing when it is no single
 * one
 * @param problem what is wrong
 * @param conflict what stands in the way, when somebody else's change does
 */
public record Refusal(Optional<Integer> command, Problem problem, Optional<Conflict> conflict) {

	/** As the commands stand in their list; what is no single one's fault comes last. */
	public static final Comparator<Refusal> BY_COMMAND = Comparator
		.comparing((refusal) -> refusal.command().orElse(Integer.MAX_VALUE));

	/**
	 * Two changes of one fact.
	 *
	 * @param theirs the change that was made
	 * @param yours the change that was wanted
	 */
	public record Conflict(Ledger.Line theirs, Edit yours) {
	}

}
