/**
 * How series, and what is to be reported, are asked for and shown in the API.
 */
@NamedInterface("api")
@NullMarked
package se.rodtrad.followup.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
