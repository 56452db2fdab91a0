package se.rodtrad.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
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

	/** Today in the samples. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final Map<String, PlanGraph> PLANS = Map.of("exempel-nord", read("exempel-nord"), "exempel-vast",
			read("exempel-vast"));

	/**
	 * What is linked as the model does not foresee, and why one would agree. All that the
	 * samples were made to show is told in docs/samples.md.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					exempel-nord | D-VP-PN-2026    | M-2026-PNK-ANALYS     | an operational goal of the office stands in the committee's plan
					exempel-nord | D-VP-PN-2026    | M-2026-PNK-HANDL      | an operational goal of the office stands in the committee's plan
					exempel-nord | M-2026-BIB-LAS  | M-2026-BHV-HEMBESOK   | a goal of another unit on the same level is not above
					exempel-nord | M-2026-RHB-STROKE | M-2026-STROKE-VARD  | a goal of another unit on the same level is not above
					exempel-nord | M-2026-RTG-AKUT | M-2026-AKM-4H         | a goal of another unit on the same level is not above
					exempel-nord | M-2026-SCEN-TURNE | M-VISION            | a unit's goal goes through its plan, not straight to the vision
					exempel-nord | A-2026-0235     | M-2026-IT-DIGITAL     | an activity of an area implements a goal of a department
					exempel-nord | A-2026-0257     | M-SM-EKO-LOKALER-2026 | an activity implements a goal of the council itself
					exempel-vast | M-2026-NAT-EXAMEN | M-OG                | a goal below the committees skips the committee's goals
					exempel-vast | A-2026-0229     | M-FO-KLIMAT-2026      | an activity implements a focus area itself
					""")
	void whatIsUnwantedIsWorthLookingAt(String region, String element, String other, String why) {
		assertThat(findings(region)).as(why)
			.filteredOn((finding) -> finding.word() == Finding.Word.UNWANTED
					&& key(region, finding.element()).equals(element))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.reasons()).flatExtracting(Finding.Reason::others)
				.extracting((index) -> key(region, index))
				.contains(other));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			exempel-nord, 6, 8, 3, 2, 7
			exempel-vast, 4, 7, 1, 0, 2
			""")
	void fewFindingsAreLeftAndEachIsMeant(String region, int gaps, int orphans, int outdated, int predated,
			int unwanted) {
		Map<Finding.Word, Long> counts = new EnumMap<>(Finding.Word.class);
		findings(region).forEach((finding) -> counts.merge(finding.word(), 1L, Long::sum));
		assertThat(Arrays.stream(Finding.Word.values()).map((word) -> counts.getOrDefault(word, 0L).intValue()))
			.containsExactly(orphans, gaps, outdated, predated, unwanted);
	}

	private static List<Finding> findings(String region) {
		PlanGraph plan = PLANS.get(region);
		return Coverages.findings(plan, MODELS.governing(plan.region(), TODAY).orElseThrow(), TODAY);
	}

	private static String key(String region, int element) {
		return PLANS.get(region).element(element).key();
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void sampleRegionsBreakNothingAndLeaveSomethingToFind(String region) {
		PlanDraft draft = emptyDraft(region);
		PlanReading reading = read(region, draft);
		assertThat(reading.problems()).isEmpty();
		IntegrityCheck integrity = new IntegrityCheck(MODELS);
		assertThat(IntegrityCheck.dangling(draft)).isEmpty();
		PlanGraph plan = draft.build();
		assertThat(integrity.problems(draft, plan, false)).isEmpty();
		assertThat(plan.elements(Label.GOAL)).hasSizeGreaterThanOrEqualTo(250);
		assertThat(plan.elements(Label.ACTIVITY)).hasSizeGreaterThanOrEqualTo(250);
		List<Problem> findings = new Findings(MODELS).of(plan, LocalDate.parse("2026-09-01"));
		assertThat(findings).isNotEmpty().hasSizeLessThan(plan.size());
	}

	private static PlanGraph read(String region) {
		PlanDraft draft = emptyDraft(region);
		read(region, draft);
		return draft.build();
	}

	private static PlanReading read(String region, PlanDraft draft) {
		return new PlanReader(MODELS, FileLimits.DEFAULT, 1_000)
			.read(Path.of("src/main/resources/samples", "region-" + region), region, draft, ReadingProgress.NONE);
	}

	private static PlanDraft emptyDraft(String region) {
		return new PlanDraft(PlanGraph.empty(new Region(region, region, "", "", List.of())));
	}

}
