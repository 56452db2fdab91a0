/**
 * Outcomes over the years (<em>uppföljning</em>): an indicator's series for a unit,
 * joined over reorganisations where that can be done, and shown broken where it cannot;
 * and what is due.
 */
@ApplicationModule(displayName = "Follow-up",
		allowedDependencies = { "plan", "plan :: api", "steering", "trace", "trace :: api", "ledger", "ledger :: file",
				"fulfilment", "fulfilment :: api" })
@NullMarked
package se.rodtrad.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
