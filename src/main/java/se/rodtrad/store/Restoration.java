package se.rodtrad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
final class Restoration implements ArchiveFile.LedgerReader {

	private final Database database;

	private final Revision last;

	/** What all that it writes is found by, should it not end. */
	private final String commit = UUID.randomUUID().toString();

	private final List<Map<String, Object>> headings = new ArrayList<>();

	private final List<Map<String, Object>> entries = new ArrayList<>();

	private String marker = "";

	Restoration(Database database, Revision last) {
		this.database = database;
		this.last = last;
	}

	/** Writes the ledger ahead, some at a time. */
	void stage(ArchiveFile archive) {
		this.marker = this.database.inTransaction((transaction) -> Posting.stageLedger(transaction, this.commit));
		archive.read(this);
		flush(Statement.APPEND_CHANGES, this.entries);
		flush(Statement.APPEND_REVISIONS, this.headings);
	}

	@Override
	public void heading(Revision revision) {
		this.headings.add(LedgerRows.heading(revision, commitOf(revision)));
		if (this.headings.size() == PlanWriter.ROWS_PER_BATCH) {
			flush(Statement.APPEND_REVISIONS, this.headings);
		}
	}

	@Override
	public void entry(Revision revision, Entry entry) {
		Edit edit = entry.edit();
		Fact fact = edit.after().or(edit::before).orElseThrow();
		this.entries.add(LedgerRows.entry(revision, commitOf(revision), entry, fact));
		if (this.entries.size() == PlanWriter.ROWS_PER_BATCH) {
			flush(Statement.APPEND_CHANGES, this.entries);
		}
	}

	/** Entries are found by the commit of their revision. */
	private String commitOf(Revision revision) {
		return this.commit + "/" + revision.number();
	}

	private void flush(Statement statement, List<Map<String, Object>> rows) {
		this.database.inTransaction((transaction) -> Posting.rows(transaction, statement, Map.of("rows", rows)));
		rows.clear();
	}

	/**
	 * Makes the ledger that of the region, which has just been made.
	 * @throws RodTradException.Conflict when somebody else has made it
	 */
	Revision write(Transaction transaction) {
		boolean isStaged = Posting.rows(transaction, Statement.REMOVE_STAGED,
				Map.of("rows", List.of(this.marker))) == 1;
		boolean isMine = Posting.rows(transaction, Statement.RESTORE_REGION,
				Map.of("regionId", this.last.region(), "revision", this.last.number())) == 1;
		if (!isStaged || !isMine) {
			throw new RodTradException.Conflict(
					"Region %s has been made meanwhile, or what was written ahead of it is gone: begin anew"
						.formatted(this.last.region()));
		}
		return this.last;
	}

	/** Removes what was written ahead. */
	void remove() {
		if (!this.marker.isEmpty()) {
			Posting.removeStaged(this.database, this.marker, this.commit);
		}
	}

}
