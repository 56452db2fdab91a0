package se.rodtrad.ledger.archive;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.RodTradException;

/** Holds a ledger against its hashes, and each revision against its digest. */
final class Check implements ArchiveFile.LedgerReader {

	/** So many entries are read before it is told. */
	private static final long TOLD = 1_000;

	private final String region;

	private final LongConsumer read;

	private Optional<Revision> heading = Optional.empty();

	private final SortedSet<String> editions = new TreeSet<>();

	private String hash = Chain.START;

	private final Chain.Digest digest = new Chain.Digest();

	private long inRevision;

	private long entries;

	Check(String region, LongConsumer read) {
		this.region = region;
		this.read = read;
	}

	@Override
	public void heading(Revision revision) {
		this.heading.ifPresent(this::end);
		require("revision", String.valueOf(revision.number()),
				String.valueOf(this.heading.map(Revision::number).orElse(0L) + 1));
		this.heading.filter((before) -> revision.instant().isBefore(before.instant())).ifPresent((before) -> {
			throw new Broken("the instant " + revision.instant(), "none before " + before.instant());
		});
		this.heading = Optional.of(revision);
		this.inRevision = 0;
	}

	@Override
	public void entry(Revision revision, Entry entry) {
		require("place", String.valueOf(entry.place()), String.valueOf(this.inRevision));
		require("hash", entry.hash(), Chain.hash(revision, this.hash, entry));
		requireFacts(entry);
		noteEditions(entry);
		this.hash = entry.hash();
		this.digest.change(entry);
		this.inRevision++;
		if (++this.entries % TOLD == 0) {
			this.read.accept(this.entries);
		}
	}

	private static void requireFacts(Entry entry) {
		try {
			entry.edit();
		}
		catch (RodTradException.Invalid | IllegalArgumentException ex) {
			throw new Broken("an entry that changes nothing that is known", "facts before and after");
		}
	}

	private void noteEditions(Entry entry) {
		this.editions.addAll(Edition.namedBy(entry));
		if (this.editions.size() > Edition.MOST) {
			throw new Broken("a region governed by more editions", "at most " + Edition.MOST);
		}
	}

	private void end(Revision revision) {
		require("entries before it", String.valueOf(this.inRevision), String.valueOf(revision.entries()));
		require("hash of the last entry", this.hash, revision.hash());
		require("digest that they lead to", this.digest.text(), revision.digest());
	}

	private static void require(String what, String found, String expected) {
		if (!found.equals(expected)) {
			throw new Broken("%s %s".formatted(what, found), expected);
		}
	}

	/** The digests of all editions that the region has ever named. */
	SortedSet<String> editions() {
		return this.editions;
	}

	long entries() {
		return this.entries;
	}

	/** The last revision, once all is read. */
	Revision last() {
		try {
			this.heading.ifPresent(this::end);
		}
		catch (Broken ex) {
			throw new RodTradException.Invalid("%s: found %s at its end, expected %s".formatted(Part.LEDGER.fileName(),
					ex.found(), ex.expected()));
		}
		return this.heading.orElseThrow(() -> new RodTradException.Invalid(
				"%s: found nothing, expected the ledger of region %s".formatted(Part.LEDGER.fileName(), this.region)));
	}

}
