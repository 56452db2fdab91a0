/**
 * How comparisons are asked for and shown in the API.
 */
@NamedInterface("api")
@NullMarked
package se.rodtrad.compare.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
