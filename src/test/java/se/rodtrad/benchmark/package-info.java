/**
 * Plans of any size from a seed, and programs that measure what the service does with
 * them.
 */
@NullMarked
package se.rodtrad.benchmark;

import org.jspecify.annotations.NullMarked;
