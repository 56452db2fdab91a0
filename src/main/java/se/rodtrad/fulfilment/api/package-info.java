/**
 * How fulfilment is asked for and shown in the API.
 */
@NamedInterface("api")
@NullMarked
package se.rodtrad.fulfilment.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
