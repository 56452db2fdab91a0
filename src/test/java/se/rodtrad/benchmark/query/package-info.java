/**
 * Four questions under load, each asked in three ways of one running service: through
 * GraphQL, in Cypher through the driver, and of plain arrays, which is the floor.
 */
@NullMarked
package se.rodtrad.benchmark.query;

import org.jspecify.annotations.NullMarked;
