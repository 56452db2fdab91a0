package se.rodtrad.steering;

/**
 * A name or a sentence in both languages.
 *
 * @param sv in Swedish, as the region writes it
 * @param en in English
 */
public record Term(String sv, String en) {
}
