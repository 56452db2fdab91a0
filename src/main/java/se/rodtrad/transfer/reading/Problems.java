package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import se.rodtrad.plan.Severity;

/** Collects problems: counts all and keeps the first errors and the first warnings. */
final class Problems {

	/** How many errors, and how many warnings, are listed at most. */
	static final int LISTED = 1_000;

	private final List<ImportProblem> errors = new ArrayList<>();

	private final List<ImportProblem> warnings = new ArrayList<>();

	private long errorCount;

	private long warningCount;

	void add(ImportProblem problem) {
		boolean isError = problem.severity() == Severity.ERROR;
		List<ImportProblem> list = isError ? this.errors : this.warnings;
		if (list.size() < LISTED) {
			list.add(problem);
		}
		if (isError) {
			this.errorCount++;
		}
		else {
			this.warningCount++;
		}
	}

	/** Whether a further error would still be listed, so that it pays to explain it. */
	boolean isListed() {
		return this.errors.size() < LISTED;
	}

	long errors() {
		return this.errorCount;
	}

	long warnings() {
		return this.warningCount;
	}

	/** By severity and place. */
	List<ImportProblem> list() {
		List<ImportProblem> all = new ArrayList<>(this.errors);
		all.addAll(this.warnings);
		all.sort(Comparator.comparing(ImportProblem::severity).thenComparing(ImportProblem::at));
		return all;
	}

}
