/**
 * How rows are written: one writer a format, each with what it owes the programs that
 * read it.
 */
@NullMarked
package se.rodtrad.rows.format;

import org.jspecify.annotations.NullMarked;
