package se.rodtrad.ledger.archive;

/**
 * What a steering model has said.
 *
 * @param digest what it is known by
 * @param text its profile
 */
public record Edition(String digest, String text) {
}
