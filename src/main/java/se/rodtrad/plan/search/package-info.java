/**
 * Finds elements by words, as a Swede expects it.
 */
@NamedInterface("search")
@NullMarked
package se.rodtrad.plan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
