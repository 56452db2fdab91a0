/**
 * What differs between two plans (<em>jämförelse</em>): two days, two plan versions, or
 * the plan as it stands and as it would be; and what it would take to turn a goal.
 */
@ApplicationModule(displayName = "Compare",
		allowedDependencies = { "plan", "plan :: api", "steering", "trace", "trace :: api", "fulfilment",
				"fulfilment :: api", "coverage", "coverage :: api", "change", "change :: api", "change :: command",
				"ledger", "ledger :: api" })
@NullMarked
package se.rodtrad.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
