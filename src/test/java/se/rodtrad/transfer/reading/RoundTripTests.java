package se.rodtrad.transfer.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.transfer.sheet.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.read;

/** Any plan that is written to a file is read from it again. */
class RoundTripTests {

	@TempDir
	Path folder;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void planComesBackAsItWasWritten(long seed) {
		RandomWorkbook written = new RandomWorkbook(seed, Language.SWEDISH);
		PlanGraph plan = written.plan();
		PlanGraph read = planOf(read(written.file().workbook(this.folder)));
		assertThat(read.region()).isEqualTo(plan.region());
		assertThat(read.elements()).isEqualTo(plan.elements());
		assertThat(links(read)).isEqualTo(links(plan));
		assertThat(read.values().targets()).isEqualTo(plan.values().targets());
		assertThat(read.values().measurements()).isEqualTo(plan.values().measurements());
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 11, 12, 13 })
	void languageOrderOfColumnsAndFormMakeNoDifference(long seed) {
		RandomWorkbook written = new RandomWorkbook(seed, Language.ENGLISH);
		PlanGraph plan = written.plan();
		List<Path> files = List.of(written.file().workbook(this.folder),
				written.file().shuffled(new Random(seed)).workbook(this.folder),
				written.file().shuffled(new Random(seed)).zip(this.folder, ';'),
				written.file().csvFolder(this.folder, ','),
				new RandomWorkbook(seed, Language.SWEDISH).file().workbook(this.folder));
		for (Path file : files) {
			PlanReading reading = read(file, plan);
			assertThat(reading.problems()).isEmpty();
			assertThat(reading.draft().delta().isEmpty()).isTrue();
		}
	}

	private static List<Link> links(PlanGraph plan) {
		return IntStream.range(0, plan.linkCount()).mapToObj(plan::link).toList();
	}

}
