package se.rodtrad.web;

import java.util.List;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;

/**
 * A region as the start page shows it.
 *
 * @param id its id
 * @param name its name
 * @param models the ids of the models that govern it, in order of time
 * @param counts how many things its plan holds
 * @param revision the revision of its plan
 */
record RegionView(String id, String name, List<String> models, List<Count> counts, long revision) {

	static RegionView of(PlanGraph plan) {
		Region region = plan.region();
		List<Count> counts = Stream
			.of(Label.ORG_UNIT, Label.DOCUMENT_VERSION, Label.GOAL, Label.ACTIVITY, Label.INDICATOR)
			.map((label) -> new Count(label, plan.elements(label).size()))
			.toList();
		List<String> models = region.governedBy().stream().map(Region.Governance::steeringModel).toList();
		return new RegionView(region.id(), region.name(), models,
				Stream
					.concat(counts.stream(),
							Stream.of(new Count(Label.MEASUREMENT, plan.values().measurements().size())))
					.toList(),
				plan.revision());
	}

	/**
	 * How many of something there are.
	 *
	 * @param label of what
	 * @param number how many
	 */
	record Count(Label label, int number) {
	}

}
