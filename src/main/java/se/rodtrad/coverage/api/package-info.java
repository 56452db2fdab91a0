/**
 * How coverage and findings are asked for and shown in the API.
 */
@NullMarked
package se.rodtrad.coverage.api;

import org.jspecify.annotations.NullMarked;
