/**
 * Files as tables: what came in, a workbook or CSV, as named tables of typed cells that
 * are read as a stream and within limits.
 */
@NullMarked
package se.rodtrad.transfer.table;

import org.jspecify.annotations.NullMarked;
