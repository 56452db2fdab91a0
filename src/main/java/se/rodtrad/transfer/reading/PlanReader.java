package se.rodtrad.transfer.reading;

import java.nio.file.Path;
import java.util.Optional;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.stratml.StratmlFile;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.table.TableFile;
import se.rodtrad.transfer.table.UnreadableFile;

/**
 * Reads a region's file, a workbook, CSV or StratML, as edits of its plan. Finds every
 * problem of the file at once, and changes nothing but the draft.
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
		return read(file, fileName, draft, Optional.empty(), progress);
	}

	/**
	 * The same of any file that comes in, StratML too.
	 * @param steeringModel the id of the model that StratML is read by
	 */
	public PlanReading read(Path file, String fileName, PlanDraft draft, Optional<String> steeringModel,
			ReadingProgress progress) {
		FileReading reading = new FileReading(draft, this.models, Sheets.standard(), this.listed, progress);
		try {
			if (StratmlFile.isMarkup(file)) {
				readMarkup(file, draft, steeringModel, reading);
			}
			else if (steeringModel.isPresent()) {
				reading.fail(Fault.MODEL_NOT_WANTED.at(Location.FILE, steeringModel.get()));
			}
			else {
				readTables(file, fileName, reading);
			}
		}
		catch (UnreadableFile ex) {
			Location at = ex.row().isPresent() ? reading.at().row(ex.row().getAsInt()) : reading.at();
			reading.fail(new ImportProblem(Severity.ERROR, ex.code(), at, "", ex.found(), ex.expected()));
		}
		return reading.result();
	}

	private void readTables(Path file, String fileName, FileReading reading) {
		try (TableFile tables = TableFile.open(file, fileName, this.limits)) {
			reading.read(tables.tables());
		}
	}

	/** What is there already would lose what the standard has no place for. */
	private void readMarkup(Path file, PlanDraft draft, Optional<String> steeringModel, FileReading reading) {
		String region = draft.base().region().id();
		if (draft.base().revision() > 0) {
			reading.fail(Fault.REGION_EXISTS.at(Location.FILE, region, region));
			return;
		}
		if (steeringModel.isEmpty()) {
			reading.fail(Fault.NO_MODEL_NAMED.at(Location.FILE, "",
					String.join(", ", this.models.all().stream().map(SteeringModel::id).toList())));
			return;
		}
		try (StratmlFile document = StratmlFile.read(file, this.limits, region, steeringModel.get(),
				this.models.find(steeringModel.get()))) {
			document.leftOut()
				.forEach((left) -> reading.note((left.isSupposed() ? Fault.SUPPOSED_KIND : Fault.LEFT_OUT)
					.at(new Location("StratML", left.line(), "", ""), left.what(), left.count())));
			reading.read(document.tables());
		}
	}

}
