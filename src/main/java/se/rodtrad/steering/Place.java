package se.rodtrad.steering;

import java.util.Optional;

import se.rodtrad.plan.Label;

/**
 * Where an element stands in a steering model: all that its rules look at.
 *
 * @param label its label
 * @param kind its kind; empty when its label has none. A document version's kind is that
 * of its document
 * @param level its level, or nothing when none is known
 */
public record Place(Label label, String kind, Optional<Organisation.Level> level) {
}
