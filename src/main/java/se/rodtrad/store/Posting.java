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
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;

/**
 * What one commit writes into the ledger: a heading and an entry for each fact, in the
 * transaction that writes the facts themselves; of a large one the entries are written
 * ahead. Entries without a heading are no part of the ledger.
 */
final class Posting {

	private final String commit = UUID.randomUUID().toString();

	private final Revision revision;

	/** The hash of the last entry before it. */
	private final String before;

	private final List<Edit> edits;

	private final List<Entry> entries;

	private Optional<StagedLedger> staged = Optional.empty();

	private Posting(Revision revision, String before, List<Edit> edits, List<Entry> entries) {
		this.revision = revision;
		this.before = before;
		this.edits = edits;
		this.entries = entries;
	}

	/**
	 * What follows on a head.
	 * @param head the last heading of the ledger; nothing when it begins here
	 */
	static Posting of(PlanDraft draft, Optional<Revision> head, Signature signature, Instant now) {
		Instant instant = head.map(Revision::instant).filter(now::isBefore).orElse(now).truncatedTo(ChronoUnit.MICROS);
		List<Edit> edits = draft.edits();
		Revision heading = new Revision(draft.region().id(), draft.base().revision() + 1, instant, signature,
				edits.size(), "", "");
		String before = head.map(Revision::hash).orElse(Chain.START);
		List<Entry> entries = Chain.entries(heading, before, edits);
		String digest = Chain.digest(head.map(Revision::digest).orElseGet(() -> digestOf(draft)), entries);
		Revision revision = new Revision(heading.region(), heading.number(), instant, signature, edits.size(),
				entries.getLast().hash(), digest);
		return new Posting(revision, before, edits, entries);
	}

	/** A plan from before there was a ledger has a digest all the same. */
	private static String digestOf(PlanDraft draft) {
		return (draft.base().revision() == 0) ? Chain.START : Chain.digest(draft.base());
	}

	Revision revision() {
		return this.revision;
	}

	/** Writes the entries ahead. */
	void stage(Database database, CommitProgress progress) {
		StagedLedger ledger = database
			.inTransaction((transaction) -> StagedLedger.stageLedger(transaction, this.commit));
		this.staged = Optional.of(ledger);
		PlanWriter.batches(this.entries).forEach((batch) -> {
			progress.stopWhenCancelled();
			database.inTransaction((transaction) -> {
				refuseOvertaken(ledger.holdLedger(transaction));
				return appendChanges(transaction, batch);
			});
		});
	}

	/**
	 * Writes what is not written yet, the heading last.
	 * @throws RodTradException.Conflict when the region is no longer at the revision
	 * before
	 */
	Revision write(Transaction transaction) {
		this.staged.ifPresentOrElse((ledger) -> refuseOvertaken(ledger.end(transaction)),
				() -> PlanWriter.batches(this.entries).forEach((batch) -> appendChanges(transaction, batch)));
		appendRevision(transaction);
		return this.revision;
	}

	private void appendRevision(Transaction transaction) {
		Map<String, Object> parameters = Map.of("regionId", this.revision.region(), "base", this.revision.number() - 1,
				"before", this.before, "properties", LedgerRows.heading(this.revision, this.commit));
		refuseOvertaken(rows(transaction, Statement.APPEND_REVISION, parameters) == 1);
	}

	private void refuseOvertaken(boolean isMine) {
		if (!isMine) {
			throw new RodTradException.Conflict(
					"Region %s has been changed meanwhile: this change was made for revision %d"
						.formatted(this.revision.region(), this.revision.number() - 1));
		}
	}

	private long appendChanges(Transaction transaction, List<Entry> batch) {
		List<Map<String, Object>> rows = batch.stream()
			.map((entry) -> LedgerRows.entry(this.revision, this.commit, entry, fact(entry)))
			.toList();
		return rows(transaction, Statement.APPEND_CHANGES, Map.of("rows", rows));
	}

	private Fact fact(Entry entry) {
		Edit edit = this.edits.get((int) entry.place());
		return edit.after().or(edit::before).orElseThrow();
	}

	/** Removes what was written ahead, unless it has been committed all the same. */
	void remove(Database database) {
		this.staged.ifPresent((ledger) -> ledger.remove(database));
	}

	static long rows(Transaction transaction, Statement statement, Map<String, Object> parameters) {
		return transaction.run(statement.text(), parameters).single().get("rows").asLong();
	}

}
