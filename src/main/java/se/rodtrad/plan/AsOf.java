package se.rodtrad.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When the service knew (<em>registreringstid</em>): which revision of a plan is meant.
 */
public sealed interface AsOf {

	/** The plan as it stands. */
	AsOf NOW = new Now();

	/**
	 * Reads a revision's number, or an instant such as {@code 2024-12-31T12:00:00Z}.
	 * @throws RodTradException.Invalid when it is neither
	 */
	static AsOf parse(String text) {
		try {
			boolean isNumber = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
			if (!isNumber) {
				return new AtInstant(OffsetDateTime.parse(text).toInstant());
			}
			long number = Long.parseLong(text);
			if (number > 0) {
				return new AtRevision(number);
			}
		}
		catch (NumberFormatException | DateTimeException ex) {
			// it is neither
		}
		throw new RodTradException.Invalid(
				"asOf: found «%s», expected the number of a revision or an instant such as 2024-12-31T12:00:00Z"
					.formatted(text));
	}

	/** As it stands. */
	record Now() implements AsOf {
	}

	/**
	 * After a change.
	 *
	 * @param number the revision, ≥ 1
	 */
	record AtRevision(long number) implements AsOf {

		@Override
		public String toString() {
			return String.valueOf(this.number);
		}

	}

	/**
	 * After all that was written not after an instant.
	 *
	 * @param instant the instant
	 */
	record AtInstant(Instant instant) implements AsOf {

		@Override
		public String toString() {
			return this.instant.atOffset(ZoneOffset.UTC).toString();
		}

	}

}
