package se.rodtrad.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.neo4j.driver.Transaction;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

/**
 * What one commit writes into the ledger: a heading and an entry for each fact, in the
 * transaction that writes the facts themselves; of a large one the entries are written
 * ahead. Entries without a heading are no part of the ledger.
 */
final class Posting implements LedgerShare {

	private final Database database;

	private final String commit = UUID.randomUUID().toString();

	private final PlanDraft draft;

	/** The heading, before it is known what its entries come to. */
	private final Revision heading;

	/** The hash of the last entry before it. */
	private final String before;

	private final Chain.Digest digest;

	/** The hash of the last entry so far. */
	private String hash;

	private long entries;

	private Optional<StagedLedger> staged = Optional.empty();

	/**
	 * What follows on a head.
	 * @param head the last heading of the ledger; nothing when it begins here
	 */
	Posting(Database database, PlanDraft draft, Optional<Revision> head, Signature signature, Instant now) {
		this.database = database;
		this.draft = draft;
		this.before = head.map(Revision::hash).orElse(Chain.START);
		this.digest = new Chain.Digest(head.map(Revision::digest).orElseGet(() -> digestOf(draft.base())));
		this.hash = this.before;
		Instant instant = head.map(Revision::instant).filter(now::isBefore).orElse(now).truncatedTo(ChronoUnit.MICROS);
		this.heading = new Revision(draft.region().id(), draft.base().revision() + 1, instant, signature, 0, "", "");
	}

	/** A plan from before there was a ledger has a digest all the same. */
	private static String digestOf(PlanGraph plan) {
		return (plan.revision() == 0) ? Chain.START : Chain.digest(plan);
	}

	@Override
	public void stage(CommitProgress progress) {
		StagedLedger ledger = this.database
			.inTransaction((transaction) -> StagedLedger.stageLedger(transaction, this.commit));
		this.staged = Optional.of(ledger);
		PlanWriter.batches(this.draft.edits()).forEach((batch) -> {
			progress.stopWhenCancelled();
			List<Map<String, Object>> entries = rows(batch);
			this.database.inTransaction((transaction) -> {
				refuseOvertaken(ledger.holdLedger(transaction));
				return appendChanges(transaction, entries);
			});
		});
	}

	@Override
	public Revision write(Transaction transaction) {
		this.staged.ifPresentOrElse((ledger) -> refuseOvertaken(ledger.end(transaction)),
				() -> PlanWriter.batches(this.draft.edits())
					.forEach((batch) -> appendChanges(transaction, rows(batch))));
		Revision revision = new Revision(this.heading.region(), this.heading.number(), this.heading.instant(),
				this.heading.signature(), this.entries, this.hash, this.digest.text());
		appendRevision(transaction, revision);
		return revision;
	}

	private void appendRevision(Transaction transaction, Revision revision) {
		Map<String, Object> parameters = Map.of("regionId", revision.region(), "base", revision.number() - 1, "before",
				this.before, "properties", LedgerRows.heading(revision, this.commit));
		refuseOvertaken(rows(transaction, Statement.APPEND_REVISION, parameters) == 1);
	}

	private void refuseOvertaken(boolean isMine) {
		if (!isMine) {
			throw new RodTradException.Conflict(
					"Region %s has been changed meanwhile: this change was made for revision %d"
						.formatted(this.heading.region(), this.heading.number() - 1));
		}
	}

	private static long appendChanges(Transaction transaction, List<Map<String, Object>> batch) {
		return rows(transaction, Statement.APPEND_CHANGES, Map.of("rows", batch));
	}

	private List<Map<String, Object>> rows(List<Edit> batch) {
		return batch.stream().map(this::row).toList();
	}

	/** Entries are made one after the other, since each is chained on the one before. */
	private Map<String, Object> row(Edit edit) {
		Entry entry = Chain.entry(this.heading, this.hash, this.entries, edit);
		this.digest.change(entry);
		this.hash = entry.hash();
		this.entries++;
		return LedgerRows.entry(this.heading, this.commit, entry, edit.after().or(edit::before).orElseThrow());
	}

	@Override
	public void remove() {
		this.staged.ifPresent((ledger) -> ledger.remove(this.database));
	}

	static long rows(Transaction transaction, Statement statement, Map<String, Object> parameters) {
		return transaction.run(statement.text(), parameters).single().get("rows").asLong();
	}

}
