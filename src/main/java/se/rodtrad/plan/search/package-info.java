/**
 * Finds elements by words, as a Swede expects it.
 */
@NullMarked
package se.rodtrad.plan.search;

import org.jspecify.annotations.NullMarked;
