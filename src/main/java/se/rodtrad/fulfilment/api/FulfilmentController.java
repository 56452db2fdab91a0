package se.rodtrad.fulfilment.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.PathQuestion;
import se.rodtrad.trace.Paths;
import se.rodtrad.trace.api.PathsView;

import static se.rodtrad.plan.LinkType.THREAD;

/**
 * Answers how well goals are fulfilled, why, and how that propagates upward.
 */
@Controller
class FulfilmentController {

	private final Reckonings reckonings;

	private final AnswerLimits limits;

	FulfilmentController(Reckonings reckonings, AnswerLimits limits) {
		this.reckonings = reckonings;
		this.limits = limits;
	}

	@QueryMapping
	Optional<FulfilmentView> fulfilment(@Argument String of, @Argument String period, @Argument Optional<LocalDate> at,
			@Argument Run run) {
		Reckoning reckoning = this.reckonings.ofElement(of, period, at, run);
		return reckoning.of(reckoning.goal("of", of));
	}

	@QueryMapping
	List<FulfilmentView> fulfilments(@Argument List<String> of, @Argument List<String> periods,
			@Argument Optional<LocalDate> at, @Argument Run run) {
		long rows = (long) of.size() * periods.size();
		if (rows > this.limits.page()) {
			throw new RodTradException.LimitExceeded("of, periods: found %d · %d = %d rows, expected at most %d"
				.formatted(of.size(), periods.size(), rows, this.limits.page()));
		}
		List<Element.Period> wanted = periods.stream().map(Reckonings::period).toList();
		Map<String, PlanGraph> plans = new HashMap<>();
		return of.stream().flatMap((id) -> {
			PlanGraph plan = plans.computeIfAbsent(GlobalId.parse(id).regionId(), this.reckonings::plan);
			return wanted.stream()
				.map((period) -> this.reckonings.of(plan, period, at, run))
				.flatMap((reckoning) -> reckoning.of(reckoning.goal("of", id)).stream());
		}).toList();
	}

	@QueryMapping
	Connection<FulfilmentView> fulfilmentTable(@Argument String region, @Argument String period,
			@Argument Optional<LocalDate> at, @Argument Run run, @Argument Optional<TableFilter> filter,
			Paging paging) {
		Reckoning reckoning = this.reckonings.ofRegion(region, period, at, run);
		List<FulfilmentView> rows = reckoning.all()
			.all()
			.stream()
			.filter(filter.orElse(TableFilter.NONE).in(reckoning.snapshot()))
			.map((fulfilment) -> new FulfilmentView(reckoning, fulfilment))
			.toList();
		return Connection.page(rows, (row) -> row.element().place(), paging, reckoning.basis().plan().revision());
	}

	@QueryMapping
	SummaryView fulfilmentSummary(@Argument String region, @Argument String period, @Argument Optional<LocalDate> at,
			@Argument Run run, @Argument Optional<String> comparedWith) {
		return this.reckonings.summary(this.reckonings.ofRegion(region, period, at, run),
				comparedWith.map(Reckonings::period));
	}

	@QueryMapping
	PropagationView propagation(@Argument String from, @Argument String period, @Argument Optional<LocalDate> at,
			@Argument Run run) {
		Reckoning reckoning = this.reckonings.ofElement(from, period, at, run);
		int index = reckoning.snapshot().index(from);
		Element element = reckoning.basis().plan().element(index);
		if (!List.of(Label.GOAL, Label.MISSION, Label.INDICATOR, Label.ACTIVITY).contains(element.label())) {
			throw new RodTradException.Invalid(
					"from: found %s, expected an activity, an indicator or a goal".formatted(element.id()));
		}
		return new PropagationView(reckoning, index);
	}

	@SchemaMapping(typeName = "Influence")
	PathsView paths(PropagationView.InfluenceView source, @Argument Optional<Integer> first) {
		Reckoning reckoning = source.reckoning();
		PathQuestion question = new PathQuestion(source.from(), List.of(source.influence().goal()), Direction.UPSTREAM,
				THREAD, reckoning.basis().at(), this.limits.size(first));
		return new PathsView(reckoning.basis().plan(), Paths.of(reckoning.basis().plan(), question));
	}

}
