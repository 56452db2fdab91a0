/**
 * How fulfilment is asked for and shown in the API.
 */
@NullMarked
package se.rodtrad.fulfilment.api;

import org.jspecify.annotations.NullMarked;
