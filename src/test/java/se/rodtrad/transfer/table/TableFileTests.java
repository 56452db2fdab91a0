package se.rodtrad.transfer.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files are read as they are meant, or refused with a reason. */
class TableFileTests {

	private static final FileLimits SMALL = new FileLimits(1_000_000, 50_000_000, 100, 10, 5, 100, 20);

	@TempDir
	Path folder;

	@Test
	void cellsAreReadAsExcelHoldsThem() throws IOException {
		Path file = this.folder.resolve("cells.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			XSSFSheet sheet = workbook.createSheet("Blad");
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat(workbook.createDataFormat().getFormat("[$-41D]d mmmm yyyy;@"));
			CellStyle percent = workbook.createCellStyle();
			percent.setDataFormat(workbook.createDataFormat().getFormat("0.0 %"));
			CellStyle red = workbook.createCellStyle();
			red.setDataFormat(workbook.createDataFormat().getFormat("#,##0 \"dygn\";[Red]-#,##0"));
			XSSFRow row = sheet.createRow(4);
			row.setZeroHeight(true);
			row.createCell(0).setCellValue("\u00A0 text med blanksteg \n");
			row.createCell(1).setCellValue(LocalDate.of(2024, 2, 29));
			row.getCell(1).setCellStyle(date);
			row.createCell(2).setCellValue(0.125);
			row.getCell(2).setCellStyle(percent);
			row.createCell(3).setCellValue(12);
			row.getCell(3).setCellStyle(red);
			row.createCell(5).setCellFormula("1+1");
			row.createCell(6).setCellErrorValue(FormulaError.REF.getCode());
			row.createCell(7).setCellValue(true);
			XSSFRichTextString rich = new XSSFRichTextString("fet och vanlig");
			rich.applyFont(0, 3, workbook.createFont());
			row.createCell(8).setCellValue(rich);
			sheet.createRow(7).createCell(0).setCellValue("   ");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			workbook.write(out);
		}
		assertThat(rows(file, FileLimits.DEFAULT)).singleElement().satisfies((row) -> {
			assertThat(row.number()).isEqualTo(5);
			assertThat(row.cells()).containsExactly(new Cell.Text("text med blanksteg"),
					new Cell.Day(LocalDate.of(2024, 2, 29)), new Cell.Numeric(0.125, true), new Cell.Numeric(12, false),
					new Cell.Empty(), new Cell.Numeric(2, false), new Cell.Fault("#REF!"), new Cell.Flag(true),
					new Cell.Text("fet och vanlig"));
		});
	}

	/** As programs that write as little as they may make them. */
	@Test
	void workbookNeedsNeitherStylesNorSharedTexts() throws IOException {
		Path file = least("""
				<c r="A1" t="inlineStr"><is><t>Åre</t></is></c><c r="B1"><v>46000</v></c>""");
		assertThat(rows(file, FileLimits.DEFAULT).getFirst().cells()).containsExactly(new Cell.Text("Åre"),
				new Cell.Numeric(46_000, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<c r='A1'><f>1+1</f></c>", "<c r='A1'><f>1+1</f><v/></c>",
			"<c r='A1'><f>1+1</f><v></v></c>", "<c r='A1' t='b'><f>1+1</f></c>" })
	void formulaThatNobodyHasWorkedOutIsNoEmptyCell(String cell) throws IOException {
		assertThat(rows(least(cell), FileLimits.DEFAULT).getFirst().cells()).containsExactly(new Cell.Formula("=1+1"));
	}

	@Test
	void formulaThatCameToAnEmptyTextIsAnEmptyCell() throws IOException {
		Path file = least("<c r='A1' t='str'><f>IF(1=1,\"\",2)</f><v></v></c><c r='B1'><f>1+1</f><v>2</v></c>");
		assertThat(rows(file, FileLimits.DEFAULT).getFirst().cells()).containsExactly(new Cell.Empty(),
				new Cell.Numeric(2, false));
	}

	@Test
	void formulaThatCameToAnErrorIsOne() throws IOException {
		Path file = least("<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='B1' t='e'><v>#N/A</v></c>");
		assertThat(rows(file, FileLimits.DEFAULT).getFirst().cells()).containsExactly(new Cell.Fault("#DIV/0!"),
				new Cell.Fault("#N/A"));
	}

	private Path least(String cells) throws IOException {
		Path file = this.folder.resolve("least.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			put(zip, "[Content_Types].xml", """
					<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
					<Default Extension="xml" ContentType="application/xml"/>
					<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.\
					spreadsheetml.sheet.main+xml"/></Types>""");
			put(zip, "xl/_rels/workbook.xml.rels", """
					<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
					<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""");
			put(zip, "xl/workbook.xml", """
					<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
					xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
					<sheets><sheet name="Mål" sheetId="1" r:id="r1"/></sheets></workbook>""");
			put(zip, "xl/worksheets/sheet1.xml", """
					<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
					%s</row></sheetData></worksheet>""".formatted(cells));
		}
		return file;
	}

