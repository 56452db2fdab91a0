package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import se.rodtrad.change.Plans;
import se.rodtrad.change.RestoreProgress;
import se.rodtrad.change.Restores;
import se.rodtrad.change.Turns;
import se.rodtrad.change.Verdict;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.reading.PlanReading;
import se.rodtrad.transfer.reading.ReadingProgress;

/**
 * Runs an import from its file to its result: reads it into a draft, checks the plan that
 * would be, and writes it unless something refuses it or it shall only be tried.
 */
@Component
class ImportRun {

	private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

	private static final int ATTEMPTS = 3;

	/** All wait in one queue. */
	private static final String IMPORTS = "imports";

	private static final Verdict NOT_LOOKED_AT = new Verdict(List.of(), List.of());

	private final Plans plans;

	private final Restores restores;

	private final PlanReader reader;

	private final ImportProperties properties;

	private final Clock clock;

	private final Turns running;

	ImportRun(Plans plans, Restores restores, PlanReader reader, ImportProperties properties, Clock clock) {
		this.plans = plans;
		this.restores = restores;
		this.reader = reader;
		this.properties = properties;
		this.clock = clock;
		this.running = new Turns(properties.running());
	}

	/** Runs an import when its turn comes, and leaves nothing of its file. */
	void run(ImportJob job) {
		String region = job.upload().region();
		try {
			if (isOnlyLookedThrough(job.upload())) {
				importWithPlace(job);
			}
			else {
				this.plans.inTurn(region, job::isCancelled, () -> importWithPlace(job));
			}
		}
		catch (CancellationException ex) {
			end(job, ImportState.CANCELLED, ImportResult.of(Outcomes.CANCELLED));
		}
		catch (RodTradException ex) {
			end(job, ImportState.FAILED, Outcomes.failed(ex));
		}
		catch (RuntimeException | Error ex) {
			log.error("Import {} into {} failed", job.status().id(), region, ex);
			end(job, ImportState.FAILED, ImportResult.of(Outcomes.FAILED));
		}
		finally {
			delete(job.upload());
		}
	}

	/** Whoever changes the region need not wait for that. */
	private boolean isOnlyLookedThrough(Upload upload) {
		return upload.dryRun() && this.restores.isArchive(upload.file());
	}

	private ImportJob importWithPlace(ImportJob job) {
		return this.running.take(IMPORTS, job::isCancelled, () -> {
			if (this.restores.isArchive(job.upload().file())) {
				restore(job);
			}
			else {
				importUnlessOvertaken(job, ATTEMPTS);
			}
			return job;
		});
	}

	/** An archive makes a region that is not there, or is only looked through. */
	private void restore(ImportJob job) {
		Upload upload = job.upload();
		job.update((status) -> status.in(ImportState.READING));
		try {
			refuseOptions(upload);
			if (upload.dryRun()) {
				end(job, ImportState.DRY_RUN,
						Outcomes.whole(this.restores.verify(upload.file(), upload.region(), new Restoring(job))));
			}
			else {
				end(job, ImportState.WRITTEN,
						Outcomes.restored(this.restores.restore(upload.file(), upload.region(), new Restoring(job))));
			}
		}
		catch (RodTradException.Invalid | RodTradException.LimitExceeded | RodTradException.Conflict ex) {
			log.info("Import {} makes no region: {}", job.status().id(), ex.getMessage());
			end(job, ImportState.REFUSED, Outcomes.notRestored(ex));
		}
	}

	private static void refuseOptions(Upload upload) {
		if (upload.isCorrection() || upload.steeringModel().isPresent()) {
			throw new RodTradException.Invalid(
					"Archive: found correction or steeringModel, expected neither: an archive says all itself");
		}
	}

	/** Another process may have changed the plan meanwhile: then it is begun anew. */
	private void importUnlessOvertaken(ImportJob job, int attempts) {
		for (int attempt = 1; attempt < attempts; attempt++) {
			try {
				importNow(job);
				return;
			}
			catch (RodTradException.Conflict ex) {
				log.info("Import {} begins anew: {}", job.status().id(), ex.getMessage());
			}
		}
		importNow(job);
	}

