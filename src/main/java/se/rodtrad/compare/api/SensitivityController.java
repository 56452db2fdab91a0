package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.compare.Sensitivity;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Viewpoint;

/**
 * Answers what it would take to turn a goal.
 */
@Controller
class SensitivityController {

	private final PlanGraphs graphs;

	private final Reckonings reckonings;

	SensitivityController(PlanGraphs graphs, Reckonings reckonings) {
		this.graphs = graphs;
		this.reckonings = reckonings;
	}

	@QueryMapping
	Optional<SensitivityView> sensitivity(@Argument String goal, @Argument String period,
			@Argument Optional<LocalDate> at, @Argument Run run) {
		Reckoning reckoning = this.reckonings.of(Viewpoint.plan(this.graphs, GlobalId.parse(goal).regionId()),
				Reckonings.period(period), at, run);
		int index = reckoning.goal("goal", goal);
		return reckoning.of(index)
			.map((_) -> new SensitivityView(reckoning, index, Sensitivity.of(reckoning.basis(), index)));
	}

}
