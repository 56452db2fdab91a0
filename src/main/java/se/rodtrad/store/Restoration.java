package se.rodtrad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.neo4j.driver.Transaction;

import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.archive.ArchiveFile;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.RodTradException;

/**
 * Writes the ledger of a region that is not there, from an archive, ahead of the region
 * itself: until that is made, nothing leads to it.
 */
final class Restoration implements LedgerShare, ArchiveFile.LedgerReader {

	private final Database database;

	private final ArchiveFile archive;

	private final Revision last;

	private final LongConsumer told;

	private long written;

	/** What all that it writes is found by, should it not end. */
	private final String commit = UUID.randomUUID().toString();

	private final List<Map<String, Object>> headings = new ArrayList<>();

	private final List<Map<String, Object>> entries = new ArrayList<>();

	private Optional<StagedLedger> staged = Optional.empty();

	private CommitProgress progress = CommitProgress.NONE;

	/**
	 * That of an archive.
	 * @param told is told how many entries have been written
	 */
	Restoration(Database database, ArchiveFile archive, Revision last, LongConsumer told) {
		this.database = database;
		this.archive = archive;
		this.last = last;
		this.told = told;
	}

	@Override
	public void stage(CommitProgress progress) {
		this.progress = progress;
		this.staged = Optional
			.of(this.database.inTransaction((transaction) -> StagedLedger.stageLedger(transaction, this.commit)));
		this.archive.read(this);
		appendChanges();
		appendRevisions();
	}

	@Override
	public void heading(Revision revision) {
		this.headings.add(LedgerRows.heading(revision, commitOf(revision)));
		if (this.headings.size() == PlanWriter.ROWS_PER_BATCH) {
			appendRevisions();
		}
	}

	@Override
	public void entry(Revision revision, Entry entry) {
		Edit edit = entry.edit();
		Fact fact = edit.after().or(edit::before).orElseThrow();
		this.entries.add(LedgerRows.entry(revision, commitOf(revision), entry, fact));
		if (this.entries.size() == PlanWriter.ROWS_PER_BATCH) {
			appendChanges();
		}
	}

	/** Entries are found by the commit of their revision. */
	private String commitOf(Revision revision) {
		return this.commit + "/" + revision.number();
	}

	private void appendChanges() {
		int rows = this.entries.size();
		flush(Statement.APPEND_CHANGES, this.entries);
		this.written += rows;
		this.told.accept(this.written);
	}

	private void appendRevisions() {
		flush(Statement.APPEND_REVISIONS, this.headings);
	}

	private void flush(Statement statement, List<Map<String, Object>> rows) {
		this.progress.stopWhenCancelled();
		this.database.inTransaction((transaction) -> {
			refuseOvertaken(this.staged.orElseThrow().holdLedger(transaction));
			return Posting.rows(transaction, statement, Map.of("rows", rows));
		});
		rows.clear();
	}

	@Override
	public Revision write(Transaction transaction) {
		refuseOvertaken(this.staged.orElseThrow().end(transaction));
		restoreRegion(transaction);
		return this.last;
	}

	private void restoreRegion(Transaction transaction) {
		Map<String, Object> parameters = Map.of("regionId", this.last.region(), "revision", this.last.number());
		refuseOvertaken(Posting.rows(transaction, Statement.RESTORE_REGION, parameters) == 1);
	}

	private void refuseOvertaken(boolean isMine) {
		if (!isMine) {
			throw new RodTradException.Conflict(
					"Region %s has been made meanwhile, or what was written ahead of it is gone: begin anew"
						.formatted(this.last.region()));
		}
	}

	@Override
	public void remove() {
		this.staged.ifPresent((ledger) -> ledger.remove(this.database));
	}

}
