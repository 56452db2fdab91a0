/**
 * The language everyone speaks: elements, links, values and the immutable
 * {@link se.rodtrad.plan.PlanGraph} of a region. Depends on nothing.
 */
@ApplicationModule(displayName = "Plan", allowedDependencies = {})
@NullMarked
package se.rodtrad.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
