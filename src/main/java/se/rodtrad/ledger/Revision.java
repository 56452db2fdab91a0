package se.rodtrad.ledger;

import java.time.Instant;

/**
 * One change of a region's plan as a whole: the heading under which its entries stand.
 *
 * @param region the id of the region
 * @param number 1 for the first, and one more each time, without gaps
 * @param instant when it was written, never before the one before it
 * @param signature who made it, how and why
 * @param entries how many facts it changed
 * @param hash the hash of its last entry, 64 hexadecimal digits: what the next one chains
 * on
 * @param digest of all facts of the plan after it, in whatever order, 64 hexadecimal
 * digits
 */
public record Revision(String region, long number, Instant instant, Signature signature, long entries, String hash,
		String digest) {
}
