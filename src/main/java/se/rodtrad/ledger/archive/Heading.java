package se.rodtrad.ledger.archive;

import java.time.Instant;

import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;

/**
 * A revision as a line of an archive.
 */
record Heading(long revision, String instant, String actor, Signature.How how, String commandId, String reason,
		long entries, String hash, String digest) {

	static Heading of(Revision revision) {
		Signature by = revision.signature();
		return new Heading(revision.number(), revision.instant().toString(), by.actor(), by.how(), by.command(),
				by.reason(), revision.entries(), revision.hash(), revision.digest());
	}

	Revision revision(String region) {
		return new Revision(region, this.revision, Instant.parse(this.instant),
				new Signature(this.actor, this.how, this.commandId, this.reason), this.entries, this.hash, this.digest);
	}

}
