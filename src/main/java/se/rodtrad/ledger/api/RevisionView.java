package se.rodtrad.ledger.api;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;

/**
 * A heading of the ledger as the API shows it.
 *
 * @param revision the heading
 */
public record RevisionView(Revision revision) {

	public String region() {
		return this.revision.region();
	}

	public long number() {
		return this.revision.number();
	}

	public OffsetDateTime instant() {
		return this.revision.instant().atOffset(ZoneOffset.UTC);
	}

	public String actor() {
		return this.revision.signature().actor();
	}

	public Signature.How how() {
		return this.revision.signature().how();
	}

	public Optional<String> commandId() {
		return Optional.of(this.revision.signature().command()).filter((text) -> !text.isEmpty());
	}

	public Optional<String> reason() {
		return Optional.of(this.revision.signature().reason()).filter((text) -> !text.isEmpty());
	}

	public long changeCount() {
		return this.revision.entries();
	}

	public String hash() {
		return this.revision.hash();
	}

	public String digest() {
		return this.revision.digest();
	}

}
