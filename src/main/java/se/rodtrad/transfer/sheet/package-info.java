/**
 * What a region's workbook holds: its sheets and columns as data, read from
 * {@code transfer/sheets.yaml}; the reader, the template and the documentation follow it.
 */
@NullMarked
package se.rodtrad.transfer.sheet;

import org.jspecify.annotations.NullMarked;
