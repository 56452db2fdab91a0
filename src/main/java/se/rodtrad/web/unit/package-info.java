/**
 * The units of a region as they stand below each other, to find one.
 */
@NullMarked
package se.rodtrad.web.unit;

import org.jspecify.annotations.NullMarked;
