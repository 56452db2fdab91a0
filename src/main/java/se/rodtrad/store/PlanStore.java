package se.rodtrad.store;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.archive.ArchiveFile;
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

	private static final String NOT_UNIQUE = "Neo.ClientError.Schema.ConstraintValidationFailed";

	private final Database database;

	private final KeptPlans plans;

	private final StoreProperties properties;

	private final Clock clock;

	private final Map<String, ReentrantLock> commits = new ConcurrentHashMap<>();

	/** The last headings that this process has written. */
	private final Map<String, Written> heads = new ConcurrentHashMap<>();

	PlanStore(Database database, KeptPlans plans, StoreProperties properties, Clock clock) {
		this.database = database;
		this.plans = plans;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Writes what differs, and the ledger: seen whole or not at all. Afterwards
	 * {@link se.rodtrad.plan.PlanGraphs#current} answers with it. A region at revision 0
	 * is made.
	 * @param signature who made the change, how and why
	 * @return the new heading of the region's ledger; nothing when nothing differs
	 * @throws RodTradException.Conflict when the plan is not at the revision that the
	 * draft began from
	 * @throws RodTradException.Invalid when a link or value refers to what does not exist
	 * @throws RodTradException.LimitExceeded when there are more rows than
	 * {@code rodtrad.import.max-rows}, or than the database has memory for
	 * @throws java.util.concurrent.CancellationException when the progress is cancelled;
	 * nothing is written
	 */
	public Optional<Revision> commit(PlanDraft draft, Signature signature, CommitProgress progress) {
		PlanDraft.Delta delta = draft.delta();
		if (delta.isEmpty() && delta.baseRevision() > 0) {
			return Optional.empty();
		}
		refuseTooMany(delta);
		String region = delta.region().id();
		ReentrantLock oneAtATime = this.commits.computeIfAbsent(region, (_) -> new ReentrantLock());
		oneAtATime.lock();
		try {
			Posting posting = new Posting(this.database, draft, head(draft), signature, this.clock.instant());
			Revision revision = write(delta, posting, progress);
			this.heads.put(region, new Written(draft.base().lineage(), revision));
			this.plans.committed(draft, revision);
			return Optional.of(revision);
		}
		catch (RodTradException.Conflict ex) {
			this.plans.follow(region, revision(region));
			throw ex;
		}
		finally {
			oneAtATime.unlock();
		}
	}

	/** How many elements, links and values may be written at once. */
	public long maxRows() {
		return this.properties.maxRows();
	}

	/**
	 * Makes a region that is not there, with its whole ledger as an archive has it: seen
	 * whole or not at all.
	 * @param contents what the archive was found to hold
	 * @param progress is told how many entries of the ledger have been written
	 * @throws RodTradException.Conflict when there is such a region
	 * @throws RodTradException.LimitExceeded as of any commit
	 * @throws java.util.concurrent.CancellationException when the progress is cancelled;
	 * nothing is written
	 */
	public void restore(ArchiveFile archive, ArchiveFile.Contents contents, CommitProgress progress) {
		PlanDraft.Delta delta = contents.draft().delta();
		refuseTooMany(delta);
		refuseOvertaken(delta);
		Restoration restoration = new Restoration(this.database, archive, contents.last(), progress::written);
		CommitProgress ofPlan = CommitProgress.of((_) -> {
		}, progress::isCancelled);
		try {
			new Commit(this.database, delta, restoration, ofPlan).write(isLarge(delta), true);
		}
		catch (RuntimeException ex) {
			if (ex instanceof Neo4jException known && NOT_UNIQUE.equals(known.code())) {
				throw new RodTradException.Conflict(
						"Region %s: found something of its ledger in the database, expected nothing of it"
							.formatted(delta.region().id()));
			}
			throw explained(ex, delta);
		}
	}

	/**
	 * Writes into the ledger what differs in the database already.
	 * @param draft the plan as it is there, as a change of what the ledger tells
	 * @throws RodTradException.Conflict when the plan is not at the revision that the
	 * draft began from
	 */
	Revision takeUp(PlanDraft draft, Signature signature) {
		Posting posting = new Posting(this.database, draft, head(draft), signature, this.clock.instant());
		Revision revision = this.database.inTransaction(posting::write);
		this.plans.committed(draft, revision);
		return revision;
	}

	/** The head of the ledger at the revision that a draft began from. */
	private Optional<Revision> head(PlanDraft draft) {
		String region = draft.region().id();
		Written known = this.heads.get(region);
		if (known != null && known.lineage.equals(draft.base().lineage())
				&& known.revision.number() == draft.base().revision()) {
			return Optional.of(known.revision);
		}
		return this.database.reading((transaction) -> {
			Optional<Record> head = head(transaction, region);
			refuseOvertaken(draft.delta(), head.map((row) -> row.get("number").asLong()).orElse(0L));
			return head.map((row) -> row.get("properties")).filter((node) -> !node.isNull()).map(LedgerRows::heading);
		});
	}

	private static Optional<Record> head(Transaction transaction, String region) {
		return transaction.run(Statement.HEAD.text(), Map.of("regionId", region)).stream().findFirst();
	}

	private void refuseTooMany(PlanDraft.Delta delta) {
		int rows = delta.size();
		if (rows > this.properties.maxRows()) {
			throw new RodTradException.LimitExceeded(
					"%d elements, links and values: at most %d are written at once (rodtrad.import.max-rows)"
						.formatted(rows, this.properties.maxRows()));
		}
	}

	private Revision write(PlanDraft.Delta delta, Posting posting, CommitProgress progress) {
		boolean isLarge = isLarge(delta);
		try {
			return new Commit(this.database, delta, posting, progress).write(isLarge, isLarge);
		}
		catch (RuntimeException ex) {
			throw explained(ex, delta);
		}
	}

	private boolean isLarge(PlanDraft.Delta delta) {
		return delta.size() > this.properties.stagedAbove();
	}

	private RuntimeException explained(RuntimeException failure, PlanDraft.Delta delta) {
		if (failure instanceof Neo4jException ex && OUT_OF_MEMORY.contains(ex.code())) {
			return new RodTradException.LimitExceeded(
					"%d elements, links and values: more than the database has memory for in one transaction"
						.formatted(delta.size()));
		}
		if (failure instanceof Neo4jException) {
			// two processes that write the same keys meet in the database before the last
			// look at the revision
			refuseOvertaken(delta);
		}
		return failure;
	}

	private void refuseOvertaken(PlanDraft.Delta delta) {
		refuseOvertaken(delta, revision(delta.region().id()));
	}

	private long revision(String region) {
		return this.database
			.reading((transaction) -> head(transaction, region).map((row) -> row.get("number").asLong()).orElse(0L));
	}

	private static void refuseOvertaken(PlanDraft.Delta delta, long revision) {
		if (revision != delta.baseRevision()) {
			throw new RodTradException.Conflict("Region %s is at revision %d: the change was made for revision %d"
				.formatted(delta.region().id(), revision, delta.baseRevision()));
		}
	}

	/**
	 * A heading that was written.
	 *
	 * @param lineage that of the plan which it led to
	 */
	private record Written(Object lineage, Revision revision) {
	}

}
