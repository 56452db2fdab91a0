package se.rodtrad.transfer.reading;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.transfer.FileFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aFile;
import static se.rodtrad.transfer.FileFixture.aRegion;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.read;
import static se.rodtrad.transfer.reading.ReadingFixture.shown;

/** What the rows of a file do to a plan. */
class PlanReaderTests {

	@TempDir
	Path folder;

	private static FileFixture twoGoals() {
		return aRegion("rjh-2021").sheet("Mål", "nyckel", "typ", "text", "bidrar till", "kritiskt", "giltig från")
			.row("V", "vision", "Vi lever gott", "", "", "")
			.row("S1", "strategy", "Vård i rätt tid", "V (2,5)", "ja", LocalDate.of(2024, 1, 1));
	}

	@Test
	void workbookMakesARegionAndItsPlan() {
		PlanReading reading = read(twoGoals().workbook(this.folder));
		PlanGraph plan = planOf(reading);
		assertThat(plan.region().name()).isEqualTo("Region R");
		assertThat(plan.region().steeringModelAt(LocalDate.of(2024, 1, 1))).contains("rjh-2021");
		assertThat(plan.elements(Label.GOAL)).extracting(Element::key).containsExactly("S1", "V");
		Element.Goal goal = (Element.Goal) plan.element(plan.find(Label.GOAL, "S1").getAsInt());
		assertThat(goal.critical()).isTrue();
		assertThat(goal.validity().start()).contains(LocalDate.of(2024, 1, 1));
		assertThat(plan.linkCount()).isEqualTo(1);
		assertThat(plan.link(0).type()).isEqualTo(LinkType.CONTRIBUTES_TO);
		assertThat(plan.link(0).weight()).isEqualTo(2.5);
		assertThat(reading.sheets()).containsEntry("Mål", new Tally(2, 0, 0, 0));
		assertThat(reading.locations().of(new Element.Id(Label.GOAL, "S1"))).contains(new Location("Mål", 3, "", ""));
	}

	@Test
	void readingTheSameFileAgainChangesNothing() {
		PlanGraph plan = planOf(read(twoGoals().workbook(this.folder)));
		PlanReading again = read(twoGoals().workbook(this.folder), plan);
		assertThat(again.draft().delta().isEmpty()).isTrue();
		assertThat(again.sheets()).containsEntry("Mål", new Tally(0, 0, 2, 0));
	}

	@Test
	void emptyCellClearsAndAbsentColumnLeaves() {
		PlanGraph plan = planOf(read(twoGoals().workbook(this.folder)));
		PlanReading reading = read(aFile().sheet("Mål", "nyckel", "kritiskt").row("S1", "").workbook(this.folder),
				plan);
		PlanGraph changed = planOf(reading);
		Element.Goal goal = (Element.Goal) changed.element(changed.find(Label.GOAL, "S1").getAsInt());
		assertThat(goal.critical()).isFalse();
		assertThat(goal.text()).isEqualTo("Vård i rätt tid");
		assertThat(goal.validity().start()).contains(LocalDate.of(2024, 1, 1));
		assertThat(changed.linkCount()).isEqualTo(1);
	}

	@Test
	void emptyLinkColumnRemovesItsLinks() {
		PlanGraph plan = planOf(read(twoGoals().workbook(this.folder)));
		PlanReading reading = read(aFile().sheet("Goals", "key", "contributes to").row("S1", "").workbook(this.folder),
				plan);
		assertThat(planOf(reading).linkCount()).isZero();
		assertThat(reading.sheets()).containsEntry("Goals", new Tally(0, 1, 0, 0));
	}

	@Test
	void linkColumnLeavesLinksWithATimeOfTheirOwn() {
		FileFixture file = twoGoals().sheet("Länkar", "typ", "från", "till", "vikt", "giltig från")
			.row("bidrar till", "S1", "V", 3, LocalDate.of(2025, 1, 1));
		PlanGraph plan = planOf(read(file.workbook(this.folder)));
		assertThat(plan.linkCount()).isEqualTo(1);
		assertThat(plan.link(0).weight()).isEqualTo(3);
		PlanReading cleared = read(aFile().sheet("Mål", "nyckel", "bidrar till").row("S1", "").workbook(this.folder),
				plan);
		assertThat(cleared.draft().delta().isEmpty()).isTrue();
		assertThat(read(file.workbook(this.folder), plan).draft().delta().isEmpty()).isTrue();
	}

