/**
 * Neo4j: the embedded server, migrations, bulk reading and writing of plans.
 */
@ApplicationModule(displayName = "Store", allowedDependencies = { "plan", "ledger", "ledger :: archive", "steering" })
@NullMarked
package se.rodtrad.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
