package se.rodtrad.web.timeline;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import se.rodtrad.ledger.Revision;
import se.rodtrad.web.receipt.ChangeWords;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;

/**
 * A revision, as one can go back to it.
 *
 * @param revision its heading
 * @param when it was made
 * @param actor who made it
 * @param address of the page as the plan was known then
 * @param state the address of how the goals were doing, as it was known then
 */
record Known(Revision revision, LocalDateTime when, String actor, String address, String state) {

	static Known of(Sight sight, Revision revision, ZoneId zone) {
		String number = String.valueOf(revision.number());
		Choice then = new Choice(Optional.empty(), sight.choice().at(), Optional.of(number));
		return new Known(revision, revision.instant().atZone(zone).toLocalDateTime(),
				new ChangeWords(sight).actor(revision), then.addressOf(sight.page("timeline"), sight.period().key()),
				then.addressOf(sight.page("timeline", "state"), sight.period().key()));
	}

	/** Its number, without blanks between thousands. */
	public String number() {
		return String.valueOf(this.revision.number());
	}

}
