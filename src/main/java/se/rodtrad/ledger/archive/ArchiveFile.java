package se.rodtrad.ledger.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.FactJson;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * An archive that was handed in. It is trusted in nothing: every entry must follow from
 * the one before it by its hash, every revision must have the digest that its entries
 * lead to, and the plan the digest of the last.
 */
public final class ArchiveFile implements Closeable {

	private final ZipFile zip;

	private final ArchiveLimits limits;

	private final Head head;

	private ArchiveFile(ZipFile zip, ArchiveLimits limits) {
		this.zip = zip;
		this.limits = limits;
		this.head = readHead();
	}

	/**
	 * Opens an archive.
	 * @throws RodTradException.Invalid when it is none
	 */
	public static ArchiveFile open(Path file, ArchiveLimits limits) {
		ZipFile zip = zip(file);
		try {
			return new ArchiveFile(zip, limits);
		}
		catch (RuntimeException ex) {
			try (zip) {
				throw ex;
			}
			catch (IOException suppressed) {
				ex.addSuppressed(suppressed);
				throw ex;
			}
		}
	}

	private static ZipFile zip(Path file) {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new RodTradException.Invalid(
					"Archive: found no zip file, or one that is cut short, expected one as archive.zip gives it out");
		}
	}

	private Head readHead() {
		try (Lines lines = lines(Part.HEAD, unpacking())) {
			Head read = lines.next()
				.map((line) -> lines.read(line, Head.class))
				.orElseThrow(() -> lines.wrong("nothing", "what the archive is of"));
			if (!read.format().equals(Part.FORMAT) || read.version() != Part.VERSION) {
				throw lines.wrong("%s %d".formatted(read.format(), read.version()),
						"%s %d".formatted(Part.FORMAT, Part.VERSION));
			}
			return read;
		}
		catch (IOException ex) {
			throw damaged(Part.HEAD);
		}
	}

	private Unpacking unpacking() {
		return new Unpacking(this.limits.unpackedBytes());
	}

	private Lines lines(Part part, Unpacking unpacking) {
		ZipEntry entry = this.zip.getEntry(part.fileName());
		if (entry == null) {
			throw new RodTradException.Invalid(
					"Archive: found no %s, expected one as archive.zip gives it out".formatted(part.fileName()));
		}
		try {
			return new Lines(part, unpacking.of(this.zip.getInputStream(entry)));
		}
		catch (IOException ex) {
			throw damaged(part);
		}
	}

	private static RodTradException.Invalid damaged(Part part) {
		return new RodTradException.Invalid(
				"%s: found what cannot be unpacked, expected it as it was given out".formatted(part.fileName()));
	}

	/** Whether a file is an archive, as far as can be told without reading it. */
	public static boolean isOne(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.getEntry(Part.HEAD.fileName()) != null;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The id of the region. */
	public String region() {
		return this.head.region();
	}

	/**
	 * Looks through all of it.
	 * @param isEdition whether a digest is that of a text
	 * @param read is told now and then how many entries have been read; what it throws
	 * ends the reading
	 * @return what it holds beside the ledger
	 * @throws RodTradException.Invalid naming the first place that is not as it should be
	 * @throws RodTradException.LimitExceeded when it holds more than it may
	 */
	public Contents verify(BiPredicate<String, String> isEdition, LongConsumer read) {
		Check check = new Check(this.head.region(), read);
		Unpacking unpacking = unpacking();
		read(check, unpacking);
		Revision last = check.last();
		requireSame("revision", String.valueOf(this.head.revision()), String.valueOf(last.number()));
		requireSame("hash", this.head.hash(), last.hash());
		requireSame("digest", this.head.digest(), last.digest());
		return new Contents(last, check.entries(), plan(last, unpacking),
				editions(check.editions(), isEdition, unpacking));
	}

	private static void requireSame(String what, String found, String expected) {
		if (!found.equals(expected)) {
			throw new RodTradException.Invalid("%s: found %s %s, expected %s as the ledger ends with"
				.formatted(Part.HEAD.fileName(), what, found, expected));
		}
	}

	private PlanDraft plan(Revision last, Unpacking unpacking) {
		PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region(last.region(), "", "", "", List.of())));
		Chain.Digest digest = new Chain.Digest();
		long rows = 0;
		try (Lines lines = lines(Part.PLAN, unpacking)) {
			for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
				Fact fact = lines.fact(line.get());
				rows += (fact instanceof Region) ? 0 : 1;
				refuseMore("elements, links and values", rows, this.limits.rows(), "rodtrad.import.max-rows");
				digest.add(line.get());
				draft.put(fact);
			}
		}
		catch (IOException ex) {
			throw damaged(Part.PLAN);
		}
		if (!digest.text().equals(last.digest()) || !draft.region().id().equals(last.region())) {
			throw new RodTradException.Invalid("%s: found a plan with digest %s, expected %s as the ledger ends with"
				.formatted(Part.PLAN.fileName(), digest.text(), last.digest()));
		}
		return draft;
	}

	private static void refuseMore(String what, long found, long most, String setting) {
		if (found > most) {
			throw new RodTradException.LimitExceeded(
					"Archive: found more than %d %s, expected at most as many (%s)".formatted(most, what, setting));
		}
	}

	/** Exactly those that the ledger's regions name, in order. */
	private List<Edition> editions(SortedSet<String> named, BiPredicate<String, String> isEdition,
			Unpacking unpacking) {
		SortedSet<String> missing = new TreeSet<>(named);
		List<Edition> editions = new ArrayList<>();
		long characters = 0;
		try (Lines lines = lines(Part.EDITIONS, unpacking)) {
			for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
				characters += line.get().length();
				refuseMore("characters of editions", characters, this.limits.editionCharacters(),
						Part.EDITIONS.fileName());
				Edition edition = lines.read(line.get(), Edition.class);
				if (!missing.remove(edition.digest())) {
					throw lines.wrong("the digest " + FactJson.shown(edition.digest()),
							"each once that a region of the ledger names");
				}
				if (!isEdition.test(edition.digest(), edition.text())) {
					throw lines.wrong("a profile that has not the digest %s or cannot be read here"
						.formatted(FactJson.shown(edition.digest())), "one that does");
				}
				editions.add(edition);
			}
			if (!missing.isEmpty()) {
				throw lines.wrong("no more editions", "one with the digest %s, which a region of the ledger names"
					.formatted(FactJson.shown(missing.first())));
			}
		}
		catch (IOException ex) {
			throw damaged(Part.EDITIONS);
		}
		return editions;
	}

	/**
	 * Reads the ledger from its beginning, keeping nothing.
	 * @throws RodTradException.Invalid when a line cannot be read
	 */
	public void read(LedgerReader reader) {
		read(reader, unpacking());
	}

	private void read(LedgerReader reader, Unpacking unpacking) {
		try (Lines lines = lines(Part.LEDGER, unpacking)) {
			Optional<Revision> heading = Optional.empty();
			for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
				heading = Optional.of(read(lines, line.get(), heading, reader));
			}
		}
		catch (IOException ex) {
			throw damaged(Part.LEDGER);
		}
	}

	private Revision read(Lines lines, String line, Optional<Revision> heading, LedgerReader reader) {
		try {
			if (line.startsWith("{\"revision\":")) {
				Revision next = lines.read(line, Heading.class).revision(this.head.region());
				reader.heading(next);
				return next;
			}
			Revision known = heading.orElseThrow(() -> lines.wrong("an entry", "a revision before it"));
			reader.entry(known, lines.read(line, Entry.class));
			return known;
		}
		catch (Broken ex) {
			throw lines.wrong(ex.found(), ex.expected());
		}
		catch (DateTimeException ex) {
			throw lines.wrong("no instant", "one such as 2026-01-31T12:00:00Z");
		}
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Is told of a ledger, the earliest first. */
	public interface LedgerReader {

		/** A revision begins. */
		void heading(Revision revision);

		/** An entry of the revision that began last. */
		void entry(Revision revision, Entry entry);

	}

	/**
	 * What an archive that is whole holds.
	 *
	 * @param last its last revision
	 * @param entries how many entries its ledger has
	 * @param draft the whole plan, as a draft of a region that is not there
	 * @param editions what the steering models have said that have governed the region
	 */
	public record Contents(Revision last, long entries, PlanDraft draft, List<Edition> editions) {

		public Contents {
			editions = List.copyOf(editions);
		}

	}

}
