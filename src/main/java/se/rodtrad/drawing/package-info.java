/**
 * Pictures of a plan: the goal chain in layers, and series over time, as SVG.
 */
@ApplicationModule(displayName = "Drawing", allowedDependencies = { "plan" })
@NullMarked
package se.rodtrad.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
