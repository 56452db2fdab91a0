package se.rodtrad.transfer.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.reading.PlanReading;
import se.rodtrad.transfer.reading.ReadingProgress;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.table.FileLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** The template is the workbook that the reader reads. */
class TemplateWorkbookTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "rjh-2016, SWEDISH", "rjh-2021, ENGLISH", "halland-2019, SWEDISH" })
	void unfilledTemplateIsReadAsNothing(String model, Language language) throws IOException {
		PlanReading reading = read(template(model, language), governedBy(model));
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.rows()).isZero();
		assertThat(reading.draft().delta().isEmpty()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "rjh-2016, SWEDISH", "rjh-2021, ENGLISH", "halland-2019, SWEDISH" })
	void examplesAreReadAsAPlanWhenTheyAreNoCommentsAnyMore(String model, Language language) throws IOException {
		Path file = template(model, language);
		Path filled = this.folder.resolve("filled.xlsx");
		try (InputStream in = Files.newInputStream(file);
				XSSFWorkbook workbook = new XSSFWorkbook(in);
				OutputStream out = Files.newOutputStream(filled)) {
			for (Sheet sheet : workbook) {
				if (Sheets.standard().named(sheet.getSheetName()).isPresent()) {
					String example = sheet.getRow(2).getCell(0).getStringCellValue();
					sheet.getRow(2).getCell(0).setCellValue(example.substring(1).strip());
				}
			}
			workbook.write(out);
		}
		PlanGraph nothing = PlanGraph.empty(new Region("exempel", "", "", "", List.of()));
		PlanReading reading = read(filled, nothing);
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.rows()).isEqualTo(Sheets.standard().all().size());
	}

	@ParameterizedTest
	@CsvSource({ "rjh-2021, SWEDISH, Mål, Strategi", "halland-2019, ENGLISH, Goals, Focus area" })
	void kindsAreChosenFromTheModelsOwn(String model, Language language, String sheetName, String kind)
			throws IOException {
		try (InputStream in = Files.newInputStream(template(model, language));
				XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			Sheet sheet = workbook.getSheet(sheetName);
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			DataValidation kinds = sheet.getDataValidations()
				.stream()
				.filter((rule) -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == 1)
				.findFirst()
				.orElseThrow();
			assertThat(words(workbook, kinds.getValidationConstraint().getFormula1())).contains(kind);
		}
	}

	/** The words of a list such as 'Listor'!$A$1:$A$12. */
	private static List<String> words(XSSFWorkbook workbook, String formula) {
		String[] parts = formula.replace("'", "").replace("$", "").split("[!:]", -1);
		Sheet list = workbook.getSheet(parts[0]);
		int column = parts[1].charAt(0) - 'A';
		int last = Integer.parseInt(parts[2].substring(1));
		return java.util.stream.IntStream.range(0, last)
			.mapToObj((row) -> list.getRow(row).getCell(column).getStringCellValue())
			.toList();
	}

	private Path template(String model, Language language) throws IOException {
		Path file = this.folder.resolve(model + ".xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			TemplateWorkbook.write(ShippedModels.find(model), language, out);
		}
		return file;
	}

	private static PlanGraph governedBy(String model) {
		return se.rodtrad.plan.PlanFixture.aPlan().governedBy(model).build();
	}

	private static PlanReading read(Path file, PlanGraph plan) {
		return new PlanReader(ShippedModels.all(), FileLimits.DEFAULT, 1_000).read(file, "template.xlsx",
				new PlanDraft(plan), ReadingProgress.NONE);
	}

}
