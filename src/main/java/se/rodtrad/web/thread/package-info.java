/**
 * The page of the goal chain: what of it is shown, as a picture and as a table.
 */
@NullMarked
package se.rodtrad.web.thread;

import org.jspecify.annotations.NullMarked;
