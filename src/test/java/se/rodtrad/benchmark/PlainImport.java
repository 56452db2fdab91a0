package se.rodtrad.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;

/**
 * Writes the rows of a new plan as anybody would with the driver: a statement for every
 * label and type, batches of 5,000, one transaction, and no checks; with or without the
 * ledger. The yardstick for the service.
 */
final class PlainImport {

	private static final int BATCH = 5_000;

	private final Driver driver;

	private final String regionId;

	PlainImport(Driver driver, String regionId) {
		this.driver = driver;
		this.regionId = regionId;
	}

	/**
	 * The rows of the ledger of a new region, as the service writes them too.
	 */
	static List<Map<String, Object>> ledger(PlanDraft draft) {
		Revision heading = new Revision(draft.region().id(), 1, Instant.EPOCH, Signature.of(Signature.How.IMPORT), 0,
				"", "");
		List<Map<String, Object>> rows = new ArrayList<>();
		String hash = Chain.START;
		for (Edit edit : draft.edits()) {
			Entry entry = Chain.entry(heading, hash, rows.size(), edit);
			hash = entry.hash();
			Fact fact = edit.after().orElseThrow();
			Map<String, Object> row = new HashMap<>(Map.of("regionId", heading.region(), "revision", 1L, "commit", "1",
					"place", entry.place(), "kind", fact.subject().sort(), "fact", fact.subject().toString(), "after",
					entry.after(), "hash", hash));
			fact.about().ifPresent((about) -> row.put("subject", about.toString()));
			fact.other().ifPresent((other) -> row.put("object", other.toString()));
			rows.add(row);
		}
		return rows;
	}

	long write(PlanDraft.Delta delta, List<Map<String, Object>> ledger) {
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		rows.put("UNWIND $rows AS row CREATE (n:Change) SET n = row", ledger);
		delta.elements()
			.forEach((element) -> rows
				.computeIfAbsent("UNWIND $rows AS row CREATE (n:%s) SET n = row".formatted(element.label().graphName()),
						(_) -> new ArrayList<>())
				.add(node(element)));
		delta.links()
			.forEach((link) -> rows.computeIfAbsent(statement(link), (_) -> new ArrayList<>())
				.add(Map.of("from", link.from().key(), "to", link.to().key(), "properties",
						link.type().isWeighted() ? Map.of("weight", link.weight()) : Map.of())));
		delta.values().stream().map(Value.Measurement.class::cast).forEach((value) -> rows.computeIfAbsent("""
				UNWIND $rows AS row
				MATCH (i:Indicator {regionId: $regionId, key: row.indicator})
				MATCH (u:OrgUnit {regionId: $regionId, key: row.unit})
				MATCH (p:Period {regionId: $regionId, key: row.period})
				CREATE (m:Measurement) SET m = row.properties
				CREATE (m)-[:OBSERVES]->(i), (m)-[:AT_UNIT]->(u), (m)-[:IN_PERIOD]->(p)
				""", (_) -> new ArrayList<>()).add(measurement(value)));
		long written = 0;
		try (Session session = this.driver.session(); Transaction transaction = session.beginTransaction()) {
			for (Map.Entry<String, List<Map<String, Object>>> entry : rows.entrySet()) {
				for (List<Map<String, Object>> batch : ImportBenchmark.batches(entry.getValue(), BATCH)) {
					transaction.run(entry.getKey(), Map.of("rows", batch, "regionId", this.regionId)).consume();
					written += batch.size();
				}
			}
			transaction.commit();
		}
		return written;
	}

	private static String statement(Link link) {
		return """
				UNWIND $rows AS row
				MATCH (a:%s {regionId: $regionId, key: row.from})
				MATCH (b:%s {regionId: $regionId, key: row.to})
				CREATE (a)-[r:%s]->(b) SET r = row.properties
				""".formatted(link.from().label().graphName(), link.to().label().graphName(), link.type());
	}

	private Map<String, Object> node(Element element) {
		Map<String, Object> row = new LinkedHashMap<>(ElementType.of(element.label()).values(element));
		row.put("regionId", this.regionId);
		row.put("key", element.key());
		element.validity().start().ifPresent((day) -> row.put("validFrom", day));
		return row;
	}

	private Map<String, Object> measurement(Value.Measurement value) {
		return Map.of("indicator", value.indicator(), "unit", value.unit(), "period", value.period(), "properties",
				Map.of("regionId", this.regionId, "key", value.key(), "group", value.group(), "state", "final", "value",
						value.value().orElseThrow()));
	}

}
