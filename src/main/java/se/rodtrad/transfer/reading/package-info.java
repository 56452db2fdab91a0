/**
 * Turns the rows of a region's file into edits of its plan, and names every problem with
 * its cell.
 */
@NullMarked
package se.rodtrad.transfer.reading;

import org.jspecify.annotations.NullMarked;