	@Test
	void linkInAColumnAndInTheSheetOfLinksIsOne() {
		FileFixture file = twoGoals().sheet("Links", "type", "from", "to", "weight", "rationale")
			.row("contributes to", "S1", "V", 4, "Därför");
		PlanGraph plan = planOf(read(file.workbook(this.folder)));
		assertThat(plan.linkCount()).isEqualTo(1);
		assertThat(plan.link(0).weight()).isEqualTo(4);
		assertThat(plan.link(0).properties()).containsEntry("rationale", "Därför");
		assertThat(read(file.workbook(this.folder), plan).draft().delta().isEmpty()).isTrue();
	}

	@Test
	void removingIsAskedForAndCounted() {
		PlanGraph plan = planOf(read(twoGoals().workbook(this.folder)));
		FileFixture file = aFile().sheet("Mål", "nyckel", "ta bort").row("S1", "ja").row("V", "nej");
		PlanReading reading = read(file.workbook(this.folder), plan);
		assertThat(reading.sheets()).containsEntry("Mål", new Tally(0, 0, 1, 1));
		PlanDraft.Delta delta = reading.draft().delta();
		assertThat(delta.removedElements()).containsExactly(new Element.Id(Label.GOAL, "S1"));
		PlanReading again = read(file.workbook(this.folder), planOf(reading));
		assertThat(again.hasErrors()).isFalse();
		assertThat(shown(again)).containsExactly("nothing_to_remove Mål!A2 'S1'");
	}

	@Test
	void misspeltRemovalIsAWarningThatNamesTheKeyAndWhatWasMeant() {
		PlanGraph plan = planOf(read(twoGoals().workbook(this.folder)));
		FileFixture file = aFile().sheet("Mål", "nyckel", "ta bort").row("S11", "ja");
		ImportProblem problem = read(file.workbook(this.folder), plan).problems().getFirst();
		assertThat(problem.severity()).isEqualTo(Severity.WARNING);
		assertThat(problem.at().header()).isEqualTo("nyckel");
		assertThat(problem.message().sv()).isEqualTo("S11 finns inte i planen, så inget tas bort");
		assertThat(problem.expected().sv()).isEqualTo("en nyckel från Mål; kanske S1");
		assertThat(problem.expected().en()).isEqualTo("a key of Goals; perhaps S1");
	}

	@Test
	void removalOfALinkOrAValueThatIsNotThereIsAWarningThatSaysWhichItIs() {
		PlanGraph plan = planOf(read(twoGoals().sheet("Indikatorer", "nyckel", "namn", "måttenhet", "riktning")
			.row("I1", "Väntetid", "dagar", "ned")
			.workbook(this.folder)));
		FileFixture file = aFile().sheet("Länkar", "typ", "från", "till", "ta bort")
			.row("bidrar till", "V", "S1", "ja")
			.sheet("Målvärden", "nyckel", "mål", "indikator", "period", "ta bort")
			.row("T1", "S1", "I1", "2024", "ja")
			.sheet("Mätvärden", "indikator", "period", "ta bort")
			.row("I1", "2024", "ja")
			.sheet("Perioder", "period", "ta bort")
			.row("2019", "ja")
			.sheet("Styrmodeller", "styrmodell", "giltig från", "ta bort")
			.row("rjh-2021", LocalDate.of(2001, 1, 1), "ja");
		PlanReading reading = read(file.workbook(this.folder), plan);
		assertThat(shown(reading)).containsExactlyInAnyOrder("nothing_to_remove Länkar!D2 'ja'",
				"nothing_to_remove Målvärden!E2 'ja'", "nothing_to_remove Mätvärden!C2 'ja'",
				"nothing_to_remove Perioder!A2 '2019'", "nothing_to_remove Styrmodeller!C2 'ja'");
		assertThat(reading.problems()).extracting((problem) -> problem.message().sv())
			.containsExactlyInAnyOrder("bidrar till från V till S1 finns inte i planen, så inget tas bort",
					"T1 finns inte i planen, så inget tas bort", "I1||2024|T finns inte i planen, så inget tas bort",
					"2019 finns inte i planen, så inget tas bort",
					"rjh-2021 från 2001-01-01 finns inte i planen, så inget tas bort");
	}