	private static void put(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	@Test
	void datesCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
		Path file = this.folder.resolve("1904.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat((short) 14);
			XSSFRow row = workbook.createSheet("Blad").createRow(0);
			row.createCell(0).setCellValue(1);
			row.getCell(0).setCellStyle(date);
			workbook.write(out);
		}
		assertThat(rows(file, FileLimits.DEFAULT).getFirst().cell(0)).isEqualTo(new Cell.Day(LocalDate.of(1904, 1, 2)));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a;b\n1;\"x;\ny\"\n", "\uFEFFa,b\r\n1,\"x;\ny\"\r\n", "# kommentar\n\na\tb\n1\t\"x;\ny\"" })
	void csvIsReadWithTheSeparatorOfItsHeader(String csv) throws IOException {
		Path file = Files.writeString(this.folder.resolve("Mål.csv"), csv);
		List<Row> rows = rows(file, FileLimits.DEFAULT).stream().filter((row) -> !row.isComment()).toList();
		assertThat(rows.getFirst().cells()).containsExactly(new Cell.Text("a"), new Cell.Text("b"));
		assertThat(rows.getLast().cells()).containsExactly(new Cell.Text("1"), new Cell.Text("x;\ny"));
	}

	@Test
	void csvThatIsNotUtf8IsRefused() throws IOException {
		Path file = Files.write(this.folder.resolve("Mål.csv"),
				"nyckel;text\nå;ö\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(refusal(file)).isEqualTo("not_utf8");
	}

	@Test
	void zipOfAnyToolIsReadAlsoWithNamesInAnOlderCode() throws IOException {
		Path file = this.folder.resolve("windows.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file),
				java.nio.charset.Charset.forName("IBM850"))) {
			zip.putNextEntry(new ZipEntry("plan/Mål.csv"));
			zip.write("nyckel\n".getBytes(StandardCharsets.UTF_8));
		}
		try (TableFile tables = TableFile.open(file, "windows.zip", FileLimits.DEFAULT)) {
			assertThat(tables.tables()).extracting(Table::name).containsExactly("Mål");
		}
	}

	@Test
	void olderEncryptedAndForeignFilesAreRefusedByTheirContent() throws Exception {
		Path old = this.folder.resolve("old.xlsx");
		try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
			workbook.createSheet("Mål");
			workbook.write(out);
		}
		assertThat(refusal(old)).isEqualTo("unsupported_file");
		Path encrypted = this.folder.resolve("encrypted.xlsx");
		try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(encrypted)) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("hemligt");
			try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream inner = encryptor.getDataStream(files)) {
				workbook.createSheet("Mål");
				workbook.write(inner);
			}
			files.writeFilesystem(out);
		}
		assertThat(refusal(encrypted)).isIn("encrypted_file", "unsupported_file");
		assertThat(refusal(Files.writeString(this.folder.resolve("a.xlsx"), "%PDF-1.7"))).isEqualTo("unsupported_file");
		assertThat(refusal(Files.writeString(this.folder.resolve("b.xlsx"), "PK\u0003\u0004 nonsense")))
			.isEqualTo("damaged_file");
		assertThat(refusal(Files.createFile(this.folder.resolve("c.xlsx")))).isEqualTo("empty_file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a;b", "åö" })
	void smallestFilesAreRead(String content) throws Exception {
		Path file = Files.writeString(this.folder.resolve("mal.csv"), content);
		assertThat(FileForm.of(file, FileLimits.DEFAULT)).isEqualTo(FileForm.TEXT);
	}

	@Test
	void workbookCutShortIsRefused() throws IOException {
		Path file = this.folder.resolve("cut.xlsx");
		Path whole = se.rodtrad.transfer.FileFixture.aRegion("rjh-2021").workbook(this.folder);
		byte[] bytes = Files.readAllBytes(whole);
		Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
		assertThat(refusal(file)).isEqualTo("damaged_file");
	}

	@Test
	void archiveThatSwellsOrClimbsIsRefused() throws IOException {
		assertThat(refusal(zip("Mål.csv", new byte[40_000_000]))).isEqualTo("too_large");
		assertThat(refusal(zip("../Mål.csv", new byte[10]))).isEqualTo("unsafe_path");
	}

	@Test
	void eachLimitIsKept() throws IOException {
		assertThat(refusal(Files.writeString(this.folder.resolve("rows.csv"), "a\n".repeat(11))))
			.isEqualTo("too_large");
		assertThat(refusal(Files.writeString(this.folder.resolve("columns.csv"), "a;b;c;d;e;f\n")))
			.isEqualTo("too_large");
		assertThat(refusal(Files.writeString(this.folder.resolve("cell.csv"), "x".repeat(101)))).isEqualTo("too_large");
		assertThat(refusal(Files.writeString(this.folder.resolve("file.csv"), "x".repeat(1_000_001))))
			.isEqualTo("too_large");
	}

	private Path zip(String name, byte[] content) throws IOException {
		Path file = this.folder.resolve("archive-" + System.nanoTime() + ".zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
		}
		return file;
	}

	private static String refusal(Path file) {
		return catchThrowableOfType(UnreadableFile.class, () -> rows(file, SMALL)).code();
	}

	private static List<Row> rows(Path file, FileLimits limits) {
		try (TableFile tables = TableFile.open(file, String.valueOf(file.getFileName()), limits)) {
			return tables.tables().stream().flatMap(Table::rows).toList();
		}
	}

}
