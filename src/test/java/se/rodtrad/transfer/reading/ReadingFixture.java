package se.rodtrad.transfer.reading;

import java.nio.file.Path;
import java.util.List;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.table.FileLimits;

/** Reads files in tests. */
final class ReadingFixture {

	private static final SteeringModels MODELS = ShippedModels.all();

	private ReadingFixture() {
	}

	/** Reads a file of the region r, which does not exist yet. */
	static PlanReading read(Path file) {
		return read(file, PlanGraph.empty(new Region("r", "", "", "", List.of())));
	}

	/** Reads a file over a plan. */
	static PlanReading read(Path file, PlanGraph plan) {
		return new PlanReader(MODELS, FileLimits.DEFAULT, 1_000).read(file, String.valueOf(file.getFileName()),
				new PlanDraft(plan), ReadingProgress.NONE);
	}

	/** The plan that a file without errors makes, as it would be once stored. */
	static PlanGraph planOf(PlanReading reading) {
		if (reading.hasErrors()) {
			throw new AssertionError(shown(reading));
		}
		return stored(reading.draft().build());
	}

	private static PlanGraph stored(PlanGraph plan) {
		PlanGraphBuilder builder = new PlanGraphBuilder(plan.region(), 1);
		plan.elements().forEach(builder::add);
		for (int link = 0; link < plan.linkCount(); link++) {
			builder.add(plan.link(link));
		}
		plan.values().measurements().forEach(builder::add);
		plan.values().targets().forEach(builder::add);
		return builder.build();
	}

	/** Each problem as code, place, value: {@code bad_date Mål!C3 'x'}. */
	static List<String> shown(PlanReading reading) {
		return reading.problems()
			.stream()
			.map((problem) -> "%s %s!%s%s '%s'".formatted(problem.code(), problem.at().sheet(), problem.at().column(),
					(problem.at().row() == 0) ? "" : String.valueOf(problem.at().row()), problem.value()))
			.toList();
	}

}
