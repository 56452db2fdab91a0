package se.rodtrad.transfer.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.transfer.ImportClient;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a new user does: downloads the template, fills in ten rows, imports it, and is
 * shown the cell that is wrong.
 */
@RunningService
class FilledTemplateTests {

	private static final int FIRST_FREE_ROW = 3;

	private final String region = "r-" + UUID.randomUUID();

	private final ImportClient client;

	private final PlanGraphs graphs;

	@TempDir
	private Path folder;

	FilledTemplateTests(@LocalServerPort int port, PlanGraphs graphs) {
		this.client = new ImportClient(port, this.region);
		this.graphs = graphs;
	}

	@ParameterizedTest
	@CsvSource({ "rjh-2016, SWEDISH", "rjh-2021, SWEDISH", "halland-2019, SWEDISH", "rjh-2021, ENGLISH" })
	void tenRowsOfOnesOwnGoInAndAWrongOneIsNamed(String model, Language language) throws Exception {
		Path file = template(model, language);
		fill(file, language, model, 84.5);
		JsonNode status = this.client.imported("", file);
		assertThat(status.at("/result/errors")).isEmpty();
		assertThat(status.path("state").asString()).isEqualTo("written");
		assertThat(status.at("/result/counts").valueStream().mapToInt((count) -> count.path("added").asInt()).sum())
			.isEqualTo(10);
		PlanGraph plan = this.graphs.current(this.region);
		assertThat(plan.values().measurements()).singleElement()
			.satisfies((measurement) -> assertThat(measurement.value()).hasValue(84.5));
		assertThat(plan.values().targets()).singleElement()
			.satisfies((target) -> assertThat(target.value()).hasValue(90));

		fill(file, language, model, "många");
		HttpResponse<String> refused = this.client.post("?wait=true", file);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(ImportClient.json(refused).at("/result/errors")).singleElement().satisfies((error) -> {
			assertThat(error.path("sheet").asString()).isEqualTo(swedishOr(language, "Mätvärden", "Measurements"));
			assertThat(error.path("row").asInt()).isEqualTo(4);
			assertThat(error.path("cell").asString()).isEqualTo("E4");
			assertThat(error.path("column").asString()).isEqualTo(swedishOr(language, "värde", "value"));
			assertThat(error.path("value").asString()).isEqualTo("många");
			assertThat(error.at("/expected/sv").asString()).isEqualTo("ett tal som 12,5");
		});
		assertThat(this.graphs.current(this.region)).isSameAs(plan);
	}

	private Path template(String model, Language language) throws Exception {
		Path file = this.folder.resolve("template.xlsx");
		HttpRequest request = this.client.to("/api/steering-models/" + model + "/template.xlsx")
			.header("Accept-Language", language.code())
			.build();
		HttpResponse<Path> answer = this.client.send(request, HttpResponse.BodyHandlers.ofFile(file));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private void fill(Path file, Language language, String model, Object outcome) throws Exception {
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			Filling filling = new Filling(workbook, language);
			filling.put("Region", 0, Map.of("key", this.region, "name", "Min region"));
			filling.put("Steering models", 0, Map.of("steeringModel", model, "validFrom", LocalDate.of(2010, 1, 1)));
			filling.put("Units", 0, Map.of("key", "E1", "kind", filling.chosen("Units"), "name", "Vården"));
			filling.put("Units", 1,
					Map.of("key", "E2", "kind", filling.chosen("Units"), "name", "Kliniken", "PART_OF", "E1"));
			filling.put("Goals", 0,
					Map.of("key", "M1", "kind", filling.chosen("Goals"), "text", "Vård i tid", "OWNED_BY", "E1"));
			filling.put("Goals", 1, Map.of("key", "M2", "kind", filling.chosen("Goals"), "text", "Kort väntan",
					"CONTRIBUTES_TO", "M1 (2)", "MEASURED_BY", "I1"));
			filling.put("Indicators", 0, Map.of("key", "I1", "name", "Andel inom 90 dagar"));
			filling.put("Activities", 0, Map.of("key", "A1", "kind", filling.chosen("Activities"), "title",
					"Fler mottagningar", "start", LocalDate.of(2026, 2, 1), "progress", 0.5, "IMPLEMENTS", "M2"));
			filling.put("Targets", 0, Map.of("owner", "M2", "indicator", "I1", "period", "2026", "value", 90));
			filling.put("Measurements", 0,
					Map.of("indicator", "I1", "unit", "E2", "period", "2026-T1", "value", outcome));
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
	}

	private static String swedishOr(Language language, String sv, String en) {
		return (language == Language.SWEDISH) ? sv : en;
	}

	/** Fills cells in under the headers that the workbook has. */
	private record Filling(XSSFWorkbook workbook, Language language) {

		void put(String sheetName, int row, Map<String, Object> values) {
			Sheet page = page(sheetName);
			int place = FIRST_FREE_ROW + row;
			Row line = (page.getRow(place) != null) ? page.getRow(place) : page.createRow(place);
			values.forEach((code, value) -> {
				int column = column(sheetName, code);
				Cell cell = line.createCell(column);
				cell.setCellStyle(page.getColumnStyle(column));
				switch (value) {
					case LocalDate day -> cell.setCellValue(day);
					case Number number -> cell.setCellValue(number.doubleValue());
					case Object text -> cell.setCellValue(text.toString());
				}
			});
		}

		/** The first word that the drop-down of the kinds offers. */
		String chosen(String sheetName) {
			int column = column(sheetName, "kind");
			DataValidation offered = page(sheetName).getDataValidations()
				.stream()
				.filter((rule) -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
				.findFirst()
				.orElseThrow();
			String[] range = offered.getValidationConstraint().getFormula1().replaceAll("['$]", "").split("[!:]", -1);
			Sheet list = this.workbook.getSheet(range[0]);
			return list.getRow(0).getCell(range[1].charAt(0) - 'A').getStringCellValue();
		}

		private Sheet page(String name) {
			return this.workbook.getSheet(this.language.of(Sheets.standard().named(name).orElseThrow().name()));
		}

		private int column(String sheetName, String code) {
			String header = this.language.of(Sheets.standard().named(sheetName).orElseThrow().column(code).name());
			List<String> headers = new java.util.ArrayList<>();
			page(sheetName).getRow(0).forEach((cell) -> headers.add(new DataFormatter().formatCellValue(cell)));
			assertThat(headers).contains(header);
			return headers.indexOf(header);
		}

	}

}
