/**
 * Writes long lists of plain values straight to bytes, where GraphQL would go from field
 * to field.
 */
@NullMarked
package se.rodtrad.graphql.writing;

import org.jspecify.annotations.NullMarked;
