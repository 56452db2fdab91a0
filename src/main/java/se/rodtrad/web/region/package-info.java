/**
 * The pages about one region: its state, its goal chain, what is behind each number,
 * where the thread is broken.
 */
@NullMarked
package se.rodtrad.web.region;

import org.jspecify.annotations.NullMarked;
