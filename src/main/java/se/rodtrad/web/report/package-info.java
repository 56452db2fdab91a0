/**
 * The form on which a unit reports outcomes, progress and comments for a period.
 */
@NullMarked
package se.rodtrad.web.report;

import org.jspecify.annotations.NullMarked;
