/**
 * Changes to a plan: what may be written and what may not, and writing it with one
 * revision more, one change of a region at a time.
 */
@ApplicationModule(displayName = "Change",
		allowedDependencies = { "plan", "plan :: api", "ledger", "ledger :: api", "ledger :: archive", "steering",
				"store", "trace", "coverage" })
@NullMarked
package se.rodtrad.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
