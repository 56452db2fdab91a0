package se.rodtrad.plan;

import java.util.List;

/**
 * The only plan that there is, as it always was.
 */
public record OnlyPlan(PlanGraph plan) implements PlanGraphs {

	@Override
	public List<Region> regions() {
		return List.of(this.plan.region());
	}

	@Override
	public PlanGraph current(String regionId) {
		if (!regionId.equals(this.plan.region().id())) {
			throw new RodTradException.NotFound("There is no region «%s»".formatted(regionId));
		}
		return this.plan;
	}

	@Override
	public PlanGraph asOf(String regionId, AsOf asOf) {
		return current(regionId);
	}

	@Override
	public PlanGraph atLeast(String regionId, long revision) {
		return current(regionId);
	}

	@Override
	public boolean isBehind() {
		return false;
	}

}
