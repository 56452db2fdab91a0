package se.rodtrad.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.value.ValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.FactJson;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * Whole plans of the past, kept in the database now and then so that a long ledger need
 * not be read from its end. What is read is held against the digest that the ledger has
 * of it; nothing is answered from a checkpoint that somebody has changed.
 */
@Component
class Checkpoints {

	private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

	private static final int PART_SIZE = 1 << 20;

	/** As many facts of a checkpoint are read in the time of one entry of the ledger. */
	private static final int FACTS_PER_ENTRY = 10;

	private static final int LEAST_ENTRIES = 10_000;

	private final Database database;

	Checkpoints(Database database) {
		this.database = database;
	}

	/** What it costs to read a checkpoint of a plan, in entries of the ledger. */
	static long cost(PlanGraph plan) {
		return plan.factCount() / FACTS_PER_ENTRY;
	}

	/** Keeps a plan when much has been written since one was kept. */
	void keepWhenDue(PlanGraph plan) {
		String region = plan.region().id();
		long last = checkpoints(region).stream().mapToLong(Long::longValue).max().orElse(0);
		if (countEntries(region, last, plan.revision()) >= Math.max(LEAST_ENTRIES, cost(plan))) {
			keep(plan);
		}
	}

	private void keep(PlanGraph plan) {
		try {
			writeCheckpoint(plan);
			log.info("Region {} is kept whole as it is at revision {}", plan.region().id(), plan.revision());
		}
		catch (Neo4jException ex) {
			log.debug("Another process keeps region {} at the same time", plan.region().id(), ex);
		}
	}

	/** The revisions of which there are checkpoints. */
	NavigableSet<Long> checkpoints(String region) {
		return this.database.reading(
				(transaction) -> new TreeSet<>(transaction.run(Statement.CHECKPOINTS.text(), Map.of("regionId", region))
					.list((row) -> row.get("revision").asLong())));
	}

	/** How many entries the ledger has after a revision and up to another. */
	long countEntries(String region, long after, long last) {
		return this.database.reading((transaction) -> transaction
			.run(Statement.COUNT_ENTRIES.text(), Map.of("regionId", region, "after", after, "last", last))
			.single()
			.get("rows")
			.asLong());
	}

	/** Keeps a plan, whatever else is kept. */
	void writeCheckpoint(PlanGraph plan) {
		byte[] packed = packed(plan);
		this.database.inTransaction((transaction) -> {
			for (int begin = 0; begin < packed.length; begin += PART_SIZE) {
				transaction
					.run(Statement.WRITE_CHECKPOINT.text(),
							Map.of("regionId", plan.region().id(), "revision", plan.revision(), "place",
									(long) begin / PART_SIZE, "content",
									Arrays.copyOfRange(packed, begin, Math.min(packed.length, begin + PART_SIZE))))
					.consume();
			}
			return packed.length;
		});
	}

	private static byte[] packed(PlanGraph plan) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (Writer lines = new BufferedWriter(
				new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8))) {
			for (Fact fact : (Iterable<Fact>) plan.facts()::iterator) {
				lines.append(FactJson.write(fact)).append('\n');
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	/**
	 * The plan that was kept at a revision; nothing when it is not what the ledger has a
	 * digest of.
	 */
	Optional<PlanGraph> readCheckpoint(Revision revision) {
		List<Value> parts = this.database.reading((transaction) -> transaction
			.run(Statement.READ_CHECKPOINT.text(), Map.of("regionId", revision.region(), "revision", revision.number()))
			.list((row) -> row.get("content")));
		try {
			return Optional.of(unpacked(parts, revision));
		}
		catch (IOException | RodTradException.Invalid | ValueException ex) {
			log.warn("Region {}: what was kept of revision {} is not what the ledger says: {}", revision.region(),
					revision.number(), ex.getMessage());
			return Optional.empty();
		}
	}

	private static PlanGraph unpacked(List<Value> parts, Revision revision) throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(new SequenceInputStream(Collections
					.enumeration(parts.stream().map(Value::asByteArray).map(ByteArrayInputStream::new).toList()))),
				StandardCharsets.UTF_8))) {
			Chain.Digest digest = new Chain.Digest();
			List<Edit> edits = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				digest.add(line);
				edits.add(new Edit(Optional.empty(), Optional.of(FactJson.read(line))));
			}
			if (!digest.text().equals(revision.digest())) {
				throw new RodTradException.Invalid(
						"digest %s, expected %s".formatted(digest.text(), revision.digest()));
			}
			Region unnamed = new Region(revision.region(), "", "", "", List.of());
			return PlanGraph.empty(unnamed).changed(edits, revision.number());
		}
	}

}
