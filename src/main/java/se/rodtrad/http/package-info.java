/**
 * What every request and answer gets, whichever room it is for: an id, safe headers, a
 * clear error; and where the service may listen.
 */
@NullMarked
package se.rodtrad.http;

import org.jspecify.annotations.NullMarked;
