/**
 * The thread (<em>den röda tråden</em>) followed: what is upstream and downstream of an
 * element, by which paths, where it goes in circles, and who supports what.
 */
@ApplicationModule(displayName = "Trace", allowedDependencies = { "plan", "plan :: api", "steering" })
@NullMarked
package se.rodtrad.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
