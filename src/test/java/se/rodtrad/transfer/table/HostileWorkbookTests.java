package se.rodtrad.transfer.table;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks that are made to exhaust whoever reads them are refused with a reason, by a
 * process that has next to no memory.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileWorkbookTests {

	private static final String TYPES = """
			<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.\
			spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
			<Override PartName="/xl/styles.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""";

	private static final String PARTS = """
			<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""";

	private static final String BOOK = """
			<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets>\
			</workbook>""";

	private static final String SHEET = "<sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/>";

	private static final String ROWS = "<worksheet><sheetData>%s</sheetData></worksheet>";

	private static final String CELL = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

	private static final String TEXTS = "<sst><si><t>%s</t></si></sst>";

	private static final String LAUGHS = """
			<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>""";

	@TempDir
	private Path folder;

	@Test
	void aWorkbookMadeToExhaustItsReaderIsRefusedWithAReason() throws Exception {
		Map<Path, String> expected = new LinkedHashMap<>();
		expected.put(file("honest", "hello", CELL), "read Text[text=hello]");
		expected.put(file("column", "", cell("ZZZZZZ1")), "bad_reference");
		expected.put(file("beyond", "", cell("XFE1")), "bad_reference");
		expected.put(file("below", "", cell("A1048577")), "bad_reference");
		expected.put(file("row", "", "<row r=\"4294967295\"/>"), "bad_reference");
		expected.put(file("rows", "", "<row r=\"1\"><row r=\"1\"/></row>"), "bad_reference");
		expected.put(file("cells", "", "<row>" + "<c/>".repeat(200_000) + "</row>"), "too_large");
		expected.put(file("letters", noise(19_000_000), CELL), "too_large");
		expected.put(file("runs", "x</t><t>".repeat(500_000), CELL), "too_large");
		expected.put(file("names", names(500_000), CELL), "too_large");
		expected.put(file("name", "<" + "n".repeat(2_000) + "/>", CELL), "too_large");
		expected.put(file("deep", "<a>".repeat(500_000), CELL), "too_large");
		expected.put(file("comment", "<!--" + "<".repeat(19_000_000) + "-->", CELL), "too_large");
		expected.put(file("arrays", "", "<f t=\"array\" ref=\"A1:XFD9\"/>".repeat(10_001)), "too_large");
		expected.put(workbook("sheets", BOOK.formatted(SHEET.repeat(100_000)), TEXTS, ROWS), "too_large");
		expected.put(workbook("laughs", BOOK.formatted(SHEET), LAUGHS + TEXTS.formatted("&c;"), ROWS),
				"unsafe_content");
		expected.put(workbook("laughs2", LAUGHS + BOOK.formatted(SHEET), TEXTS, ROWS), "unsafe_content");
		expected.put(workbook("wide", BOOK.formatted(SHEET), TEXTS, "\uFEFF" + ROWS), "unsafe_content");
		expected.put(file("bomb", "", " ".repeat(30_000_000)), "too_large");
		expected.put(elsewhere("elsewhere"), "unsafe_content");
		expected.put(twice(file("twice", "", CELL)), "damaged_file");
		assertThat(read(List.copyOf(expected.keySet()))).containsExactlyEntriesOf(expected);
	}

	private static String cell(String reference) {
		return "<row r=\"1\"><c r=\"%s\"><v>1</v></c></row>".formatted(reference);
	}

	private static String noise(int length) {
		Random random = new Random(7);
		byte[] letters = new byte[length];
		for (int i = 0; i < length; i++) {
			letters[i] = (byte) ('a' + random.nextInt(16));
		}
		return new String(letters, StandardCharsets.ISO_8859_1);
	}

	private static String names(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "<n" + i + "/>").collect(Collectors.joining());
	}

	private Path file(String name, String text, String rows) throws IOException {
		return workbook(name, BOOK.formatted(SHEET), TEXTS.formatted(text), ROWS.formatted(rows));
	}

	private Path workbook(String name, String book, String texts, String sheet) throws IOException {
		Path file = this.folder.resolve(name + ".xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			put(zip, "[Content_Types].xml", TYPES);
			put(zip, "xl/_rels/workbook.xml.rels", PARTS);
			put(zip, "xl/workbook.xml", book);
			put(zip, "xl/styles.xml", "<styleSheet/>");
			put(zip, "xl/sharedStrings.xml", texts);
			put(zip, "xl/sharedStringz.xml", texts);
			put(zip, "xl/worksheets/sheet1.xml", sheet);
			put(zip, "customXml/item1.xml", "\uFEFF<DataMashup>" + "AAAA".repeat(200_000) + "</DataMashup>");
			put(zip, "xl/model/item.data", "\uFEFFSTREAM_STORAGE_SIGNATURE");
		}
		return file;
	}

	/** A part that begins with a byte order mark is written in two bytes a letter. */
	private static void put(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(content.startsWith("\uFEFF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** A workbook whose sheet lies among the data of others. */
	private Path elsewhere(String name) throws IOException {
		Path file = this.folder.resolve(name + ".xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			put(zip, "[Content_Types].xml", TYPES);
			put(zip, "xl/_rels/workbook.xml.rels", PARTS.replace("worksheets/", "/customXML/"));
			put(zip, "xl/workbook.xml", BOOK.formatted(SHEET));
			put(zip, "xl/styles.xml", "<styleSheet/>");
			put(zip, "customXML/sheet1.xml", ROWS.formatted(cell("ZZZZZZ1")));
		}
		return file;
	}

	/** The same with two parts of one name. */
	private static Path twice(Path file) throws IOException {
		String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		return Files.write(file, bytes.replace("sharedStringz", "sharedStrings").getBytes(StandardCharsets.ISO_8859_1));
	}

	private static Map<Path, String> read(List<Path> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-cp",
						classPath(), Reader.class.getName()));
		files.stream().map(Path::toString).forEach(command::add);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Map<Path, String> answers = new LinkedHashMap<>();
		try (BufferedReader output = process.inputReader()) {
			List<String> lines = output.lines().toList();
			assertThat(lines).hasSameSizeAs(files);
			for (int i = 0; i < files.size(); i++) {
				answers.put(files.get(i), lines.get(i));
			}
		}
		assertThat(process.waitFor()).isZero();
		return answers;
	}

	/** The classes of this process, however it was started. */
	private static String classPath() {
		if (Reader.class.getClassLoader() instanceof URLClassLoader loader) {
			return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
		}
		return System.getProperty("java.class.path");
	}

	/** The process that reads: one line for each file, whatever comes of it. */
	static final class Reader {

		private Reader() {
		}

		static void main(String[] files) {
			for (String file : files) {
				System.out.println(outcome(Path.of(file)));
			}
		}

		private static String outcome(Path file) {
			try (TableFile tables = TableFile.open(file, file.toString(), FileLimits.DEFAULT);
					Stream<Row> rows = tables.tables().getFirst().rows()) {
				return "read " + rows.map((row) -> row.cell(0).toString()).collect(Collectors.joining(","));
			}
			catch (UnreadableFile ex) {
				return ex.code();
			}
			catch (Throwable ex) {
				return ex.toString();
			}
		}

	}

}
