package se.rodtrad.followup;

import java.time.LocalDate;

import se.rodtrad.plan.Value;

/** Something that a unit is to report for a period (<em>att rapportera</em>). */
public sealed interface Due {

	/** The day that it was or is expected. */
	LocalDate day();

	/** Whether that day has passed. */
	default boolean isLate(LocalDate today) {
		return day().isBefore(today);
	}

	/**
	 * A target without an outcome.
	 *
	 * @param target the target
	 * @param day the last of the period, and the days until its value can be had
	 */
	record Outcome(Value.Target target, LocalDate day) implements Due {
	}

	/**
	 * An activity of which nobody has told how it goes.
	 *
	 * @param activity its index
	 * @param cause how that is known
	 * @param day the day by which it should have been told
	 */
	record Progress(int activity, Cause cause, LocalDate day) implements Due {
	}

	/** How it is known that nobody has told (<em>anledning</em>). */
	enum Cause {

		/** It should be finished and is not. */
		NOT_FINISHED,

		/** It should have begun, and nothing says so. */
		NOT_BEGUN,

		/** It says what it said before the period began. */
		NOT_UPDATED

	}

}
