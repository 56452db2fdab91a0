package se.rodtrad.transfer.reading;

import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Term;

/**
 * What is wrong, or worth knowing, about a file that came in.
 *
 * @param severity how bad it is; an error refuses the import
 * @param code what it is, for programs
 * @param at where it stands
 * @param value what stands there, shortened when long; empty when nothing does
 * @param message what is wrong
 * @param expected what would have been right; both texts empty when there is nothing to
 * expect
 */
public record ImportProblem(Severity severity, String code, Location at, String value, Term message, Term expected) {
}
