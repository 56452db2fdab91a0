package se.rodtrad.transfer.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * An import as it stands at a moment.
 *
 * @param id names the import
 * @param region the id of the region
 * @param file what the file was called
 * @param dryRun whether it shall only be tried
 * @param state how far it has come
 * @param rowsRead how many rows have been read
 * @param rowsChecked how many rows have been checked
 * @param rowsToWrite how many elements, links and values differ; 0 until it is known
 * @param rowsWritten how many of them have been written
 * @param received when it came
 * @param ended when it ended
 * @param result what came of it, when it has ended
 */
record ImportStatus(String id, String region, String file, boolean dryRun, ImportState state, long rowsRead,
		long rowsChecked, long rowsToWrite, long rowsWritten, Instant received, Optional<Instant> ended,
		Optional<ImportResult> result) {

	ImportStatus in(ImportState next) {
		return new ImportStatus(this.id, this.region, this.file, this.dryRun, next, this.rowsRead, this.rowsChecked,
				this.rowsToWrite, this.rowsWritten, this.received, this.ended, this.result);
	}

	ImportStatus withRows(long read, long checked, long toWrite, long written) {
		return new ImportStatus(this.id, this.region, this.file, this.dryRun, this.state, read, checked, toWrite,
				written, this.received, this.ended, this.result);
	}

	ImportStatus withoutResult() {
		return new ImportStatus(this.id, this.region, this.file, this.dryRun, this.state, this.rowsRead,
				this.rowsChecked, this.rowsToWrite, this.rowsWritten, this.received, this.ended, Optional.empty());
	}

	ImportStatus end(ImportState last, ImportResult came, Instant now) {
		return new ImportStatus(this.id, this.region, this.file, this.dryRun, last, this.rowsRead, this.rowsChecked,
				this.rowsToWrite, this.rowsWritten, this.received, Optional.of(now), Optional.of(came));
	}

}
