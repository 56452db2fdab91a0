/**
 * The pages of documents: their versions, what decided them, and what became of the goals
 * from one to another.
 */
@NullMarked
package se.rodtrad.web.document;

import org.jspecify.annotations.NullMarked;
