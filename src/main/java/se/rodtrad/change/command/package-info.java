/**
 * Commands: what somebody wants done to a plan, and what becomes of it.
 */
@NamedInterface("command")
@NullMarked
package se.rodtrad.change.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
