/**
 * Reads profiles, the YAML files of steering models, and says what is wrong with them and
 * where.
 */
@NullMarked
package se.rodtrad.steering.profile;

import org.jspecify.annotations.NullMarked;
