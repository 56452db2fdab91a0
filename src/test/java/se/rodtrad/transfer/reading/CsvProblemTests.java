package se.rodtrad.transfer.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.transfer.FileFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aRegion;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.read;
import static se.rodtrad.transfer.reading.ReadingFixture.shown;

/** What is wrong with the quotes and separators of a CSV file is named with its row. */
class CsvProblemTests {

	@TempDir
	Path folder;

	@Test
	void quoteThatIsNotClosedIsNamedWhereItOpens() throws IOException {
		PlanReading reading = goals("""
				nyckel;typ;text;bidrar till
				Q0;strategy;"Mål
				noll";
				Q1;strategy;"Minska kön;RF
				Q2;strategy;Mål två;RF
				Q3;strategy;Mål tre;RF
				""");
		assertThat(shown(reading)).containsExactly("unclosed_quote mal!4 ''");
		assertThat(reading.problems().getFirst().message().sv())
			.isEqualTo("Ett citattecken som öppnas i raden stängs inte");
	}

	@Test
	void quoteThatIsNotClosedInAVeryLongFileIsNamedWhereItOpens() throws IOException {
		PlanReading reading = goals(
				"nyckel;typ;text\nQ1;strategy;\"Minska kön\n" + "Q2;strategy;Mål två\n".repeat(250_000));
		assertThat(shown(reading)).containsExactly("unclosed_quote mal!2 ''");
		assertThat(reading.problems().getFirst().message().en()).endsWith("or a quote is not closed");
	}

	@Test
	void quoteThatIsNotClosedInTheHeaderIsNamed() throws IOException {
		assertThat(shown(goals("nyckel;typ;\"text\nQ1;strategy;Mål\n"))).containsExactly("unclosed_quote mal!1 ''");
	}

	@Test
	void charactersAfterAClosingQuoteAreNamedWithTheirRow() throws IOException {
		PlanReading reading = goals("""
				nyckel;typ;text
				Q1;strategy;a

				Q3;strategy;c
				Q4;strategy;d
				Q5;strategy;"e"f
				Q6;strategy;g
				""");
		assertThat(shown(reading)).containsExactly("text_after_quote mal!6 ''");
		assertThat(reading.problems().getFirst().message().en())
			.isEqualTo("There are characters after a closing quote in the row");
	}

	@Test
	void lineBreaksQuotesAndSeparatorsWithinQuotesAreText() throws IOException {
		PlanGraph plan = planOf(goals("nyckel;typ;text\nQ1;vision;\"Vi \"\"lever\"\";\r\n\ngott\"\nQ2;vision;Nu"));
		assertThat(plan.elements(Label.GOAL)).extracting(Element::name).containsExactly("Vi \"lever\";\n\ngott", "Nu");
	}

	@Test
	void shortRowIsNamedAndClearsNothing() throws IOException {
		PlanGraph before = planOf(read(region().sheet("Mål", "nyckel", "typ", "text", "bidrar till", "mäts med")
			.row("S1", "strategy", "Vård i tid", "", "")
			.row("G1", "result_goal", "Kortare kö", "S1", "I1")
			.sheet("Indikatorer", "nyckel", "namn")
			.row("I1", "Andel i tid")
			.csvFolder(this.folder, ';')));
		Path file = Files.writeString(this.folder.resolve("mal.csv"), """
				nyckel;bidrar till;mäts med
				# bara för människor

				G1;S1
				;;
				S1
				""");
		PlanReading reading = read(file, before);
		assertThat(shown(reading)).containsExactly("short_row mal!4 ''", "short_row mal!6 ''");
		assertThat(reading.problems().getFirst().message().sv()).isEqualTo("Raden har för få fält: 2");
		assertThat(reading.problems().getFirst().expected().en()).startsWith("3 as in the header");
		assertThat(reading.draft().build().linkCount()).isEqualTo(before.linkCount()).isEqualTo(2);
	}

	@Test
	void whatRefersToAShortRowIsNotCalledDangling() throws IOException {
		PlanReading reading = goals("nyckel;typ;text;bidrar till\nQ1;strategy;Ett\nQ2;result_goal;Två;Q1\n");
		assertThat(shown(reading)).containsExactly("short_row mal!2 ''");
	}

	@Test
	void regionInAShortRowIsNotSaidNotToExist() throws IOException {
		Path files = Files.createDirectory(this.folder.resolve("files"));
		Files.writeString(files.resolve("region.csv"), "nyckel;namn\nr\n");
		Files.writeString(files.resolve("styrmodeller.csv"), "styrmodell;giltig från\nrjh-2021\n");
		assertThat(shown(read(files))).containsExactly("short_row region!2 ''", "short_row styrmodeller!2 ''");
	}

	@Test
	void rowWithMoreThanTheHeaderIsNamedUnlessTheRestIsEmpty() throws IOException {
		PlanReading reading = goals("nyckel,typ,text\nQ1,strategy,Ett,,\nQ2,strategy,Kort kö, även i maj\n");
		assertThat(shown(reading)).containsExactly("long_row mal!3 ''");
		assertThat(reading.problems().getFirst().message().sv()).isEqualTo("Raden har för många fält: 4");
	}

	/** As spreadsheets write them: every row as wide as the widest. */
	@ParameterizedTest
	@ValueSource(strings = { "nyckel;typ;text;\nQ1;vision;Ett;till mig själv\n", "nyckel;typ;text;;\nQ1;vision;Ett\n",
			"nyckel;typ;text\n;;\nQ1;vision;Ett\n\n", "# Mål;;\nnyckel;typ;text\nQ1;vision;Ett",
			"# Mål\n \nnyckel;typ;text\n  \n\"\"\nQ1;vision;Ett\n" })
	void rowsThatHaveAllTheirCellsAreRead(String csv) throws IOException {
		assertThat(planOf(goals(csv)).elements(Label.GOAL)).extracting(Element::key).containsExactly("Q1");
	}

	/** A workbook leaves out empty cells at the end of a row. */
	@Test
	void rowOfAWorkbookMayEndEarly() {
		FileFixture file = region().sheet("Mål", "nyckel", "typ", "text", "bidrar till").row("Q1", "vision", "Ett");
		assertThat(shown(read(file.workbook(this.folder)))).isEqualTo(List.of());
	}

	private static FileFixture region() {
		return aRegion("rjh-2021");
	}

	private PlanReading goals(String csv) throws IOException {
		Path files = region().csvFolder(this.folder, ';');
		Files.writeString(files.resolve("mal.csv"), csv);
		return read(files);
	}

}
