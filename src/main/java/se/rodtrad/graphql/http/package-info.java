/**
 * GraphQL over HTTP and WebSocket, as their specifications have it.
 */
@NullMarked
package se.rodtrad.graphql.http;

import org.jspecify.annotations.NullMarked;
