/**
 * Imports as they run: taken in over HTTP, checked and written in the background, with
 * progress, cancelling, and a result that lists every problem where it stands.
 */
@NullMarked
package se.rodtrad.transfer.imports;

import org.jspecify.annotations.NullMarked;
