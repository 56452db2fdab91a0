/**
 * Plans out: a whole region as the workbook, or the CSV files, from which an import makes
 * the same plan.
 */
@NullMarked
package se.rodtrad.transfer.writing;

import org.jspecify.annotations.NullMarked;
