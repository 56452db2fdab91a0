package se.rodtrad.ledger.archive;

/**
 * What an archive says first.
 *
 * @param format {@link Part#FORMAT}
 * @param version which way of writing it is
 * @param region the id of the region
 * @param revision its last revision
 * @param hash of that revision in the ledger
 * @param digest of the plan then
 */
record Head(String format, int version, String region, long revision, String hash, String digest) {
}
