package se.rodtrad.transfer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook, hidden ones included, each read as a stream. */
final class WorkbookFile implements TableFile {

	private final ReadableWorkbook workbook;

	private final List<Table> tables;

	/**
	 * A workbook.
	 * @param lacksResults whether it has formulas without what they came to
	 */
	WorkbookFile(Path file, FileLimits limits, boolean lacksResults) {
		try {
			this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), true));
		}
		catch (IOException | RuntimeException ex) {
			throw UnreadableFile.damaged("xl/workbook.xml");
		}
		RowBudget budget = new RowBudget(limits);
		WorkbookCells cells = new WorkbookCells(budget, lacksResults);
		this.tables = this.workbook.getSheets().<Table>map((sheet) -> new SheetTable(sheet, budget, cells)).toList();
	}

	/** A workbook need not have any; the library wants them where it shall read them. */
	private static boolean hasStyles(Path file) throws IOException {
		try (ZipFile zip = Packed.open(file);
				InputStream types = zip.getInputStream(zip.getEntry(Packed.CONTENT_TYPES))) {
			return new String(types.readAllBytes(), StandardCharsets.UTF_8).contains("spreadsheetml.styles+xml");
		}
	}

	@Override
	public List<Table> tables() {
		return this.tables;
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw UnreadableFile.damaged("zip");
		}
	}

	/** A sheet of the workbook. */
	private static final class SheetTable implements Table {

		private final Sheet sheet;

		private final RowBudget budget;

		private final WorkbookCells cells;

		SheetTable(Sheet sheet, RowBudget budget, WorkbookCells cells) {
			this.sheet = sheet;
			this.budget = budget;
			this.cells = cells;
		}

		@Override
		public String name() {
			return this.sheet.getName();
		}

		@Override
		public Stream<Row> rows() {
			try {
				Stream<org.dhatim.fastexcel.reader.Row> rows = this.sheet.openStream();
				return Rows.stream(rows.iterator(), this::row, (_) -> UnreadableFile.damaged(name()), rows::close);
			}
			catch (IOException | RuntimeException ex) {
				throw UnreadableFile.damaged(name());
			}
		}

		private Row row(org.dhatim.fastexcel.reader.Row row) {
			this.budget.spend(row.getCellCount());
			return new Row(row.getRowNum(), row.stream().map(this::cell).toList());
		}

		private Cell cell(org.dhatim.fastexcel.reader.@org.jspecify.annotations.Nullable Cell cell) {
			try {
				return this.cells.read(cell);
			}
			catch (ExcelReaderException ex) {
				throw UnreadableFile.damaged(name());
			}
		}

	}

}
