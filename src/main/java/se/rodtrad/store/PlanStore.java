package se.rodtrad.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;

/**
 * Where changes of a plan become the database's: whole or not at all.
 */
@Component
public class PlanStore {

	/** Of one transaction, and of all together. */
	private static final Set<String> OUT_OF_MEMORY = Set.of("Neo.TransientError.General.TransactionOutOfMemoryError",
			"Neo.TransientError.General.MemoryPoolOutOfMemoryError");

	private final Database database;

	private final KeptPlans plans;

	private final StoreProperties properties;

	private final Map<String, ReentrantLock> commits = new ConcurrentHashMap<>();

	PlanStore(Database database, KeptPlans plans, StoreProperties properties) {
		this.database = database;
		this.plans = plans;
		this.properties = properties;
	}

	/**
	 * Writes what differs: seen whole or not at all. Afterwards
	 * {@link se.rodtrad.plan.PlanGraphs#current} answers with it. A region at revision 0
	 * is made; nothing that differs makes no revision.
	 * @return the region's new revision
	 * @throws RodTradException.Conflict when the plan is not at the revision that the
	 * delta began from
	 * @throws RodTradException.Invalid when a link or value refers to what does not exist
	 * @throws RodTradException.LimitExceeded when there are more rows than
	 * {@code rodtrad.import.max-rows}, or than the database has memory for
	 * @throws java.util.concurrent.CancellationException when the progress is cancelled;
	 * nothing is written
	 */
	public long commit(PlanDraft.Delta delta, CommitProgress progress) {
		if (delta.isEmpty() && delta.baseRevision() > 0) {
			return delta.baseRevision();
		}
		refuseTooMany(delta);
		ReentrantLock oneAtATime = this.commits.computeIfAbsent(delta.region().id(), (_) -> new ReentrantLock());
		oneAtATime.lock();
		try {
			long revision = write(delta, progress);
			this.plans.committed(delta, revision);
			return revision;
		}
		catch (RodTradException.Conflict ex) {
			this.plans.overtaken(delta);
			throw ex;
		}
		finally {
			oneAtATime.unlock();
		}
	}

	private void refuseTooMany(PlanDraft.Delta delta) {
		long rows = rows(delta);
		if (rows > this.properties.maxRows()) {
			throw new RodTradException.LimitExceeded(
					"%d elements, links and values: at most %d are written at once (rodtrad.import.max-rows)"
						.formatted(rows, this.properties.maxRows()));
		}
	}

	private static long rows(PlanDraft.Delta delta) {
		return (long) delta.elements().size() + delta.links().size() + delta.values().size()
				+ delta.removedElements().size() + delta.removedLinks().size() + delta.removedValues().size();
	}

	private long write(PlanDraft.Delta delta, CommitProgress progress) {
		Staging staging = new Staging(this.database, delta, progress);
		try {
			if (rows(delta) > this.properties.stagedAbove()) {
				refuseOvertaken(delta);
				staging.write();
			}
			return this.database.inTransaction((transaction) -> {
				refuseOvertaken(delta, revision(transaction, delta.region().id()));
				long revision = new PlanWriter(transaction, staging, progress).write();
				refuseOvertaken(delta, revision - 1);
				return revision;
			});
		}
		catch (RuntimeException ex) {
			removeStaged(staging, ex);
			throw explained(ex, delta);
		}
	}

	private static void removeStaged(Staging staging, RuntimeException failure) {
		try {
			staging.remove();
		}
		catch (Neo4jException ex) {
			failure.addSuppressed(ex);
		}
	}

	private RuntimeException explained(RuntimeException failure, PlanDraft.Delta delta) {
		if (failure instanceof Neo4jException ex && OUT_OF_MEMORY.contains(ex.code())) {
			return new RodTradException.LimitExceeded(
					"%d elements, links and values: more than the database has memory for in one transaction"
						.formatted(rows(delta)));
		}
		if (failure instanceof Neo4jException) {
			// two processes that write the same keys meet in the database before the last
			// look at the revision
			refuseOvertaken(delta);
		}
		return failure;
	}

	private void refuseOvertaken(PlanDraft.Delta delta) {
		refuseOvertaken(delta, this.database.reading((transaction) -> revision(transaction, delta.region().id())));
	}

	private static long revision(Transaction transaction, String regionId) {
		return transaction.run(Statement.REVISION.text(), Map.of("regionId", regionId))
			.stream()
			.mapToLong((row) -> row.get("revision").asLong())
			.findFirst()
			.orElse(0);
	}

	private static void refuseOvertaken(PlanDraft.Delta delta, long revision) {
		if (revision != delta.baseRevision()) {
			throw new RodTradException.Conflict("Region %s is at revision %d: the change was made for revision %d"
				.formatted(delta.region().id(), revision, delta.baseRevision()));
		}
	}

}
