package se.rodtrad.ledger.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.ledger.FactJson;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * Writes a region with its whole history, as the ledger is read and keeping none of it.
 * The same revision gives the same bytes, wherever it is.
 */
public final class ArchiveWriter {

	/** Zip has no time of its own; its very first is written with the time zone too. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ZipOutputStream zip;

	private long heading;

	private ArchiveWriter(OutputStream out) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	/**
	 * Writes the archive of a plan and its ledger; the stream is left open.
	 * @param editions what is kept of the editions of steering models, by digest
	 * @throws RodTradException.Conflict when the ledger does not begin with the region,
	 * or an edition that has governed it is not kept; nothing is written
	 */
	public static void write(Ledger ledger, PlanGraph plan, Function<String, Optional<String>> editions,
			OutputStream out) throws IOException {
		String region = plan.region().id();
		Optional<Revision> last = ledger.revision(region, 1).flatMap((_) -> ledger.revision(region, plan.revision()));
		if (last.isEmpty()) {
			throw new RodTradException.Conflict(
					"Region %s: found a ledger that begins later, expected one from the region's first revision on"
						.formatted(region));
		}
		List<Edition> kept = editions(ledger, last.get(), editions);
		new ArchiveWriter(out).write(ledger, plan, last.get(), kept);
	}

	/** What has governed the region, by digest; none of it may be missing. */
	private static List<Edition> editions(Ledger ledger, Revision last, Function<String, Optional<String>> kept) {
		SortedSet<String> named = new TreeSet<>();
		Ledger.Place before = new Ledger.Place(last.number() + 1, 0);
		List<Ledger.Line> lines;
		do {
			lines = ledger.history(last.region(), new Region.Self(last.region()), before, Ledger.LINES_AT_A_TIME);
			lines.forEach((line) -> named.addAll(Edition.namedBy(line.entry())));
			before = lines.isEmpty() ? before : lines.getLast().place();
		}
		while (!lines.isEmpty());
		return named.stream()
			.map((digest) -> new Edition(digest, kept.apply(digest).orElseThrow(() -> missing(last, digest))))
			.toList();
	}

	private static RodTradException.Conflict missing(Revision last, String digest) {
		return new RodTradException.Conflict(
				"Region %s: found no edition with the digest %s in the database, expected all that have governed it"
					.formatted(last.region(), digest));
	}

	private void write(Ledger ledger, PlanGraph plan, Revision last, List<Edition> editions) throws IOException {
		begin(Part.HEAD);
		line(new Head(Part.FORMAT, Part.VERSION, last.region(), last.number(), last.hash(), last.digest()));
		begin(Part.LEDGER);
		ledger.read(last.region(), 1, last.number(), this::add);
		begin(Part.PLAN);
		for (Iterator<Fact> facts = plan.facts().iterator(); facts.hasNext();) {
			text(FactJson.write(facts.next()));
		}
		begin(Part.EDITIONS);
		for (Edition edition : editions) {
			line(edition);
		}
		this.zip.finish();
	}

	private void begin(Part part) throws IOException {
		ZipEntry entry = new ZipEntry(part.fileName());
		entry.setTimeLocal(NO_TIME);
		this.zip.putNextEntry(entry);
	}

	private void add(Ledger.Line line) {
		try {
			if (line.revision().number() != this.heading) {
				this.heading = line.revision().number();
				line(Heading.of(line.revision()));
			}
			line(line.entry());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void line(Record record) throws IOException {
		text(JSON.writeValueAsString(record));
	}

	private void text(String line) throws IOException {
		this.zip.write(line.getBytes(StandardCharsets.UTF_8));
		this.zip.write('\n');
	}

}
