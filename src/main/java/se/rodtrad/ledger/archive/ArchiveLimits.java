package se.rodtrad.ledger.archive;

/**
 * How much an archive that is handed in may hold. Each limit has an error of its own.
 *
 * @param rows elements, links and values of the plan
 * @param unpackedBytes bytes of all that is packed in it
 * @param editionCharacters characters of all editions of steering models together
 */
public record ArchiveLimits(long rows, long unpackedBytes, long editionCharacters) {

	private static final long EDITION_CHARACTERS = 20_000_000;

	/** Limits of a plan of so many rows, in so many bytes. */
	public static ArchiveLimits of(long rows, long unpackedBytes) {
		return new ArchiveLimits(rows, unpackedBytes, EDITION_CHARACTERS);
	}

}
