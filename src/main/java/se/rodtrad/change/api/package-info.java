/**
 * Changes of plans in the API: commands in, and what came of them out.
 */
@NamedInterface("api")
@NullMarked
package se.rodtrad.change.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
