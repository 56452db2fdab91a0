package se.rodtrad.followup.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.followup.Series;
import se.rodtrad.followup.SeriesJoin;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshot;
import se.rodtrad.trace.api.Snapshots;

/**
 * Answers how an indicator has developed, over reorganisations too.
 */
@Controller
class SeriesController {

	private final Snapshots snapshots;

	SeriesController(PlanGraphs graphs, SteeringModels models, Clock clock) {
		this.snapshots = new Snapshots(graphs, models, clock);
	}

	@QueryMapping
	SeriesView series(@Argument String of, @Argument Optional<String> unit, @Argument String group,
			@Argument Optional<LocalDate> at) {
		LocalDate day = at.orElse(LocalDate.MAX);
		Snapshot snapshot = this.snapshots.ofElement(of, Optional.empty());
		int index = snapshot.index(of);
		if (!(snapshot.graph().element(index) instanceof Element.Indicator indicator)) {
			throw new RodTradException.Invalid(
					"of: found %s, expected an indicator".formatted(snapshot.graph().element(index).id()));
		}
		Optional<Integer> measuredFor = unit.map(snapshot::unit);
		Series series = measuredFor.map((asked) -> SeriesJoin.of(snapshot.graph(), indicator, asked, group, day))
			.orElseGet(() -> SeriesJoin.of(snapshot.graph(), indicator, group, day));
		return new SeriesView(snapshot, index, measuredFor, group, series);
	}

}
