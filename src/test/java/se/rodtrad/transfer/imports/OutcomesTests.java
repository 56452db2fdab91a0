package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.rodtrad.change.Verdict;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.reading.PlanReading;
import se.rodtrad.transfer.reading.ReadingProgress;
import se.rodtrad.transfer.table.FileLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aRegion;

/** What is said of very many problems: the first are listed, all are counted. */
class OutcomesTests {

	private static final Verdict NOTHING = new Verdict(List.of(), List.of());

	@TempDir
	private Path folder;

	@Test
	void theFirstErrorsAreListedAndItIsSaidHowManyAreNot() {
		ImportResult result = refused(5, 2);
		assertThat(result.errorCount()).isEqualTo(5);
		assertThat(result.errors()).extracting(ImportResult.Entry::cell).containsExactly("C2", "C3");
		assertThat(result.summary().sv()).isEqualTo("Filen har fel (5). Ingenting skrevs. 3 av dem visas inte här.");
		assertThat(result.summary().en())
			.isEqualTo("The file has errors (5). Nothing was written. 3 of them are not listed here.");
	}

	@Test
	void nothingIsSaidOfTheLimitWhereAllAreListed() {
		assertThat(refused(2, 2).summary().en()).isEqualTo("The file has errors (2). Nothing was written.");
	}

	@Test
	void whatIsTooMuchForOneWriteIsSaidInBothLanguages() {
		ImportResult result = Outcomes.failed(new RodTradException.LimitExceeded("7 elements: too many"));
		assertThat(result.summary().sv())
			.isEqualTo("Filen ändrar mer än vad som kan skrivas på en gång. Ingenting skrevs; dela upp den i flera.");
		assertThat(result.summary().en()).isEqualTo("7 elements: too many. Nothing was written.");
	}

	private ImportResult refused(int wrongRows, int shown) {
		FileFixture file = aRegion("rjh-2021").sheet("Områden", "nyckel", "namn", "giltig från");
		for (int i = 0; i < wrongRows; i++) {
			file.row("O" + i, "Område", "fel");
		}
		PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region("r", "", "", "", List.of())));
		PlanReading reading = new PlanReader(ShippedModels.all(), FileLimits.DEFAULT, shown)
			.read(file.workbook(this.folder), "plan.xlsx", draft, ReadingProgress.NONE);
		return new Outcomes(reading, NOTHING, shown).refused();
	}

}
