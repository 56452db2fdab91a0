/**
 * Which rows a client of OData wants (<em>filter</em>): a small part of what its
 * {@code $filter} can say, over the columns of a table.
 */
@NullMarked
package se.rodtrad.rows.filter;

import org.jspecify.annotations.NullMarked;
