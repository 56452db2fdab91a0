package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import se.rodtrad.plan.Severity;

/** Collects problems: counts all and keeps the first errors and the first warnings. */
final class Problems {

	private final int listed;

	private final List<ImportProblem> errors = new ArrayList<>();

	private final List<ImportProblem> warnings = new ArrayList<>();

	private long errorCount;

	private long warningCount;

	/**
	 * None yet.
	 * @param listed how many errors, and how many warnings, are listed at most
	 */
	Problems(int listed) {
		this.listed = listed;
	}

	void add(ImportProblem problem) {
		boolean isError = problem.severity() == Severity.ERROR;
		List<ImportProblem> list = isError ? this.errors : this.warnings;
		if (list.size() < this.listed) {
			list.add(problem);
		}
		if (isError) {
			this.errorCount++;
		}
		else {
			this.warningCount++;
		}
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
