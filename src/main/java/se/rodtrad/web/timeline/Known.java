package se.rodtrad.web.timeline;

import java.time.LocalDateTime;
import java.time.ZoneId;

import se.rodtrad.ledger.Revision;
import se.rodtrad.web.receipt.ChangeWords;
import se.rodtrad.web.sight.Sight;

/**
 * A revision, as one can go back to it.
 *
 * @param revision its heading
 * @param when it was made
 * @param actor who made it
 */
record Known(Revision revision, LocalDateTime when, String actor) {

	static Known of(Sight sight, Revision revision, ZoneId zone) {
		return new Known(revision, revision.instant().atZone(zone).toLocalDateTime(),
				new ChangeWords(sight).actor(revision));
	}

	/** Its number, without blanks between thousands. */
	public String number() {
		return String.valueOf(this.revision.number());
	}

}
