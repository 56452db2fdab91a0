package se.rodtrad.compare.api;

import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.api.Snapshots;

/**
 * A plan of one region that is only imagined, under a model with other limits perhaps;
 * all other regions are as they stand.
 *
 * @param plan the plan
 * @param limited the steering model with the limits that are supposed
 */
record ImaginedPlan(PlanGraph plan, UnaryOperator<SteeringModel> limited) implements Viewpoint {

	@Override
	public PlanGraph of(PlanGraphs graphs, String region) {
		return this.plan.region().id().equals(region) ? this.plan : graphs.current(region);
	}

	@Override
	public <T> T answer(Callable<T> question) throws Exception {
		return Snapshots.suppose(this.limited, () -> Viewpoint.super.answer(question));
	}

}
