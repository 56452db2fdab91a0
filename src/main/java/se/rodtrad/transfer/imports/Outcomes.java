package se.rodtrad.transfer.imports;

import java.util.List;
import java.util.Optional;

import se.rodtrad.change.Verdict;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.archive.ArchiveFile;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.reading.PlanReading;
import se.rodtrad.transfer.reading.Tally;

/**
 * Puts what came of an import into words and numbers.
 */
final class Outcomes {

	static final Term CANCELLED = new Term("Inläsningen avbröts. Ingenting skrevs.",
			"The import was cancelled. Nothing was written.");

	static final Term FAILED = new Term("Något gick fel hos oss. Ingenting skrevs; loggen säger mer.",
			"Something went wrong on our side. Nothing was written; the log says more.");

	private static final String MORE_THAN_ONE_WRITE = "Filen ändrar mer än vad som kan skrivas på en gång. "
			+ "Ingenting skrevs; dela upp den i flera.";

	private static final String OVERTAKEN = "Planen ändrades av andra medan filen lästes in. "
			+ "Ingenting skrevs; läs in den igen.";

	private static final Term UNREACHABLE = new Term(
			"Databasen kunde inte nås, och det är inte säkert att något skrevs. Läs in filen igen: den skrivs bara en gång.",
			"The database could not be reached, and it is not certain that anything was written. Import the file again: "
					+ "it is written once.");

	private final PlanReading reading;

	private final List<ImportResult.Entry> errors;

	private final List<ImportResult.Entry> findings;

	private final long errorCount;

	private final long findingCount;

	private final int shown;

	Outcomes(PlanReading reading, Verdict verdict, int shown) {
		this.reading = reading;
		Entries entries = new Entries(reading);
		this.errors = entries.errors(verdict);
		this.findings = entries.findings(verdict);
		this.errorCount = reading.errors() + verdict.errors().size();
		this.findingCount = reading.warnings() + verdict.findings().size();
		this.shown = shown;
	}

	/** Why a plan that was read and checked could not be written. */
	static ImportResult failed(RodTradException reason) {
		String message = String.valueOf(reason.getMessage());
		return ImportResult.of(switch (reason) {
			case RodTradException.LimitExceeded _ -> new Term(MORE_THAN_ONE_WRITE, message + ". Nothing was written.");
			case RodTradException.Conflict _ -> new Term(OVERTAKEN, message + ". Nothing was written.");
			case RodTradException.Unreachable _ -> UNREACHABLE;
			case RodTradException.NotFound _, RodTradException.Invalid _, RodTradException.Behind _ ->
				new Term(message, message);
		});
	}

	/** That an archive is whole. */
	static ImportResult whole(ArchiveFile.Contents contents) {
		return ImportResult.of(new Term(
				"Arkivet är helt: %s. Ingenting skrevs, det här var en provkörning.".formatted(said(contents).sv()),
				"The archive is whole: %s. Nothing was written, this was a dry run.".formatted(said(contents).en())));
	}

	/** That a region has been made from its archive. */
	static ImportResult restored(ArchiveFile.Contents contents) {
		Term summary = new Term("Regionen är återställd: %s.".formatted(said(contents).sv()),
				"The region is restored: %s.".formatted(said(contents).en()));
		return new ImportResult(summary, Optional.of(contents.last().number()), List.of(), 0, 0, List.of(), List.of());
	}

	private static Term said(ArchiveFile.Contents contents) {
		Revision last = contents.last();
		return new Term(
				"revision %d med %d uppgifter, hash %s".formatted(last.number(), contents.entries(), last.hash()),
				"revision %d with %d entries, hash %s".formatted(last.number(), contents.entries(), last.hash()));
	}

	/** Why an archive makes no region. */
	static ImportResult notRestored(RodTradException reason) {
		String message = String.valueOf(reason.getMessage());
		String code = switch (reason) {
			case RodTradException.Conflict _ -> "region_exists";
			case RodTradException.LimitExceeded _ -> "limit_exceeded";
			case RodTradException.Invalid _, RodTradException.NotFound _, RodTradException.Unreachable _,
					RodTradException.Behind _ ->
				"bad_archive";
		};
		ImportResult.Entry error = new ImportResult.Entry(Severity.ERROR, code, "", Optional.empty(), "", "", "",
				new Term(message, message), new Term("", ""));
		Term summary = new Term("Arkivet kan inte läsas in. Ingenting skrevs. " + message,
				message + ". Nothing was written.");
		return new ImportResult(summary, Optional.empty(), List.of(), 1, 0, List.of(error), List.of());
	}

	ImportResult refused() {
		long left = this.errorCount - Math.min(this.errors.size(), this.shown);
		Term more = (left == 0) ? new Term("", "") : new Term(" %d av dem visas inte här.".formatted(left),
				" %d of them are not listed here.".formatted(left));
		Term summary = new Term("Filen har fel (%d). Ingenting skrevs.%s".formatted(this.errorCount, more.sv()),
				"The file has errors (%d). Nothing was written.%s".formatted(this.errorCount, more.en()));
		return result(summary, Optional.empty(), List.of());
	}

	ImportResult tried() {
		RemovedWith gone = gone();
		return result(
				isChanging()
						? gone.after(new Term("Filen kan läsas in. Ingenting skrevs, det här var en provkörning.",
								"The file can be imported. Nothing was written, this was a dry run."))
						: new Term("Filen ändrar ingenting. Det här var en provkörning.",
								"The file changes nothing. This was a dry run."),
				Optional.empty(), gone.addedTo(counts()));
	}

	ImportResult written(long revision) {
		RemovedWith gone = gone();
		return result(
				isChanging()
						? gone.after(new Term("Filen är inläst. Planen har revision %d.".formatted(revision),
								"The file has been imported. The plan is at revision %d.".formatted(revision)))
						: new Term("Filen ändrar ingenting. Planen har kvar revision %d.".formatted(revision),
								"The file changes nothing. The plan stays at revision %d.".formatted(revision)),
				Optional.of(revision), gone.addedTo(counts()));
	}

	private RemovedWith gone() {
		return RemovedWith.of(this.reading.draft());
	}

	private boolean isChanging() {
		return this.reading.sheets().values().stream().anyMatch(Outcomes::isChange);
	}

	private static boolean isChange(Tally tally) {
		return tally.added() + tally.changed() + tally.removed() > 0;
	}

	private List<ImportResult.SheetCount> counts() {
		return this.reading.sheets()
			.entrySet()
			.stream()
			.map((sheet) -> count(sheet.getKey(), sheet.getValue()))
			.toList();
	}

	private ImportResult result(Term summary, Optional<Long> revision, List<ImportResult.SheetCount> counts) {
		return new ImportResult(summary, revision, counts, this.errorCount, this.findingCount, first(this.errors),
				first(this.findings));
	}

	private static ImportResult.SheetCount count(String sheet, Tally tally) {
		return new ImportResult.SheetCount(sheet, tally.added(), tally.changed(), tally.removed(), tally.unchanged(),
				0);
	}

	private List<ImportResult.Entry> first(List<ImportResult.Entry> entries) {
		return entries.subList(0, Math.min(entries.size(), this.shown));
	}

}
