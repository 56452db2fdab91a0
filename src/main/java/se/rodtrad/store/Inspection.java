package se.rodtrad.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.neo4j.driver.Bookmark;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Replay;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * Finds what was changed in the database behind the service's back, soon after the start
 * and now and then, and takes it up as a revision of its own. Plans are read anew and
 * their digests held against those of the ledger, when anything has been written since. A
 * plan that is as it should be is kept whole when much has been written.
 */
@Component
class Inspection {

	private static final Logger log = LoggerFactory.getLogger(Inspection.class);

	/** Who has made a change that the service did not make. */
	private static final String DATABASE = "database";

	private static final String REASON = "Changed in the database, not through the service";

	private final Database database;

	private final KeptPlans plans;

	private final PlanStore store;

	private final Ledger ledger;

	private final PlanLoader loader;

	private final Checkpoints checkpoints;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	private Set<Bookmark> seen = Set.of();

	Inspection(Database database, KeptPlans plans, PlanStore store, Ledger ledger, Regions regions,
			Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
		this.database = database;
		this.plans = plans;
		this.store = store;
		this.ledger = ledger;
		this.loader = new PlanLoader(database, regions);
	}

	/**
	 * Looks at all regions, unless nothing at all has been written since the last look.
	 */
	@Scheduled(fixedRateString = "${rodtrad.inspection:10m}", initialDelayString = "${rodtrad.first-inspection:10s}")
	void inspect() {
		if (!this.oneAtATime.tryLock()) {
			return;
		}
		try {
			Set<Bookmark> state = this.database.state();
			if (!state.equals(this.seen)) {
				this.plans.regions().forEach((region) -> inspect(region.id()));
			}
			this.seen = state;
		}
		catch (Neo4jException | RodTradException.Unreachable ex) {
			log.debug("The database does not answer; it is inspected later", ex);
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private void inspect(String regionId) {
		PlanGraph found = this.loader.peek(regionId).plan();
		Optional<Revision> head = this.ledger.revision(regionId, found.revision());
		if (head.isEmpty()) {
			return;
		}
		if (head.get().digest().equals(Chain.digest(found))) {
			this.checkpoints.keepWhenDue(found);
			return;
		}
		if (this.loader.peek(regionId).revision() != found.revision()) {
			return; // changed while it was read: looked at next time
		}
		known(regionId, head.get()).ifPresentOrElse((known) -> takeUp(known, found),
				() -> log.warn("Region {} is not what its ledger says, which does not begin at revision 1", regionId));
	}

	/** The plan as the ledger has it. */
	private Optional<PlanGraph> known(String regionId, Revision head) {
		PlanGraph kept = this.plans.current(regionId);
		return (kept.revision() == head.number() && head.digest().equals(Chain.digest(kept))) ? Optional.of(kept)
				: Replay.of(this.ledger, regionId, head.number());
	}

	private void takeUp(PlanGraph known, PlanGraph found) {
		PlanDraft draft = new PlanDraft(known);
		known.facts().filter((fact) -> !(fact instanceof Region)).forEach((fact) -> draft.remove(fact.subject()));
		found.facts().forEach(draft::put);
		try {
			Revision revision = this.store.takeUp(draft, new Signature(DATABASE, Signature.How.RELOAD, "", REASON));
			log.warn("Region {} was changed in the database: {} facts, taken up as revision {}", revision.region(),
					revision.entries(), revision.number());
		}
		catch (RodTradException.Conflict ex) {
			log.info("Region {} changes while it is inspected: {}", found.region().id(), ex.getMessage());
		}
	}

}
