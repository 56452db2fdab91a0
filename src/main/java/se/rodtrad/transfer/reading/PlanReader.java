package se.rodtrad.transfer.reading;

import java.nio.file.Path;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.table.TableFile;
import se.rodtrad.transfer.table.UnreadableFile;

/**
 * Reads a region's file, a workbook or CSV, as edits of its plan. Finds every problem of
 * the file at once, and changes nothing but the draft.
 */
public final class PlanReader {

	private final SteeringModels models;

	private final FileLimits limits;

	private final int listed;

	/**
	 * A reader of any file.
	 * @param listed how many errors, and how many warnings, are listed at most; all are
	 * counted
	 */
	public PlanReader(SteeringModels models, FileLimits limits, int listed) {
		this.models = models;
		this.limits = limits;
		this.listed = listed;
	}

	/**
	 * Reads a file into a draft.
	 * @param file the file, or a folder of CSV files
	 * @param fileName what it is called by whoever sent it; names the sheet of a CSV file
	 * @param draft the plan as it is; at revision 0 when the region does not exist yet.
	 * Edited, as far as the file can be read
	 * @param progress told of the rows read, and asked whether to stop
	 * @throws java.util.concurrent.CancellationException when it was stopped
	 */
	public PlanReading read(Path file, String fileName, PlanDraft draft, ReadingProgress progress) {
		FileReading reading = new FileReading(draft, this.models, Sheets.standard(), this.listed, progress);
		try (TableFile tables = TableFile.open(file, fileName, this.limits)) {
			reading.read(tables.tables());
		}
		catch (UnreadableFile ex) {
			reading.fail(new ImportProblem(Severity.ERROR, ex.code(), reading.at(), "", ex.found(), ex.expected()));
		}
		return reading.result();
	}

}
