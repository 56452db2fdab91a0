/** The library of questions in Cypher, held against the service's own answers. */
@NullMarked
package se.rodtrad.cypher;

import org.jspecify.annotations.NullMarked;
