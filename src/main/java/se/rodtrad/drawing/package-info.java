/**
 * Pictures of a plan as SVG: the goal chain in layers, what flows from where to where,
 * how it goes by rows and columns, and series over time.
 */
@ApplicationModule(displayName = "Drawing", allowedDependencies = { "plan" })
@NullMarked
package se.rodtrad.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
