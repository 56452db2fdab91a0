package se.rodtrad.change;

import java.util.List;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Subject;
import se.rodtrad.steering.Term;

/**
 * Something that is wrong with a plan and refuses the change, or a finding: something
 * that should be looked at and refuses nothing, however bad the steering model calls it.
 *
 * @param isRefusal whether it refuses the change
 * @param severity how bad it is
 * @param code which rule it is, stable over time; a rule of a steering model has its id
 * @param subject where it stands
 * @param property the property of the subject at fault; empty when it is the whole
 * @param found what was found there; empty when it is nothing or no single value
 * @param message what is wrong, as a sentence
 * @param expected what would be right
 * @param members the other elements that have a part in it, such as those of a cycle, in
 * order
 */
public record Problem(boolean isRefusal, Severity severity, String code, Subject subject, String property, String found,
		Term message, Term expected, List<Element.Id> members) {

	public Problem {
		members = List.copyOf(members);
	}

	/** The same, as something that refuses nothing. */
	Problem asFinding() {
		return new Problem(false, Severity.WARNING, this.code, this.subject, this.property, this.found, this.message,
				this.expected, this.members);
	}

}
