/**
 * The house: start-up and what every room shares with the world outside.
 */
@NullMarked
package se.rodtrad;

import org.jspecify.annotations.NullMarked;
