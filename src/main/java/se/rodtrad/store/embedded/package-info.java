/**
 * The Neo4j that runs inside this process when no server is named, reached over Bolt like
 * any other.
 */
@NullMarked
package se.rodtrad.store.embedded;

import org.jspecify.annotations.NullMarked;
