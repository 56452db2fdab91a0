/**
 * A region with its whole history in one file (<em>arkiv</em>), which another
 * installation restores to the same answers.
 */
@NamedInterface("archive")
@NullMarked
package se.rodtrad.ledger.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
