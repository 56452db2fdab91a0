/**
 * How the plan is shown in the API: what the rooms that answer GraphQL share, and the
 * plan's own types, queries and search.
 */
@NamedInterface("api")
@NullMarked
package se.rodtrad.plan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
