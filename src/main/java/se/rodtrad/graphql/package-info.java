/**
 * What every GraphQL answer gets, whichever room it comes from: limits, errors with
 * codes, a schema that is checked against the code, and connections.
 */
@ApplicationModule(displayName = "GraphQL", allowedDependencies = { "plan", "plan::api" })
@NullMarked
package se.rodtrad.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
