/**
 * What is due and when (<em>att göra</em>): the steering model's year, reports, ends of
 * activities and outcomes that should be there, as a calendar to subscribe to.
 */
@NullMarked
package se.rodtrad.followup.due;

import org.jspecify.annotations.NullMarked;
