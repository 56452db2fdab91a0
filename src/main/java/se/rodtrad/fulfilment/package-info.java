/**
 * How well each part of a plan is fulfilled (<em>måluppfyllelse</em>), how that came
 * about, how sure it is, and how it propagates upward: section 6 of the graph model, and
 * {@code docs/fulfilment.md}.
 */
@ApplicationModule(displayName = "Fulfilment",
		allowedDependencies = { "plan", "plan :: api", "steering", "trace", "trace :: api" })
@NullMarked
package se.rodtrad.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
