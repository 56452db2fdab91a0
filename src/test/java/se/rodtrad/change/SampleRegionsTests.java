package se.rodtrad.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.reading.PlanReading;
import se.rodtrad.transfer.reading.ReadingProgress;
import se.rodtrad.transfer.table.FileLimits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The regions that are shipped can be imported, and are worth looking at.
 */
class SampleRegionsTests {

	private static final SteeringModels MODELS = ShippedModels.all();

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void sampleRegionsBreakNothingAndLeaveSomethingToFind(String region) {
		PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region(region, region, "", "", List.of())));
		PlanReading reading = new PlanReader(MODELS, FileLimits.DEFAULT)
			.read(Path.of("src/main/resources/samples", "region-" + region), region, draft, ReadingProgress.NONE);
		assertThat(reading.problems()).isEmpty();
		IntegrityCheck integrity = new IntegrityCheck(MODELS);
		assertThat(integrity.dangling(draft)).isEmpty();
		PlanGraph plan = draft.build();
		assertThat(integrity.problems(draft, plan, false)).isEmpty();
		assertThat(plan.elements(Label.GOAL)).hasSizeGreaterThanOrEqualTo(250);
		assertThat(plan.elements(Label.ACTIVITY)).hasSizeGreaterThanOrEqualTo(250);
		List<Problem> findings = new Findings(MODELS).of(plan, LocalDate.parse("2026-09-01"));
		assertThat(findings).isNotEmpty().hasSizeLessThan(plan.size());
	}

}
