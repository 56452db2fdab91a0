/**
 * The pages of a region: how it is doing, where the thread is broken, search.
 */
@NullMarked
package se.rodtrad.web.region;

import org.jspecify.annotations.NullMarked;
