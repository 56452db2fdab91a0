package se.rodtrad.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.Subject;

/** The ledger as it stands in the database. */
@Component
class StoredLedger implements Ledger {

	/**
	 * So many summaries are kept: a heading never changes, and counting takes as long as
	 * it is.
	 */
	private static final int TALLIES = 1_000;

	private final Database database;

	private final Cache<Revision, List<Tally>> tallies = Caffeine.newBuilder().maximumSize(TALLIES).build();

	StoredLedger(Database database) {
		this.database = database;
	}

	@Override
	public Optional<Revision> revision(String region, long number) {
		return heading(Statement.REVISION, Map.of("regionId", region, "number", number));
	}

	@Override
	public Optional<Revision> ofCommand(String region, String command) {
		return heading(Statement.OF_COMMAND, Map.of("regionId", region, "command", command));
	}

	@Override
	public Optional<Revision> at(String region, Instant instant) {
		return heading(Statement.AT, Map.of("regionId", region, "instant", instant.atZone(ZoneOffset.UTC)));
	}

	private Optional<Revision> heading(Statement statement, Map<String, Object> parameters) {
		return rows(statement, parameters).stream().map(StoredLedger::heading).findFirst();
	}

	@Override
	public List<Revision> revisions(String region, Wanted wanted, int most) {
		Map<String, Object> parameters = parameters(region, wanted);
		parameters.put("before", wanted.before());
		parameters.put("most", most);
		return rows(Statement.REVISIONS, parameters).stream().map(StoredLedger::heading).toList();
	}

	@Override
	public int count(String region, Wanted wanted) {
		return rows(Statement.COUNT, parameters(region, wanted)).getFirst().get("rows").asInt();
	}

	private static Map<String, Object> parameters(String region, Wanted wanted) {
		Map<String, Object> parameters = new HashMap<>(Map.of("regionId", region));
		parameters.put("actor", wanted.actor().orElse(null));
		parameters.put("how", wanted.how().map(LedgerRows::code).orElse(null));
		parameters.put("from", wanted.from().map((instant) -> instant.atZone(ZoneOffset.UTC)).orElse(null));
		parameters.put("until", wanted.until().map((instant) -> instant.atZone(ZoneOffset.UTC)).orElse(null));
		return parameters;
	}

	/** The entries of a page are sought by their places, however long the ledger is. */
	@Override
	public List<Line> lines(String region, Place from, long last, int most) {
		Map<String, Revision> headings = new HashMap<>();
		List<Map<String, Object>> wanted = new ArrayList<>();
		long left = most;
		for (Record heading : headings(region, from.revision(), last, most)) {
			Revision revision = heading(heading);
			String commit = heading.get("properties").get("commit").asString();
			long begin = (revision.number() == from.revision()) ? from.entry() : 0;
			long until = Math.min(revision.entries(), begin + left);
			headings.put(commit, revision);
			wanted.add(Map.of("commit", commit, "number", revision.number(), "from", begin, "until", until));
			left -= Math.max(0, until - begin);
			if (left == 0) {
				break;
			}
		}
		return rows(Statement.LINES, Map.of("rows", wanted)).stream()
			.map((row) -> new Line(Objects.requireNonNull(headings.get(row.get("commit").asString())),
					LedgerRows.entry(row.get("properties"))))
			.toList();
	}

	private List<Record> headings(String region, long first, long last, int most) {
		return rows(Statement.HEADINGS, Map.of("regionId", region, "first", first, "last", last, "most", most));
	}

	@Override
	public List<Line> history(String region, Subject about, Place before, int most) {
		Map<String, Object> parameters = Map.of("regionId", region, "about", about.toString(), "before",
				before.revision(), "place", before.entry(), "most", most);
		return rows(Statement.HISTORY, parameters).stream()
			.map((row) -> new Line(LedgerRows.heading(row.get("heading")), LedgerRows.entry(row.get("properties"))))
			.toList();
	}

	@Override
	public int countHistory(String region, Subject about) {
		return rows(Statement.COUNT_HISTORY, Map.of("regionId", region, "about", about.toString())).getFirst()
			.get("rows")
			.asInt();
	}

	@Override
	public List<Tally> tally(Revision revision) {
		return this.tallies.get(revision, this::counted);
	}

	private List<Tally> counted(Revision revision) {
		return rows(Statement.TALLY, Map.of("regionId", revision.region(), "number", revision.number())).stream()
			.map((row) -> new Tally(row.get("kind").asString(), row.get("created").asLong(),
					row.get("changed").asLong(), row.get("removed").asLong()))
			.toList();
	}

	private List<Record> rows(Statement statement, Map<String, Object> parameters) {
		return this.database.reading((transaction) -> transaction.run(statement.text(), parameters).list());
	}

	private static Revision heading(Record row) {
		return LedgerRows.heading(row.get("properties"));
	}

}
