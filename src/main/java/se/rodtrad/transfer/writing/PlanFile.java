package se.rodtrad.transfer.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.transfer.reading.References;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * Writes a whole plan as a file from which an import makes the same plan, and which
 * changes nothing where the plan is already. What a cell cannot hold as it is, is named
 * on the last sheet.
 */
public final class PlanFile {

	/** So many of the cells that are not exact are named; all are counted. */
	private static final int LISTED = 1_000;

	private final PlanGraph plan;

	private final Language language;

	private final Stated stated;

	private final ColumnLinks links;

	private final CellWriter cells;

	private final FileTables tables;

	private final List<String> inexact = new ArrayList<>();

	private long inexactCells;

	private PlanFile(PlanGraph plan, Language language, FileTables tables) {
		References references = References.of(plan);
		this.plan = plan;
		this.language = language;
		this.stated = new Stated(references);
		this.links = new ColumnLinks(plan, references);
		this.cells = new CellWriter(language);
		this.tables = tables;
	}

	/**
	 * Writes a workbook; the stream is left open.
	 * @param notes where it is from, for people
	 * @throws RodTradException.LimitExceeded when a sheet would have more rows than Excel
	 * opens; nothing is written
	 */
	public static void workbook(PlanGraph plan, Language language, List<String> notes, OutputStream out)
			throws IOException {
		int most = Stream
			.concat(Stream.of(plan.linkCount(), plan.values().measurements().size(), plan.values().targets().size()),
					Sheets.standard()
						.all()
						.stream()
						.flatMap((sheet) -> sheet.label().stream())
						.map((label) -> plan.elements(label).size()))
			.mapToInt(Integer::intValue)
			.max()
			.orElse(0);
		if (most >= WorkbookTables.MOST_ROWS) {
			throw new RodTradException.LimitExceeded("%d rows of one kind: a sheet has at most %d; take the .zip"
				.formatted(most, WorkbookTables.MOST_ROWS - 1));
		}
		new PlanFile(plan, language, new WorkbookTables(language, out)).write(notes);
	}

	/** Writes a zip of CSV files; the stream is left open. */
	public static void csv(PlanGraph plan, Language language, List<String> notes, OutputStream out) throws IOException {
		new PlanFile(plan, language, new CsvTables(language, out)).write(notes);
	}

	/** The name of the sheet that is for people only. */
	static String notesOf(Language language) {
		return (language == Language.SWEDISH) ? "Läs mig" : "Read me";
	}

	private void write(List<String> notes) throws IOException {
		for (Sheet sheet : Sheets.standard().all()) {
			this.tables.begin(sheet);
			int number = 1;
			for (Iterator<Map<String, Object>> rows = rows(sheet).iterator(); rows.hasNext();) {
				write(sheet, ++number, rows.next());
			}
		}
		List<String> all = new ArrayList<>(notes);
		if (this.inexactCells > 0) {
			all.add(((this.language == Language.SWEDISH) ? "%d celler kan inte hålla det som står i planen:"
					: "%d cells cannot hold what the plan states:")
				.formatted(this.inexactCells));
			all.addAll(this.inexact);
		}
		this.tables.end(all.stream().map((note) -> "# " + note).toList());
	}

	private void write(Sheet sheet, int number, Map<String, Object> row) throws IOException {
		List<Column> wrong = new ArrayList<>();
		this.tables.add(this.cells.row(sheet.columns(), row, wrong));
		this.inexactCells += wrong.size();
		wrong.stream()
			.limit(Math.max(0, LISTED - this.inexact.size()))
			.forEach((column) -> this.inexact
				.add("%s %d: %s".formatted(this.language.of(sheet.name()), number, this.language.of(column.name()))));
	}

	private Stream<Map<String, Object>> rows(Sheet sheet) {
		return switch (sheet.form()) {
			case REGION -> Stream.of(Stated.of(this.plan.region()));
			case STEERING_MODELS -> this.plan.region().governedBy().stream().map(Stated::of);
			case ELEMENTS -> elements(sheet, sheet.label().orElseThrow());
			case PERIODS -> this.plan.elements(Label.PERIOD).stream().map(Stated::ofPeriod);
			case LINKS -> IntStream.range(0, this.plan.linkCount())
				.filter((link) -> !this.links.isInColumn(link))
				.mapToObj(this.plan::link)
				.map(this.stated::of);
			case TARGETS -> this.plan.values().targets().stream().map(this.stated::of);
			case MEASUREMENTS -> this.plan.values().measurements().stream().map(this.stated::of);
		};
	}

	private Stream<Map<String, Object>> elements(Sheet sheet, Label label) {
		List<Element> elements = this.plan.elements(label);
		int first = this.plan.firstIndex(label);
		return IntStream.range(0, elements.size())
			.mapToObj((place) -> Stated.of(elements.get(place), first + place, sheet, this.links));
	}

}
