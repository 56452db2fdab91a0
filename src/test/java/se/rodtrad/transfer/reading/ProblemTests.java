package se.rodtrad.transfer.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.table.FileLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.transfer.FileFixture.aFile;
import static se.rodtrad.transfer.FileFixture.aRegion;
import static se.rodtrad.transfer.reading.ReadingFixture.read;
import static se.rodtrad.transfer.reading.ReadingFixture.shown;

/** Each problem is named with its cell. */
class ProblemTests {

	@TempDir
	Path folder;

	private static FileFixture plan() {
		return aRegion("rjh-2021").sheet("Mål", "nyckel", "typ", "text")
			.row("M1", "vision", "Vi lever gott")
			.row("M2", "strategy", "Vård i tid")
			.sheet("Indikatorer", "nyckel", "namn")
			.row("I1", "Andel i tid");
	}

	@Test
	void formulaWithoutAResultIsNamedWithWhatToDo() throws IOException {
		Path file = this.folder.resolve("formula.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(plan().workbook(this.folder)));
				OutputStream out = Files.newOutputStream(file)) {
			workbook.getSheet("Mål").getRow(2).createCell(2).setCellFormula("1+1");
			workbook.write(out);
		}
		PlanReading reading = read(file);
		assertThat(shown(reading)).containsExactly("formula_without_result Mål!C3 '=1+1'");
		assertThat(reading.problems().getFirst().expected().sv()).contains("öppna filen i Excel och spara den");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '/', textBlock = """
			Aktiviteter  / start             / 2024-02-30     / bad_date
			Aktiviteter  / start             / 2024           / bad_date
			Aktiviteter  / framdrift         / 1,2            / out_of_range
			Aktiviteter  / framdrift         / 120 %          / out_of_range
			Aktiviteter  / framdrift         / halva          / bad_number
			Aktiviteter  / läge              / kanske         / bad_choice
			Aktiviteter  / typ               / påhitt         / unknown_kind
			Aktiviteter  / genomför          / M9             / unknown_key
			Aktiviteter  / genomför          / M1|M1          / duplicate_entry
			Aktiviteter  / ansvarig          / R1             / unknown_key
			Aktiviteter  / ta bort           / kanhända       / bad_flag
			Indikatorer2 / decimaler         / 1,5            / bad_integer
			Indikatorer2 / decimaler         / -1             / out_of_range
			Indikatorer2 / tolerans          / 1e999          / bad_number
			Indikatorer2 / tolerans          / 1,234.5        / bad_number
			""")
	void wrongCellIsNamed(String sheet, String column, String value, String code) {
		boolean isActivity = sheet.equals("Aktiviteter");
		FileFixture file = (isActivity ? plan() : aRegion("rjh-2021"));
		Object[] header = { "nyckel", isActivity ? "benämning" : "namn", isActivity ? "typ" : "definition", column };
		Object[] row = { "X1", "Namn", "activity", value };
		if (column.equals("typ")) {
			header = new Object[] { "nyckel", "benämning", "alias", column };
		}
		file.sheet(isActivity ? "Aktiviteter" : "Indikatorer", header).row(row);
		assertThat(shown(read(file.workbook(this.folder))))
			.filteredOn((problem) -> !problem.startsWith("unknown_column"))
			.singleElement()
			.asString()
			.startsWith(code)
			.contains((isActivity ? "Aktiviteter" : "Indikatorer") + "!D2 '" + value + "'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '/', textBlock = """
			leder fram till / M2       / M1 /    /     /     / unknown_link_type Länkar!A2 'leder fram till'
			bidrar till     / M2       / M7 /    /     /     / unknown_key Länkar!C2 'M7'
			bidrar till     / M2       / M2 /    /     /     / self_link Länkar!C2 'M2'
			bidrar till     / Mål:M2   / M1 / -1 /     /     / out_of_range Länkar!D2 '-1'
			mäts med        / M2       / I1 / 1  / 0,5 /     / wrong_property Länkar!E2 '0,5'
			mäts med        / M2       / I1 / 1  /     / ja  / bad_choice Länkar!F2 'ja'
			mäts med        / M2       / M1 / 1  /     /     / unknown_key Länkar!C2 'M1'
			kompletterar    / I1       / I2 /    /     /     / unknown_key Länkar!C2 'I2'
			""")
	void wrongLinkIsNamed(String type, String from, String to, String weight, String share, String role,
			String problem) {
		FileFixture file = plan().sheet("Länkar", "typ", "från", "till", "vikt", "andel", "roll")
			.row(Arrays.stream(new String[] { type, from, to, weight, share, role })
				.map((cell) -> (cell != null) ? cell : "")
				.toArray());
		assertThat(shown(read(file.workbook(this.folder)))).containsExactly(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '/', textBlock = """
			I9 / 2024    / T  / 1     / unknown_key Mätvärden!A2 'I9'
			I1 / 2024-13 / T  / 1     / bad_period Mätvärden!B2 '2024-13'
			I1 / 2024    / a|b / 1    / bad_group Mätvärden!C2 'a|b'
			I1 / 2024    / T  / många / bad_number Mätvärden!D2 'många'
			I1 /         / T  / 1     / missing_value Mätvärden!B2 ''
			""")
	void wrongMeasurementIsNamed(String indicator, String period, String group, String value, String problem) {
		FileFixture file = plan().sheet("Mätvärden", "indikator", "period", "grupp", "värde")
			.row(indicator, (period != null) ? period : "", group, value);
		assertThat(shown(read(file.workbook(this.folder)))).containsExactly(problem);
	}

	@Test
	void ofSeveralKeysInACellTheWrongOneIsNamed() {
		FileFixture file = plan().sheet("Aktiviteter", "nyckel", "typ", "benämning", "genomför")
			.row("A1", "activity", "Gör", "M1|M9X|M2 (2)|Q (3)");
		assertThat(shown(read(file.workbook(this.folder)))).containsExactly("unknown_key Aktiviteter!D2 'M9X'",
				"unknown_key Aktiviteter!D2 'Q'");
	}

	@Test
	void activityThatEndsBeforeItStartsIsRefused() {
		FileFixture file = plan().sheet("Aktiviteter", "nyckel", "typ", "benämning", "start", "slut")
			.row("A1", "activity", "Gör", "2024-02-01", "2024-01-01");
		assertThat(shown(read(file.workbook(this.folder))))
			.containsExactly("end_before_start Aktiviteter!E2 '2024-01-01'");
	}

	@Test
	void validityThatEndsBeforeItBeginsIsRefused() {
		FileFixture file = plan().sheet("Områden", "nyckel", "namn", "giltig från", "giltig till")
			.row("O1", "Patient", "2024-02-01", "2024-02-01");
		assertThat(shown(read(file.workbook(this.folder)))).containsExactly("bad_validity Områden!D2 '2024-02-01'");
	}

	@Test
	void bothRowsOfADuplicateAreNamed() {
		PlanReading reading = read(plan().sheet("Roller", "nyckel", "benämning")
			.row("R1", "Chef")
			.row("R2", "Direktör")
			.row("R1", "Chef igen")
			.workbook(this.folder));
		assertThat(shown(reading)).containsExactly("duplicate Roller!4 ''");
		assertThat(reading.problems().getFirst().message().sv()).isEqualTo("Samma sak står också på rad 2");
	}

	@Test
	void regionNeedsANameAndASteeringModelAndItsOwnId() {
		assertThat(shown(read(aFile().sheet("Mål", "nyckel", "typ", "text").workbook(this.folder))))
			.containsExactly("no_region ! ''", "no_model ! ''");
		assertThat(shown(read(aFile().sheet("Region", "nyckel", "namn")
			.row("annan", "")
			.sheet("Styrmodeller", "styrmodell", "giltig från")
			.row("rjh-1999", "")
			.row("rjh-2016", "2016-01-01")
			.row("rjh-2021", "2022-01-01")
			.workbook(this.folder)))).containsExactly("wrong_region Region!A2 'annan'", "missing_value Region!B2 ''",
					"unknown_model Styrmodeller!A2 'rjh-1999'", "overlapping_models Styrmodeller!4 ''");
	}

	@Test
	void kindMustBeKnownWhileTheElementHolds() {
		FileFixture file = aFile().sheet("Region", "nyckel", "namn")
			.row("r", "R")
			.sheet("Styrmodeller", "styrmodell", "giltig från", "giltig till")
			.row("rjh-2016", "2016-01-01", "2022-01-01")
			.row("rjh-2021", "2022-01-01", "")
			.sheet("Mål", "nyckel", "typ", "text", "giltig från")
			.row("M1", "success_factor", "Förr", "2017-01-01")
			.row("M2", "success_factor", "Nu", "2023-01-01");
		PlanReading reading = read(file.workbook(this.folder));
		assertThat(shown(reading)).containsExactly("unknown_kind Mål!B3 'success_factor'");
		assertThat(reading.problems().getFirst().expected().sv()).contains("vision (Vision)");
	}

	@Test
	void severalKeysInTheWrongMannerAreToldHow() {
		FileFixture file = plan().sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M20", "strategic_goal", "Mål", "M1; M9");
		PlanReading reading = read(file.workbook(this.folder));
		assertThat(shown(reading)).containsExactly("unknown_key Mål!D2 'M1; M9'");
		assertThat(reading.problems().getFirst().expected().sv()).isEqualTo("en nyckel från Mål; flera skiljs med |");
	}

	@Test
	void nearKeyIsSuggestedAlsoWhenANameWasWritten() {
		FileFixture file = plan().sheet("Enheter", "nyckel", "typ", "namn", "ingår i")
			.row("E-ORT", "unit", "Ortopedkliniken", "")
			.row("E-ORT-1", "unit", "Mottagningen", "ortopedkliniken");
		PlanReading reading = read(file.workbook(this.folder));
		assertThat(shown(reading)).containsExactly("unknown_key Enheter!D3 'ortopedkliniken'");
		assertThat(reading.problems().getFirst().expected().en()).isEqualTo("a key of Units; perhaps E-ORT");
	}

	@Test
	void veryManyProblemsAreCountedAndTheFirstListed() {
		FileFixture file = plan().sheet("Områden", "nyckel", "namn", "giltig från");
		for (int i = 0; i < 1500; i++) {
			file.row("O" + i, "Område", "fel");
		}
		PlanReading reading = read(file.workbook(this.folder));
		assertThat(reading.errors()).isEqualTo(1500);
		assertThat(reading.problems()).hasSize(1000);
	}

	@Test
	void readingIsStoppedWhenAskedTo() {
		FileFixture file = plan().sheet("Områden", "nyckel", "namn");
		for (int i = 0; i < 600; i++) {
			file.row("O" + i, "Område");
		}
		ReadingProgress impatient = new ReadingProgress() {

			@Override
			public void rowsRead(long rows) {
				assertThat(rows).isLessThan(300);
			}

			@Override
			public boolean isCancelled() {
				return true;
			}

		};
		PlanReader reader = new PlanReader(ShippedModels.all(), FileLimits.DEFAULT, 1_000);
		Path workbook = file.workbook(this.folder);
		PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region("r", "", "", "", java.util.List.of())));
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> reader.read(workbook, "plan.xlsx", draft, impatient));
	}

}
