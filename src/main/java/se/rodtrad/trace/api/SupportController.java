package se.rodtrad.trace.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.PathQuestion;
import se.rodtrad.trace.Paths;
import se.rodtrad.trace.SupportedGoals;
import se.rodtrad.trace.SupportingActivities;

/**
 * Answers which activities support a goal, and which goals a unit supports.
 */
@Controller
class SupportController {

	private final Snapshots snapshots;

	private final AnswerLimits limits;

	SupportController(PlanGraphs graphs, SteeringModels models, Clock clock, AnswerLimits limits) {
		this.snapshots = new Snapshots(graphs, models, clock);
		this.limits = limits;
	}

	@QueryMapping
	Connection<SupportView> supportingActivities(@Argument String goal, @Argument Optional<String> orgUnit,
			@Argument Optional<String> level, @Argument Optional<LocalDate> at, Paging paging) {
		Snapshot snapshot = this.snapshots.ofElement(goal, at);
		snapshot.requireLevels(level.stream().toList());
		int index = snapshot.index(goal, "goal", Label.GOAL, Label.MISSION);
		OptionalInt unit = orgUnit.stream().mapToInt((id) -> snapshot.index(id, "orgUnit", Label.ORG_UNIT)).findFirst();
		List<SupportView> supports = SupportingActivities.of(snapshot.graph(), index, unit, snapshot.at())
			.stream()
			.map((support) -> new SupportView(snapshot, index, support))
			.filter((view) -> level.isEmpty() || level.equals(view.level()))
			.toList();
		return Connection.page(supports, SupportView::place, paging, snapshot.graph().revision());
	}

	@SchemaMapping(typeName = "SupportingActivity")
	PathsView paths(SupportView source, @Argument Optional<Integer> first) {
		PathQuestion question = new PathQuestion(source.support().activity(), List.of(source.goal()),
				Direction.UPSTREAM, LinkType.THREAD, source.snapshot().at(), this.limits.size(first));
		return new PathsView(source.snapshot().graph(), Paths.of(source.snapshot().graph(), question));
	}

	@QueryMapping
	Connection<GoalSupportView> supportedGoals(@Argument String orgUnit, @Argument Optional<List<String>> kinds,
			@Argument Optional<Boolean> isSupported, @Argument Optional<LocalDate> at, Paging paging) {
		Snapshot snapshot = this.snapshots.ofElement(orgUnit, at);
		Set<String> wanted = kinds.<Set<String>>map(HashSet::new)
			.orElseGet(() -> SupportedGoals.strategicKinds(snapshot.requireModel()));
		SupportedGoals goals = SupportedGoals.of(snapshot.graph(), snapshot.index(orgUnit, "orgUnit", Label.ORG_UNIT),
				wanted, snapshot.at());
		List<GoalSupportView> views = Stream.concat(
				goals.supported().stream().map((goal) -> new GoalSupportView(snapshot, goal.goal(), goal.through())),
				goals.unsupported().stream().map((goal) -> new GoalSupportView(snapshot, goal, List.of())))
			.filter((view) -> isSupported.isEmpty() || isSupported.get() == view.isSupported())
			.sorted(Comparator.comparingInt(GoalSupportView::index))
			.toList();
		return Connection.page(views, GoalSupportView::place, paging, snapshot.graph().revision());
	}

	@SchemaMapping(typeName = "GoalSupport")
	List<ThroughView> through(GoalSupportView source, @Argument Optional<Integer> first) {
		return source.all()
			.stream()
			.limit(this.limits.size(first))
			.map((through) -> new ThroughView(source.snapshot().element(through.element()), through.distance()))
			.toList();
	}

	/** Something of a unit that leads up to a goal. */
	public record ThroughView(ElementView element, int distance) {
	}

}