	@Test
	void everyProblemIsFoundAtOnceWithItsCell() {
		FileFixture file = aRegion("rjh-2021")
			.sheet("Mål", "nyckel", "typ", "text", "giltig från", "bidrar till", "påhitt")
			.row("V", "vision", "Vi lever gott", "", "")
			.row("S1", "dröm", "", "i går", "X9")
			.row("V", "vision", "En till", "", "");
		assertThat(shown(read(file.workbook(this.folder)))).containsExactly("unknown_kind Mål!B3 'dröm'",
				"missing_value Mål!C3 ''", "bad_date Mål!D3 'i går'", "unknown_key Mål!E3 'X9'", "duplicate Mål!4 ''",
				"unknown_column Mål!F1 'påhitt'");
	}

	@Test
	void measurementsAndTargetsHangOnWhatTheyNameAndMakeTheirPeriods() {
		FileFixture file = twoGoals().sheet("Enheter", "nyckel", "typ", "namn")
			.row("E1", "unit", "Enhet 1")
			.sheet("Indikatorer", "nyckel", "namn", "riktning")
			.row("I1", "Andel", "upp")
			.sheet("Målvärden", "mål", "indikator", "enhet", "period", "värde", "sort")
			.row("S1", "I1", "E1", 2024, "90,5", "minst")
			.sheet("Mätvärden", "indikator", "enhet", "period", "grupp", "värde", "läge")
			.row("I1", "E1", "2024-T1", "K", 84.25, "prognos");
		PlanReading reading = read(file.workbook(this.folder));
		PlanGraph plan = planOf(reading);
		assertThat(plan.values().targets()).singleElement().satisfies((target) -> {
			assertThat(target.key()).isEqualTo("S1|I1|E1|2024|T");
			assertThat(target.value()).hasValue(90.5);
		});
		assertThat(plan.values().measurements()).singleElement()
			.satisfies((value) -> assertThat(value.key()).isEqualTo("I1|E1|2024-T1|K"));
		assertThat(plan.elements(Label.PERIOD)).extracting(Element::key).containsExactly("2024", "2024-T1");
		assertThat(read(file.workbook(this.folder), plan).draft().delta().isEmpty()).isTrue();
	}

	@Test
	void linkNamesItsLabelWhereAKeyIsAmbiguous() {
		FileFixture file = twoGoals().sheet("Uppdrag", "nyckel", "namn")
			.row("S1", "Uppdraget")
			.sheet("Aktiviteter", "nyckel", "typ", "benämning", "genomför")
			.row("A1", "activity", "Gör", "S1")
			.row("A2", "activity", "Gör", "Uppdrag:S1|Goal:V");
		PlanReading reading = read(file.workbook(this.folder));
		assertThat(shown(reading)).containsExactly("ambiguous_key Aktiviteter!D2 'S1'");
		assertThat(reading.draft()
			.link(Link
				.of(new Element.Id(Label.ACTIVITY, "A2"), LinkType.IMPLEMENTS, new Element.Id(Label.MISSION, "S1"))
				.id()))
			.isPresent();
	}

	@Test
	void aVersionSaysWhoIsResponsibleAndAGoalWhatItIsBasedOn() {
		FileFixture file = aRegion("rjh-2021").sheet("Roller", "nyckel", "benämning")
			.row("R1", "Regiondirektör")
			.sheet("Krav", "nyckel", "typ", "hänvisning")
			.row("L1", "", "3 kap. 1 § HSL")
			.sheet("Dokumentversioner", "nyckel", "namn", "ansvarig")
			.row("D1", "Regionplan", "R1")
			.sheet("Mål", "nyckel", "typ", "text", "utgår från")
			.row("M1", "strategic_goal", "Vård i tid", "L1|D1");
		PlanReading reading = read(file.workbook(this.folder));
		assertThat(reading.draft().delta().links())
			.extracting((link) -> link.from().key() + " " + link.type() + " " + link.to().key())
			.containsExactlyInAnyOrder("R1 RESPONSIBLE_FOR D1", "M1 BASED_ON L1", "M1 BASED_ON D1");
	}

	@Test
	void csvSaysTheSameAsAWorkbook() {
		PlanGraph plan = planOf(read(twoGoals().workbook(this.folder)));
		for (char separator : new char[] { ';', ',', '\t' }) {
			assertThat(read(twoGoals().zip(this.folder, separator), plan).draft().delta().isEmpty()).isTrue();
			assertThat(read(twoGoals().csvFolder(this.folder, separator), plan).draft().delta().isEmpty()).isTrue();
		}
	}

}
