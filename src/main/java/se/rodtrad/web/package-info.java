/**
 * The pages that people open: the start page and the import page.
 */
@ApplicationModule(displayName = "Web", allowedDependencies = { "graphiql", "plan", "steering" })
@NullMarked
package se.rodtrad.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
