package se.rodtrad.trace.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

/**
 * Takes snapshots of plans, of today when no day is said.
 */
public final class Snapshots {

	private static final ScopedValue<UnaryOperator<SteeringModel>> SUPPOSED = ScopedValue.newInstance();

	private final PlanGraphs graphs;

	private final SteeringModels models;

	private final Clock clock;

	public Snapshots(PlanGraphs graphs, SteeringModels models, Clock clock) {
		this.graphs = graphs;
		this.models = models;
		this.clock = clock;
	}

	/** The plan of a region on a day. */
	public Snapshot of(String region, Optional<LocalDate> at) {
		return of(Viewpoint.plan(this.graphs, region), at.orElseGet(this::today));
	}

	/** A plan on a day. */
	public Snapshot of(PlanGraph graph, LocalDate day) {
		Optional<SteeringModel> model = this.models.governing(graph.region(), day);
		return new Snapshot(graph, day, SUPPOSED.isBound() ? model.map(SUPPOSED.get()) : model);
	}

	/** Answers a question as if each steering model were another. */
	public static <T> T suppose(UnaryOperator<SteeringModel> other, Callable<T> question) throws Exception {
		return ScopedValue.where(SUPPOSED, other).call(question::call);
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The plan that an element is part of, on a day. */
	public Snapshot ofElement(String id, Optional<LocalDate> at) {
		return of(GlobalId.parse(id).regionId(), at);
	}

}
