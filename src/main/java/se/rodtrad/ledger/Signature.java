package se.rodtrad.ledger;

import se.rodtrad.plan.RodTradException;

/**
 * Who made a change, how and why: what stands in the ledger beside what was changed.
 *
 * @param actor who made it; {@link #LOCAL} where nobody logs in
 * @param how by which way it came
 * @param command an id that the client chose, so that a retry is no second change; empty
 * when it chose none
 * @param reason why, in the actor's words; may be empty
 * @param asked what the client asked for under that id, as a fingerprint, so that the id
 * is not taken for something else; empty when it is not known. No part of what is hashed
 */
public record Signature(String actor, How how, String command, String reason, String asked) {

	/** The actor where there is no authentication. */
	public static final String LOCAL = "local";

	private static final int LONGEST_COMMAND = 200;

	private static final int LONGEST_REASON = 2000;

	public Signature {
		requireLength("actor", actor, LONGEST_COMMAND);
		requireLength("commandId", command, LONGEST_COMMAND);
		requireLength("reason", reason, LONGEST_REASON);
	}

	/** Of somebody of whom it is not known what was asked for. */
	public Signature(String actor, How how, String command, String reason) {
		this(actor, how, command, reason, "");
	}

	/** Of somebody who said no more. */
	public static Signature of(How how) {
		return new Signature(LOCAL, how, "", "");
	}

	/** The same, for what has this fingerprint. */
	public Signature asking(String fingerprint) {
		return new Signature(this.actor, this.how, this.command, this.reason, fingerprint);
	}

	private static void requireLength(String name, String text, int longest) {
		if (text.length() > longest) {
			throw new RodTradException.Invalid(
					"%s: found %d characters, expected at most %d".formatted(name, text.length(), longest));
		}
	}

	/** The way by which a change came (<em>väg</em>). */
	public enum How {

		/** By commands. */
		EDIT,
		/** From a file. */
		IMPORT,
		/** As the reversal of an earlier change. */
		REVERT,
		/** Behind the service's back, in the database. */
		RELOAD,
		/** As another edition of a steering model that governs the plan. */
		STEERING_MODEL

	}

}
