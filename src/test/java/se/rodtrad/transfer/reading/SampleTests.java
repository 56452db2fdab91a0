package se.rodtrad.transfer.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.read;
import static se.rodtrad.transfer.reading.ReadingFixture.shown;

/** The sample regions are such files. */
class SampleTests {

	private static final Path SAMPLES = Path.of("src/main/resources/samples");

	static List<Path> samples() throws Exception {
		try (Stream<Path> folders = Files.list(SAMPLES)) {
			return folders.filter(Files::isDirectory).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void sampleIsReadWithoutAProblemAndOnlyOnce(Path sample) throws Exception {
		String id = Files.readAllLines(sample.resolve("region.csv")).get(1).split(";", -1)[0];
		PlanReading reading = read(sample, PlanGraph.empty(new Region(id, "", "", "", List.of())));
		assertThat(shown(reading)).isEmpty();
		PlanGraph plan = planOf(reading);
		assertThat(plan.elements(Label.GOAL)).hasSizeGreaterThan(250);
		assertThat(plan.elements(Label.ACTIVITY)).hasSizeGreaterThan(250);
		assertThat(read(sample, plan).draft().delta().isEmpty()).isTrue();
	}

}
