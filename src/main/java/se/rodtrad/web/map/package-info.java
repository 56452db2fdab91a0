/**
 * The page that shows who contributes to what: how the goals of each body are doing, and
 * what part of each strategy the activities of each unit are.
 */
@NullMarked
package se.rodtrad.web.map;

import org.jspecify.annotations.NullMarked;
