package se.rodtrad.change.command;

import java.util.List;
import java.util.OptionalLong;

import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.RodTradException;

/**
 * What somebody wants done to the plan of a region, all of it or nothing.
 *
 * @param region the id of the region; one that does not exist is made by a command that
 * creates it
 * @param commands what to do, in this order
 * @param signature who wants it, how and why
 * @param basedOn the revision that the client has seen; with it, nothing that somebody
 * else changed since is overwritten
 * @param isCorrection whether it mends an error in what was decided; needs a reason
 * @param isTrial whether it is only tried, so that nothing is written
 */
public record ChangeRequest(String region, List<PlanCommand> commands, Signature signature, OptionalLong basedOn,
		boolean isCorrection, boolean isTrial) {

	private static final int MOST_COMMANDS = 10_000;

	public ChangeRequest {
		commands = List.copyOf(commands);
		if (commands.isEmpty()) {
			throw new RodTradException.Invalid("commands: found none, expected at least one");
		}
		if (commands.size() > MOST_COMMANDS) {
			throw new RodTradException.LimitExceeded(
					"commands: found %d, expected at most %d; larger changes are imported".formatted(commands.size(),
							MOST_COMMANDS));
		}
		if (basedOn.orElse(0) < 0) {
			throw new RodTradException.Invalid("basedOn: found %d, expected a revision".formatted(basedOn.getAsLong()));
		}
		if (isCorrection && signature.reason().isBlank()) {
			throw new RodTradException.Invalid("reason: found none, expected why what was decided is corrected");
		}
	}

}
