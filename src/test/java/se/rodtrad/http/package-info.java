/**
 * Tests of what every request and answer gets.
 */
@NullMarked
package se.rodtrad.http;

import org.jspecify.annotations.NullMarked;
