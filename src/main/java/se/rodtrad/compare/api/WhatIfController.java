package se.rodtrad.compare.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;

import se.rodtrad.change.Plans;
import se.rodtrad.change.api.CommandReader;
import se.rodtrad.change.api.RefusalView;
import se.rodtrad.change.command.Execution;
import se.rodtrad.change.command.Refusal;
import se.rodtrad.compare.Differences;
import se.rodtrad.compare.FindingChanges;
import se.rodtrad.compare.Imagination;
import se.rodtrad.compare.LostSupport;
import se.rodtrad.compare.Side;
import se.rodtrad.coverage.Finding;
import se.rodtrad.coverage.api.FindingView;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshot;
import se.rodtrad.trace.api.Snapshots;

/**
 * Answers what would become of a plan, without writing anything.
 */
@Controller
class WhatIfController {

	private final PlanGraphs graphs;

	private final Snapshots snapshots;

	private final Reckonings reckonings;

	private final Plans plans;

	WhatIfController(PlanGraphs graphs, SteeringModels models, Reckonings reckonings, Plans plans, Clock clock) {
		this.graphs = graphs;
		this.plans = plans;
		this.snapshots = new Snapshots(graphs, models, clock);
		this.reckonings = reckonings;
	}

	@QueryMapping
	WhatIfView whatIf(DataFetchingEnvironment environment, @Argument String region,
			@Argument Optional<SupposedLimits> limits, @Argument Optional<LocalDate> at,
			@Argument Optional<String> period, @Argument Run run) {
		List<Map<String, Object>> commands = Objects.requireNonNull(environment.getArgument("commands"));
		PlanDraft draft = new PlanDraft(Viewpoint.plan(this.graphs, region));
		Execution execution = Execution.of(draft, CommandReader.read(region, commands));
		List<RefusalView> refusals = Stream
			.concat(execution.refusals().stream(),
					this.plans.dangling(draft, execution.unread()).stream().map(execution::refusal))
			.sorted(Refusal.BY_COMMAND)
			.map((refusal) -> new RefusalView(draft.base(), refusal))
			.toList();
		SideView is = new CompareSide(at, period, Optional.empty(), Optional.empty()).of(draft.base(),
				this.snapshots.today());
		return view(refusals, draft.base(), refusals.isEmpty() ? Imagination.of(draft) : draft.base(),
				new Question(is.at(), is.reckoned(), run, limits.orElse(SupposedLimits.NONE)));
	}

	private WhatIfView view(List<RefusalView> refusals, PlanGraph is, PlanGraph becomes, Question question) {
		Snapshot before = this.snapshots.of(is, question.at());
		Snapshot after = this.snapshots.of(becomes, question.at());
		Side from = new Side(is, question.at());
		Side to = new Side(becomes, question.at());
		ComparisonView comparison = new ComparisonView(new SideView(from, question.period(), Optional.empty()),
				new SideView(to, question.period(), Optional.empty()),
				SingletonSupplier.of(() -> Differences.between(from, to)),
				SingletonSupplier
					.of(() -> CompareController.movements(reckoning(before, before.requireModel(), question),
							reckoning(after, question.limited(after.requireModel()), question))));
		return new WhatIfView(refusals, comparison, before, after, new ImaginedPlan(becomes, question::limited),
				SingletonSupplier.of(() -> LostSupport.between(from, to)), SingletonSupplier
					.of(() -> FindingChanges.between(from, before.requireModel(), to, after.requireModel())));
	}

	private Reckoning reckoning(Snapshot snapshot, SteeringModel model, Question question) {
		return this.reckonings.of(new Snapshot(snapshot.graph(), snapshot.at(), Optional.of(model)), question.period(),
				question.run());
	}

	@SchemaMapping(typeName = "WhatIf")
	Connection<ElementView> lostSupport(WhatIfView source, Paging paging) {
		return Connection.numbered(source.lostSupport(), paging, source.after().graph().revision());
	}

	@SchemaMapping(typeName = "WhatIf")
	Connection<FindingView> appeared(WhatIfView source, @Argument Optional<List<Finding.Word>> words, Paging paging) {
		return page(source.appeared(), words, paging, source.after());
	}

	@SchemaMapping(typeName = "WhatIf")
	Connection<FindingView> disappeared(WhatIfView source, @Argument Optional<List<Finding.Word>> words,
			Paging paging) {
		return page(source.disappeared(), words, paging, source.before());
	}

	private static Connection<FindingView> page(List<FindingView> findings, Optional<List<Finding.Word>> words,
			Paging paging, Snapshot snapshot) {
		List<FindingView> wanted = findings.stream()
			.filter((view) -> words.isEmpty() || words.get().contains(view.word()))
			.toList();
		return Connection.numbered(wanted, paging, snapshot.graph().revision());
	}

	/** Any query, asked of the plan as it would be. */
	@SchemaMapping(typeName = "WhatIf")
	DataFetcherResult<Object> plan(WhatIfView source) {
		return DataFetcherResult.newResult().data(source).localContext(source.viewpoint()).build();
	}

	/**
	 * How the two plans are looked at.
	 *
	 * @param at the day
	 * @param period the period
	 * @param run which of the parallel runs
	 * @param limits other limits of the plan as it would be
	 */
	private record Question(LocalDate at, Element.Period period, Run run, SupposedLimits limits) {

		SteeringModel limited(SteeringModel model) {
			return this.limits.equals(SupposedLimits.NONE) ? model
					: model.with(this.limits.in(model.thresholds().goal()));
		}

	}

}
