package se.rodtrad.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes files to import:
 * {@code aFile().sheet("Mål", "nyckel", "typ").row("M1", "vision").workbook(folder)}. A
 * cell is a text, number, flag or day, or empty text.
 */
public final class FileFixture {

	private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

	private List<List<Object>> rows = new ArrayList<>();

	private FileFixture() {
	}

	/** A file without sheets. */
	public static FileFixture aFile() {
		return new FileFixture();
	}

	/** A file that makes the region r, governed by a model. */
	public static FileFixture aRegion(String steeringModel) {
		return aRegion("r", steeringModel);
	}

	/** A file that makes a region, governed by a model. */
	public static FileFixture aRegion(String id, String steeringModel) {
		return aFile().sheet("Region", "nyckel", "namn")
			.row(id, "Region R")
			.sheet("Styrmodeller", "styrmodell")
			.row(steeringModel);
	}

	/** Begins a sheet; further rows are its. */
	public FileFixture sheet(String name, Object... header) {
		this.rows = new ArrayList<>();
		this.sheets.put(name, this.rows);
		return (header.length > 0) ? row(header) : this;
	}

	/** Adds a row to the sheet begun last. */
	public FileFixture row(Object... cells) {
		this.rows.add(new ArrayList<>(Arrays.asList(cells)));
		return this;
	}

	/** Puts the columns of every sheet in another order. */
	public FileFixture shuffled(Random random) {
		for (List<List<Object>> sheet : this.sheets.values()) {
			List<Integer> order = new ArrayList<>();
			for (int i = 0; i < sheet.getFirst().size(); i++) {
				order.add(i);
			}
			Collections.shuffle(order, random);
			sheet.replaceAll((row) -> order.stream()
				.map((column) -> (column < row.size()) ? row.get(column) : "")
				.collect(Collectors.toCollection(ArrayList::new)));
		}
		return this;
	}

	/** As a workbook in a folder. */
	public Path workbook(Path folder) {
		Path file = folder.resolve("plan-" + System.nanoTime() + ".xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
			this.sheets.forEach((name, content) -> {
				Sheet sheet = workbook.createSheet(name);
				for (int i = 0; i < content.size(); i++) {
					write(sheet.createRow(i), content.get(i), date);
				}
			});
			workbook.write(out);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Row row, List<Object> cells, CellStyle date) {
		for (int i = 0; i < cells.size(); i++) {
			Cell cell = row.createCell(i);
			switch (cells.get(i)) {
				case LocalDate day -> {
					cell.setCellValue(day);
					cell.setCellStyle(date);
				}
				case Number number -> cell.setCellValue(number.doubleValue());
				case Boolean flag -> cell.setCellValue(flag);
				case Object text -> cell.setCellValue(text.toString());
			}
		}
	}

	/** As CSV files in a folder of their own. */
	public Path csvFolder(Path folder, char separator) {
		Path files = folder.resolve("csv-" + System.nanoTime());
		try {
			Files.createDirectories(files);
			for (Map.Entry<String, List<List<Object>>> sheet : this.sheets.entrySet()) {
				Files.writeString(files.resolve(sheet.getKey() + ".csv"), csv(sheet.getValue(), separator));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As a zip of CSV files. */
	public Path zip(Path folder, char separator) {
		Path file = folder.resolve("plan-" + System.nanoTime() + ".zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, List<List<Object>>> sheet : this.sheets.entrySet()) {
				zip.putNextEntry(new ZipEntry(sheet.getKey() + ".csv"));
				zip.write(csv(sheet.getValue(), separator).getBytes(StandardCharsets.UTF_8));
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As spreadsheets write it: every row as wide as the widest. */
	private static String csv(List<List<Object>> rows, char separator) {
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		return rows.stream()
			.map((row) -> Stream.concat(row.stream(), Stream.generate(() -> "").limit(width - row.size()))
				.map((cell) -> "\"" + cell.toString().replace("\"", "\"\"") + "\"")
				.collect(Collectors.joining(String.valueOf(separator))))
			.collect(Collectors.joining("\r\n"));
	}

}
