package se.rodtrad.change;

import java.util.List;

/**
 * What is said of a change before it is written: the errors that refuse it, and the
 * findings that stand beside and refuse nothing.
 *
 * @param errors what refuses the change, in a defined order
 * @param findings what should be looked at, in a defined order
 */
public record Verdict(List<Problem> errors, List<Problem> findings) {

	public Verdict {
		errors = List.copyOf(errors);
		findings = List.copyOf(findings);
	}

	/** Sorts problems into errors and findings. */
	static Verdict of(List<Problem> problems) {
		return new Verdict(problems.stream().filter(Problem::isRefusal).toList(),
				problems.stream().filter((problem) -> !problem.isRefusal()).toList());
	}

	/** Whether the change may not be written. */
	public boolean isRefusal() {
		return !this.errors.isEmpty();
	}

}
