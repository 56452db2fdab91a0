package se.rodtrad.store;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.neo4j.driver.types.MapAccessor;

import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Fact;

/**
 * How headings and entries of the ledger look as nodes. An entry is found by its fact; a
 * link by its ends too, and a value by its indicator and its owner.
 */
final class LedgerRows {

	private LedgerRows() {
	}

	static Map<String, Object> heading(Revision revision, String commit) {
		Map<String, Object> row = new HashMap<>();
		row.put("regionId", revision.region());
		row.put("number", revision.number());
		row.put("instant", revision.instant().atZone(ZoneOffset.UTC));
		row.put("actor", revision.signature().actor());
		row.put("how", code(revision.signature().how()));
		putText(row, "command", revision.signature().command());
		putText(row, "reason", revision.signature().reason());
		putText(row, "asked", revision.signature().asked());
		row.put("changes", revision.entries());
		row.put("hash", revision.hash());
		row.put("digest", revision.digest());
		row.put("commit", commit);
		return row;
	}

	static Revision heading(MapAccessor node) {
		Signature signature = new Signature(node.get("actor").asString(),
				Signature.How.valueOf(node.get("how").asString().toUpperCase(Locale.ROOT)),
				node.get("command").asString(""), node.get("reason").asString(""), node.get("asked").asString(""));
		return new Revision(node.get("regionId").asString(), node.get("number").asLong(),
				node.get("instant").asZonedDateTime().toInstant(), signature, node.get("changes").asLong(),
				node.get("hash").asString(), node.get("digest").asString());
	}

	static String code(Signature.How how) {
		return how.name().toLowerCase(Locale.ROOT);
	}

	static Map<String, Object> entry(Revision revision, String commit, Entry entry, Fact fact) {
		Map<String, Object> row = new HashMap<>();
		row.put("regionId", revision.region());
		row.put("revision", revision.number());
		row.put("commit", commit);
		row.put("place", entry.place());
		row.put("kind", fact.subject().sort());
		row.put("fact", fact.subject().toString());
		fact.about()
			.filter((about) -> !about.equals(fact.subject()))
			.ifPresent((about) -> row.put("subject", about.toString()));
		fact.other().ifPresent((other) -> row.put("object", other.toString()));
		putText(row, "before", entry.before());
		putText(row, "after", entry.after());
		row.put("hash", entry.hash());
		return row;
	}

	static Entry entry(MapAccessor node) {
		return new Entry(node.get("place").asLong(), node.get("before").asString(""), node.get("after").asString(""),
				node.get("hash").asString());
	}

	private static void putText(Map<String, Object> row, String name, String text) {
		if (!text.isEmpty()) {
			row.put(name, text);
		}
	}

}
