/**
 * What a page looks at, for every page of a region: the plan in a period, on a day, as it
 * was known, in the reader's language.
 */
@NullMarked
package se.rodtrad.web.sight;

import org.jspecify.annotations.NullMarked;
