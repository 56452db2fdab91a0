/**
 * Where the thread holds and where it is broken, against the rules of the steering model
 * in force: shallow and deep coverage, gaps, orphans, and what is outdated, predated or
 * unwanted.
 */
@ApplicationModule(displayName = "Coverage",
		allowedDependencies = { "plan", "plan :: api", "steering", "trace", "trace :: api" })
@NullMarked
package se.rodtrad.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
