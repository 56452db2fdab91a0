package se.rodtrad.trace.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.steering.SteeringModels;

/**
 * Takes snapshots of plans, of today when no day is said.
 */
public final class Snapshots {

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
		return new Snapshot(graph, day, this.models.governing(graph.region(), day));
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The plan that an element is part of, on a day. */
	public Snapshot ofElement(String id, Optional<LocalDate> at) {
		return of(GlobalId.parse(id).regionId(), at);
	}

}
