package se.rodtrad.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;

/**
 * Writes the rows of a new plan as anybody would with the driver: a statement for every
 * label and type, batches of 5,000, one transaction, and no checks. The yardstick for the
 * service.
 */
final class PlainImport {

	private static final int BATCH = 5_000;

	private final Driver driver;

	private final String regionId;

	PlainImport(Driver driver, String regionId) {
		this.driver = driver;
		this.regionId = regionId;
	}

	long write(PlanDraft.Delta delta) {
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
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
