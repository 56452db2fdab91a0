/**
 * The page that goes through time: periods and revisions one after the other, and two of
 * them side by side.
 */
@NullMarked
package se.rodtrad.web.timeline;

import org.jspecify.annotations.NullMarked;
