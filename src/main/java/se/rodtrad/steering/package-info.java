/**
 * Steering models as data: what a region's model for planning and follow-up
 * (<em>styrmodell</em>) names, allows and asks for, read from profiles in YAML.
 */
@ApplicationModule(displayName = "Steering", allowedDependencies = { "plan", "plan :: api" })
@NullMarked
package se.rodtrad.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
