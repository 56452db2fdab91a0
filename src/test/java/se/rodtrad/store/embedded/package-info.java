/**
 * Tests of the embedded database.
 */
@NullMarked
package se.rodtrad.store.embedded;

import org.jspecify.annotations.NullMarked;
