/**
 * What plans and organisations go through, as commands that stand for several: a new
 * version of a document, its decision, what follows when something is replaced, and
 * reorganisations.
 */
@NamedInterface("lifecycle")
@NullMarked
package se.rodtrad.change.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
