/**
 * Plans as StratML Part 2 (ISO 17469-2): how a document of it is read, as the tables that
 * an import knows, and what both directions share.
 */
@NullMarked
package se.rodtrad.transfer.stratml;

import org.jspecify.annotations.NullMarked;
