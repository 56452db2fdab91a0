/**
 * Measures with JMH what an answer is computed and written with, by itself: no database,
 * no HTTP.
 */
@NullMarked
package se.rodtrad.benchmark.pure;

import org.jspecify.annotations.NullMarked;
