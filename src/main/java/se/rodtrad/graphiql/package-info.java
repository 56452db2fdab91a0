/**
 * GraphiQL, served by the service itself, with ready examples.
 */
@ApplicationModule(displayName = "GraphiQL", allowedDependencies = {})
@NullMarked
package se.rodtrad.graphiql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
