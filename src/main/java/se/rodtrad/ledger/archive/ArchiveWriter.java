package se.rodtrad.ledger.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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

	/** Zip has no time of its own. */
	private static final long NO_TIME = 315_532_800_000L;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ZipOutputStream zip;

	private final SortedSet<String> editions = new TreeSet<>();

	private long heading;

	private ArchiveWriter(OutputStream out) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	/**
	 * Writes the archive of a plan and its ledger; the stream is left open.
	 * @param editions what is kept of the editions of steering models, by digest
	 * @throws RodTradException.Conflict when the ledger does not begin with the region;
	 * nothing is written
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
		new ArchiveWriter(out).write(ledger, plan, last.get(), editions);
	}

	private void write(Ledger ledger, PlanGraph plan, Revision last, Function<String, Optional<String>> kept)
			throws IOException {
		begin(Part.HEAD);
		line(new Head(Part.FORMAT, Part.VERSION, last.region(), last.number(), last.hash(), last.digest()));
		begin(Part.LEDGER);
		ledger.read(last.region(), 1, last.number(), this::add);
		begin(Part.PLAN);
		for (Iterator<Fact> facts = plan.facts().iterator(); facts.hasNext();) {
			text(FactJson.write(facts.next()));
		}
		begin(Part.EDITIONS);
		for (String digest : this.editions) {
			for (String text : kept.apply(digest).stream().toList()) {
				line(new Edition(digest, text));
			}
		}
		this.zip.finish();
	}

	private void begin(Part part) throws IOException {
		ZipEntry entry = new ZipEntry(part.fileName());
		entry.setTime(NO_TIME);
		this.zip.putNextEntry(entry);
	}

	private void add(Ledger.Line line) {
		try {
			if (line.revision().number() != this.heading) {
				this.heading = line.revision().number();
				line(Heading.of(line.revision()));
			}
			line(line.entry());
			note(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Only a region says by which editions it is governed. */
	private void note(Ledger.Line line) {
		Stream.of(line.entry().before(), line.entry().after())
			.filter((json) -> json.startsWith("{\"region\":"))
			.map(FactJson::read)
			.forEach((fact) -> {
				if (fact instanceof Region region) {
					this.editions.addAll(region.editions().values());
				}
			});
	}

	private void line(Record record) throws IOException {
		text(JSON.writeValueAsString(record));
	}

	private void text(String line) throws IOException {
		this.zip.write(line.getBytes(StandardCharsets.UTF_8));
		this.zip.write('\n');
	}

}
