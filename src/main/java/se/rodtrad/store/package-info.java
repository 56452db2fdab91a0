/**
 * Neo4j: the embedded server, migrations, bulk reading and writing.
 */
@NullMarked
package se.rodtrad.store;

import org.jspecify.annotations.NullMarked;
