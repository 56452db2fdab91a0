package se.rodtrad.steering;

/**
 * Something a model says that the service shows but does not compute with.
 *
 * @param text what it says
 * @param ground why it stands here
 */
public record Statement(Term text, Ground ground) {
}
