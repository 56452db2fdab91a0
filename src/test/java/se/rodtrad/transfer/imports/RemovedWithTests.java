package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.rodtrad.change.Verdict;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.imports.ImportResult.SheetCount;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.reading.ReadingProgress;
import se.rodtrad.transfer.table.FileLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aFile;
import static se.rodtrad.transfer.FileFixture.aRegion;

/** What is said of what goes with an element that a file removes. */
class RemovedWithTests {

	@TempDir
	private Path folder;

	private PlanGraph plan = PlanGraph.empty(new Region("r", "", "", "", List.of()));

	@BeforeEach
	void unitWithAGoalATargetAndEightMeasurements() {
		FileFixture file = aRegion("rjh-2021").sheet("Enheter", "nyckel", "typ", "namn")
			.row("RS", "unit", "Regionstyrelsen")
			.row("E", "unit", "Enheten")
			.sheet("Mål", "nyckel", "typ", "text")
			.row("M1", "strategic_goal", "Vård i rätt tid")
			.sheet("Indikatorer", "nyckel", "namn", "måttenhet", "riktning")
			.row("I1", "Väntetid", "dagar", "ned")
			.sheet("Länkar", "typ", "från", "till")
			.row("tillhör", "M1", "RS")
			.row("ingår i", "E", "RS")
			.sheet("Målvärden", "mål", "indikator", "enhet", "period", "värde")
			.row("M1", "I1", "RS", "2024", 30)
			.sheet("Mätvärden", "indikator", "enhet", "period", "värde");
		IntStream.range(0, 8).forEach((year) -> file.row("I1", "RS", String.valueOf(2016 + year), 40 - year));
		file.row("I1", "E", "2024", 31);
		PlanDraft draft = new PlanDraft(this.plan);
		assertThat(outcomes(file, draft).tried().errors()).isEmpty();
		this.plan = draft.build();
	}

	@Test
	void whatGoesWithARemovedElementIsCountedBySort() {
		Outcomes removal = outcomes(aFile().sheet("Enheter", "nyckel", "ta bort").row("RS", "ja"));
		SheetCount[] counts = { new SheetCount("Enheter", 0, 0, 1, 0, 0), new SheetCount("Länkar", 0, 0, 0, 0, 2),
				new SheetCount("Målvärden", 0, 0, 0, 0, 1), new SheetCount("Mätvärden", 0, 0, 0, 0, 8) };
		assertThat(removal.tried().counts()).containsExactly(counts);
		assertThat(removal.written(2).counts()).containsExactly(counts);
	}

	@Test
	void theSentenceTellsWhatGoesWithWhatIsRemoved() {
		Outcomes removal = outcomes(aFile().sheet("Enheter", "nyckel", "ta bort").row("RS", "ja"));
		assertThat(removal.tried().summary().sv()).isEqualTo("Filen kan läsas in. Ingenting skrevs, det här var en "
				+ "provkörning. Med det som tas bort försvinner 2 länkar, 1 målvärde, 8 mätvärden.");
		assertThat(removal.written(2).summary().en())
			.isEqualTo("The file has been imported. The plan is at revision 2. "
					+ "What goes with what is removed: 2 links, 1 target, 8 measurements.");
	}

	@Test
	void aLinkBetweenTwoThatAreRemovedIsCountedOnce() {
		Outcomes removal = outcomes(aFile().sheet("Units", "key", "remove").row("RS", "yes").row("E", "yes"));
		assertThat(removal.tried().counts()).containsExactly(new SheetCount("Units", 0, 0, 2, 0, 0),
				new SheetCount("Länkar", 0, 0, 0, 0, 2), new SheetCount("Målvärden", 0, 0, 0, 0, 1),
				new SheetCount("Mätvärden", 0, 0, 0, 0, 9));
	}

	@Test
	void whatARowRemovesItselfStandsByItself() {
		Outcomes removal = outcomes(aFile().sheet("Units", "key", "remove")
			.row("E", "yes")
			.sheet("Links", "type", "from", "to", "remove")
			.row("owned by", "M1", "RS", "yes")
			.sheet("Measurements", "indicator", "unit", "period", "remove")
			.row("I1", "RS", "2016", "yes")
			.row("I1", "RS", "2017", "yes"));
		assertThat(removal.tried().counts()).containsExactly(new SheetCount("Units", 0, 0, 1, 0, 0),
				new SheetCount("Links", 0, 0, 1, 0, 1), new SheetCount("Measurements", 0, 0, 2, 0, 1));
	}

	@Test
	void nothingIsSaidWhereNothingGoesWithIt() {
		ImportResult result = outcomes(
				aFile().sheet("Mätvärden", "indikator", "enhet", "period", "ta bort").row("I1", "E", "2024", "ja"))
			.tried();
		assertThat(result.counts()).containsExactly(new SheetCount("Mätvärden", 0, 0, 1, 0, 0));
		assertThat(result.summary().sv()).doesNotContain("försvinner");
	}

	private Outcomes outcomes(FileFixture file) {
		return outcomes(file, new PlanDraft(this.plan));
	}

	private Outcomes outcomes(FileFixture file, PlanDraft draft) {
		return new Outcomes(new PlanReader(ShippedModels.all(), FileLimits.DEFAULT, 100)
			.read(file.workbook(this.folder), "plan.xlsx", draft, ReadingProgress.NONE),
				new Verdict(List.of(), List.of()), 100);
	}

}
