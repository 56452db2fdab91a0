package se.rodtrad.trace.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.Cycle;
import se.rodtrad.trace.Cycles;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.PathQuestion;
import se.rodtrad.trace.Paths;
import se.rodtrad.trace.Trace;
import se.rodtrad.trace.TraceQuestion;
import se.rodtrad.trace.Walk;

/**
 * Answers where the thread leads, by which paths, and where it goes round.
 */
@Controller
class TraceController {

	private final Snapshots snapshots;

	private final AnswerLimits limits;

	TraceController(PlanGraphs graphs, SteeringModels models, Clock clock, AnswerLimits limits) {
		this.snapshots = new Snapshots(graphs, models, clock);
		this.limits = limits;
	}

	@QueryMapping
	TraceView trace(@Argument List<String> from, @Argument Optional<Direction> direction,
			@Argument Optional<List<LinkType>> types, @Argument Optional<LocalDate> at,
			@Argument Optional<Integer> maxDistance, @Argument Optional<TraceFilter> filter) {
		if (from.isEmpty()) {
			throw new RodTradException.Invalid("from: found no id, expected at least one");
		}
		int distance = maxDistance.orElse(Walk.ANY_DISTANCE);
		if (distance < 0) {
			throw new RodTradException.Invalid("maxDistance: found %d, expected a number ≥ 0".formatted(distance));
		}
		Snapshot snapshot = this.snapshots.ofElement(from.getFirst(), at);
		TraceQuestion question = new TraceQuestion(from.stream().map(snapshot::index).toList(),
				direction.orElse(Direction.BOTH), linkTypes(types), snapshot.at(), distance,
				filter.orElse(TraceFilter.NONE).in(snapshot), this.limits.trace());
		return new TraceView(snapshot, Trace.of(snapshot.graph(), snapshot.model(), question));
	}

	@QueryMapping
	PathsView paths(@Argument String from, @Argument List<String> to, @Argument Optional<Direction> direction,
			@Argument Optional<List<LinkType>> types, @Argument Optional<LocalDate> at,
			@Argument Optional<Integer> first) {
		Snapshot snapshot = this.snapshots.ofElement(from, at);
		PathQuestion question = new PathQuestion(snapshot.index(from), to.stream().map(snapshot::index).toList(),
				direction.orElse(Direction.BOTH), linkTypes(types), snapshot.at(), this.limits.size(first));
		return new PathsView(snapshot.graph(), Paths.of(snapshot.graph(), question));
	}

	@QueryMapping
	List<CycleView> cycles(@Argument String region, @Argument Optional<LocalDate> at) {
		Snapshot snapshot = this.snapshots.of(region, at);
		List<Cycle> cycles = at.map((day) -> Cycles.at(snapshot.graph(), day))
			.orElseGet(() -> Cycles.ever(snapshot.graph()));
		return cycles.stream().map((cycle) -> new CycleView(snapshot.graph(), cycle)).toList();
	}

	private static Set<LinkType> linkTypes(Optional<List<LinkType>> types) {
		Set<LinkType> chosen = EnumSet.noneOf(LinkType.class);
		chosen.addAll(types.orElseGet(() -> List.copyOf(LinkType.THREAD)));
		return chosen;
	}

}