	private void importNow(ImportJob job) {
		Upload upload = job.upload();
		job.update((status) -> status.in(ImportState.READING));
		PlanDraft draft = this.plans.draft(upload.region());
		PlanReading reading = this.reader.read(upload.file(), upload.name(), draft, upload.steeringModel(),
				new Reading(job));
		job.update((status) -> status.withRows(reading.rows(), 0, 0, 0).in(ImportState.CHECKING));
		Verdict verdict = check(reading, upload.isCorrection());
		stopIfCancelled(job);
		Outcomes outcomes = new Outcomes(reading, verdict, this.properties.shownProblems());
		if (reading.hasErrors() || verdict.isRefusal()) {
			end(job, ImportState.REFUSED, outcomes.refused());
			return;
		}
		int rowsToWrite = draft.size();
		job.update((status) -> status.withRows(reading.rows(), reading.rows(), rowsToWrite, 0));
		if (upload.dryRun()) {
			end(job, ImportState.DRY_RUN, outcomes.tried());
			return;
		}
		job.update((status) -> status.in(ImportState.WRITING));
		long revision = this.plans.write(draft, signature(job), (rows) -> tellWritten(job, rows), job::isCancelled);
		end(job, ImportState.WRITTEN, outcomes.written(revision));
	}

	private static Signature signature(ImportJob job) {
		Upload upload = job.upload();
		String reason = upload.isCorrection() ? "%s: %s".formatted(upload.name(), upload.correction()) : upload.name();
		return new Signature(upload.actor(), Signature.How.IMPORT, job.status().id(), reason);
	}

	/** What can be said of a plan of which not everything could be read is said too. */
	private Verdict check(PlanReading reading, boolean isCorrection) {
		if (!reading.hasErrors()) {
			return this.plans.check(reading.draft(), isCorrection);
		}
		return reading.isWhole() ? this.plans.check(reading.draft(), isCorrection, reading.unread()) : NOT_LOOKED_AT;
	}

	private static void tellWritten(ImportJob job, long rows) {
		job.update((status) -> status.withRows(status.rowsRead(), status.rowsChecked(), status.rowsToWrite(),
				Math.min(rows, status.rowsToWrite())));
	}

	private static void stopIfCancelled(ImportJob job) {
		if (job.isCancelled()) {
			throw new CancellationException();
		}
	}

	private void end(ImportJob job, ImportState state, ImportResult result) {
		job.update((status) -> status.end(state, result, this.clock.instant()));
		ImportStatus status = job.status();
		log.info("Import {} of {} into {} by {}: {}, {} rows, {} errors, {} findings{}", status.id(), status.file(),
				status.region(), job.upload().actor(), state.code(), status.rowsRead(), result.errorCount(),
				result.findingCount(),
				job.upload().isCorrection() ? ", a correction: " + job.upload().correction() : "");
	}

	private static void delete(Upload upload) {
		try {
			Files.deleteIfExists(upload.file());
		}
		catch (IOException ex) {
			log.warn("The uploaded file {} could not be deleted", upload.file(), ex);
		}
	}

	/** Tells the job of the entries read and written. */
	private record Restoring(ImportJob job) implements RestoreProgress {

		@Override
		public void read(long entries) {
			this.job.update((status) -> status.withRows(entries, 0, 0, 0));
		}

		@Override
		public void whole(long entries) {
			this.job.update((status) -> status.withRows(entries, entries, entries, 0).in(ImportState.WRITING));
		}

		@Override
		public void written(long entries) {
			tellWritten(this.job, entries);
		}

		@Override
		public boolean isCancelled() {
			return this.job.isCancelled();
		}

	}

	/** Tells the job of the rows read. */
	private record Reading(ImportJob job) implements ReadingProgress {

		@Override
		public void rowsRead(long rows) {
			this.job.update((status) -> status.withRows(rows, 0, 0, 0));
		}

		@Override
		public boolean isCancelled() {
			return this.job.isCancelled();
		}

	}

}
