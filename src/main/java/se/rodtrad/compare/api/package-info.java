/**
 * How comparisons are asked for and shown in the API.
 */
@NullMarked
package se.rodtrad.compare.api;

import org.jspecify.annotations.NullMarked;
