/**
 * The workbook to fill in: every sheet with its headers, explanations, examples and
 * drop-downs for a steering model.
 */
@NullMarked
package se.rodtrad.transfer.template;

import org.jspecify.annotations.NullMarked;
