/**
 * Which tables there are: one list of columns each, and where their rows come from.
 */
@NullMarked
package se.rodtrad.rows.table;

import org.jspecify.annotations.NullMarked;
