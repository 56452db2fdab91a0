package se.rodtrad.transfer.imports;

import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Term;

/**
 * What came of an import.
 *
 * @param summary it in a sentence
 * @param revision the revision of the plan after it, when it was written
 * @param counts what it adds, changes and removes, sheet by sheet; none when it was
 * refused, since then it does nothing
 * @param errorCount how many errors there are
 * @param findingCount how many findings there are
 * @param errors what refused it, in the order of the file
 * @param findings what should be looked at, the worst first
 */
record ImportResult(Term summary, Optional<Long> revision, List<SheetCount> counts, long errorCount, long findingCount,
		List<Entry> errors, List<Entry> findings) {

	ImportResult {
		counts = List.copyOf(counts);
		errors = List.copyOf(errors);
		findings = List.copyOf(findings);
	}

	/** A result of which there is nothing to say but a sentence. */
	static ImportResult of(Term summary) {
		return new ImportResult(summary, Optional.empty(), List.of(), 0, 0, List.of(), List.of());
	}

	/** How many errors and findings it lists. */
	int listed() {
		return this.errors.size() + this.findings.size();
	}

	/**
	 * What the rows of a sheet do, and what goes without a row of its own.
	 *
	 * @param sheet the sheet, as it is named in the file, or in Swedish when it is not
	 * there
	 * @param added rows that add something
	 * @param changed rows that change something
	 * @param removed rows that remove something
	 * @param unchanged rows that change nothing
	 * @param removedWith how many of what the sheet holds go with elements that the file
	 * removes, though no row says so
	 */
	record SheetCount(String sheet, int added, int changed, int removed, int unchanged, int removedWith) {

		SheetCount withRemoved(int along) {
			return new SheetCount(this.sheet, this.added, this.changed, this.removed, this.unchanged, along);
		}

	}

	/**
	 * An error or a finding, with where it stands in the file.
	 *
	 * @param severity how bad it is
	 * @param code what it is, for programs
	 * @param sheet the sheet; empty when it is about something that the file does not
	 * state
	 * @param row the row, from 1; nothing when it is about no single row
	 * @param cell the cell as spreadsheets name it, such as B7; empty when it is about
	 * the whole row
	 * @param column the header of the column; empty when it is about the whole row
	 * @param value what stands there
	 * @param message what is wrong
	 * @param expected what would be right
	 */
	record Entry(Severity severity, String code, String sheet, Optional<Integer> row, String cell, String column,
			String value, Term message, Term expected) {
	}

}
