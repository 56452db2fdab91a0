package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.reading.Tally.Outcome;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.table.Row;
import se.rodtrad.transfer.table.Table;

/**
 * One reading of one file: its sheets in our order, not in the file's, so that whatever a
 * row refers to has been read before it.
 */
final class FileReading {

	private static final int ROWS_PER_REPORT = 256;

	private final Sheets sheets;

	private final ReadingProgress progress;

	private final Problems problems;

	private final Edits edits;

	private final RegionRows regions;

	private final References references;

	private final SteeringModels models;

	private final CellReader cells;

	private final Map<String, Tally> tallies = new LinkedHashMap<>();

	private Location at = Location.FILE;

	private long rows;

	private boolean isWhole = true;

	FileReading(PlanDraft draft, SteeringModels models, Sheets sheets, int listed, ReadingProgress progress) {
		this.problems = new Problems(listed);
		this.sheets = sheets;
		this.progress = progress;
		this.models = models;
		this.edits = new Edits(draft);
		this.regions = new RegionRows(draft, models, this.problems, this.edits.unread());
		this.references = new References(draft, sheets);
		this.cells = new CellReader(sheets.words());
	}

	/** The row that is being read. */
	Location at() {
		return this.at;
	}

	/** Something that is known of the file beside its rows. */
	void note(ImportProblem problem) {
		this.problems.add(problem);
	}

	/** Nothing more can be read. */
	void fail(ImportProblem problem) {
		this.isWhole = false;
		this.problems.add(problem);
	}

	PlanReading result() {
		return new PlanReading(this.edits.draft(), this.problems.list(), this.problems.errors(),
				this.problems.warnings(), this.rows, this.tallies, this.edits.locations(), this.isWhole,
				this.edits.unread());
	}

	void read(List<Table> tables) {
		Map<Sheet, Table> found = match(tables);
		if (found.isEmpty()) {
			fail(Fault.NO_SHEETS.at(Location.FILE, "", names()));
			return;
		}
		readAll(found, Sheet.Form.REGION, (line, _) -> this.regions.readRegion(line));
		readAll(found, Sheet.Form.STEERING_MODELS, (line, _) -> this.regions.readModel(line));
		boolean isGovernanceKnown = this.regions.finish();
		ElementRows elements = new ElementRows(this.edits, this.references,
				new KindWords(this.edits.draft().region(), this.models, isGovernanceKnown));
		readAll(found, Sheet.Form.ELEMENTS, elements::read);
		readAll(found, Sheet.Form.PERIODS, (line, _) -> readPeriod(line));
		LinkRows links = new LinkRows(this.edits, this.references, this.sheets.words());
		readAll(found, Sheet.Form.LINKS, (line, _) -> links.read(line));
		readLinkColumns(elements);
		ValueRows values = new ValueRows(this.edits, this.references);
		readAll(found, Sheet.Form.TARGETS, (line, _) -> values.readTarget(line));
		readAll(found, Sheet.Form.MEASUREMENTS, (line, _) -> values.readMeasurement(line));
		this.progress.rowsRead(this.rows);
	}

	private Map<Sheet, Table> match(List<Table> tables) {
		Map<Sheet, Table> found = new HashMap<>();
		List<Table> unknown = new ArrayList<>();
		for (Table table : tables) {
			Optional<Sheet> sheet = this.sheets.named(table.name());
			if (sheet.isEmpty()) {
				unknown.add(table);
				continue;
			}
			Table earlier = found.putIfAbsent(sheet.get(), table);
			if (earlier != null) {
				this.problems.add(Fault.DOUBLE_SHEET.at(sheetAt(table), "", earlier.name()));
				lose(sheet.get());
			}
		}
		unknown.stream()
			.filter((table) -> !this.sheets.isIgnored(table.name()))
			.forEach((table) -> this.problems.add(Fault.UNKNOWN_SHEET.at(sheetAt(table), table.name(), names())));
		return found;
	}

	/** A sheet, or a row of it, that is not read may hold what others refer to. */
	private void lose(Sheet sheet) {
		switch (sheet.form()) {
			case STEERING_MODELS -> this.regions.lose();
			case ELEMENTS, LINKS -> {
				sheet.label().ifPresent(this.references::lose);
				this.edits.unread().addLinksAnywhere();
			}
			case REGION -> this.regions.loseRegion();
			case PERIODS, TARGETS, MEASUREMENTS -> {
			}
		}
	}

	private static Location sheetAt(Table table) {
		return new Location(table.name(), 0, "", "");
	}

	private Term names() {
		List<Term> names = this.sheets.all().stream().map(Sheet::name).toList();
		return new Term(names.stream().map(Term::sv).collect(Collectors.joining(", ")),
				names.stream().map(Term::en).collect(Collectors.joining(", ")));
	}

	private void readAll(Map<Sheet, Table> found, Sheet.Form form, RowReader reader) {
		for (Sheet sheet : this.sheets.all()) {
			Table table = found.get(sheet);
			if (sheet.form() == form && table != null) {
				read(sheet, table, reader);
			}
		}
	}

	private void read(Sheet sheet, Table table, RowReader reader) {
		this.at = sheetAt(table);
		this.tallies.put(table.name(), Tally.NONE);
		try (Stream<Row> stream = table.rows()) {
			Iterator<Row> iterator = stream.filter((row) -> !row.isComment()).iterator();
			if (!iterator.hasNext()) {
				return;
			}
			Header header = new Header(sheet, this.at, iterator.next(), this.problems);
			this.edits.locations().keep(header);
			while (iterator.hasNext()) {
				Row row = iterator.next();
				step(row);
				if (table.hasEveryCell() && !header.fits(row)) {
					lose(sheet);
					continue;
				}
				header.checkUnnamed(row);
				reader.read(new Line(header, row, this.cells, this.problems), sheet)
					.ifPresent((outcome) -> count(table.name(), outcome));
			}
		}
	}

	private Optional<Outcome> readPeriod(Line line) {
		Optional<Element.Id> id = line.required("key").map((key) -> new Element.Id(Label.PERIOD, key));
		if (id.isEmpty() || !this.edits.isFirst(id.get(), line)) {
			return Optional.empty();
		}
		return Optional.of(line.flag("remove") ? this.edits.remove(id.get(), line, this.references)
				: this.edits.needPeriod(id.get()));
	}

	private void step(Row row) {
		this.at = this.at.row(row.number());
		if (++this.rows % ROWS_PER_REPORT == 0) {
			report();
		}
	}

	private void report() {
		this.progress.rowsRead(this.rows);
		if (this.progress.isCancelled()) {
			throw new CancellationException("The reading was stopped after %d rows".formatted(this.rows));
		}
	}

	private void count(String sheet, Outcome outcome) {
		this.tallies.merge(sheet, Tally.NONE.with(outcome), (before, _) -> before.with(outcome));
	}

	private void readLinkColumns(ElementRows elements) {
		LinkColumns columns = new LinkColumns(this.edits, this.references);
		int read = 0;
		for (LinkColumns.Pending row : elements.pending()) {
			count(row.line().at().sheet(), columns.read(row));
			if (++read % ROWS_PER_REPORT == 0) {
				report();
			}
		}
	}

	/**
	 * Reads a row of a sheet; nothing when it is faulty, or what it does is not known
	 * yet.
	 */
	@FunctionalInterface
	private interface RowReader {

		Optional<Outcome> read(Line line, Sheet sheet);

	}

}
