/**
 * The page of one element: why it has its colour, how it developed, what it is linked to.
 */
@NullMarked
package se.rodtrad.web.element;

import org.jspecify.annotations.NullMarked;
