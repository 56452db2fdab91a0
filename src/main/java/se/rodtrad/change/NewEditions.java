package se.rodtrad.change;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.SteeringModels;

/**
 * A profile that reads otherwise than when a region's plan was last changed governs it
 * from the next start on, by a change of the plan as any other: what was known before is
 * judged by the edition of then.
 */
@Component
class NewEditions implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(NewEditions.class);

	private static final String REASON = "The profile of a steering model reads otherwise than before";

	private final PlanGraphs graphs;

	private final Plans plans;

	private final SteeringModels models;

	NewEditions(PlanGraphs graphs, Plans plans, SteeringModels models) {
		this.graphs = graphs;
		this.plans = plans;
		this.models = models;
	}

	/** Done before the service calls itself ready. */
	@Override
	public void run(ApplicationArguments arguments) {
		this.graphs.regions()
			.stream()
			.filter((region) -> !this.models.renewed(region).equals(region))
			.map(Region::id)
			.forEach((id) -> this.plans.inTurn(id, () -> false, () -> renew(id)));
	}

	private boolean renew(String regionId) {
		PlanDraft draft = this.plans.draft(regionId);
		draft.put(this.models.renewed(draft.region()));
		try {
			this.plans.write(draft, new Signature(Signature.LOCAL, Signature.How.STEERING_MODEL, "", REASON))
				.ifPresent((revision) -> log.info("Region {} is governed by {} from revision {} on", regionId,
						draft.region().editions(), revision.number()));
			return true;
		}
		catch (RodTradException.Conflict ex) {
			log.info("Region {} is changed by another process meanwhile: {}", regionId, ex.getMessage());
			return false;
		}
	}

}
