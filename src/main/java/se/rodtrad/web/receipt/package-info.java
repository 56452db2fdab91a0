/**
 * The receipt of a change, with the way to take it back, and the words that tell what a
 * change did.
 */
@NullMarked
package se.rodtrad.web.receipt;

import org.jspecify.annotations.NullMarked;
