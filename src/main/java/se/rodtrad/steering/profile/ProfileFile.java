package se.rodtrad.steering.profile;

/**
 * A profile as it was found.
 *
 * @param name what messages call it: its path
 * @param text its content
 */
public record ProfileFile(String name, String text) {
}
