package se.rodtrad.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import se.rodtrad.plan.RodTradException;

/**
 * Follows the ledgers of the regions whose plans are kept, several times a second: what
 * another process has written is taken over from there. While the database is out of
 * reach, plans are served as they were. At a fixed rate, since all that is scheduled with
 * a fixed delay waits for each other: nobody is behind because plans are inspected.
 */
@Component
class Tail {

	private static final Logger log = LoggerFactory.getLogger(Tail.class);

	private final Database database;

	private final KeptPlans plans;

	private final Contact contact;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	private Map<String, Head> suspected = Map.of();

	Tail(Database database, KeptPlans plans, Contact contact) {
		this.contact = contact;
		this.database = database;
		this.plans = plans;
	}

	/** Looks how far the database has come, and follows. */
	@Scheduled(fixedRateString = "${rodtrad.revision-check:200ms}",
			initialDelayString = "${rodtrad.revision-check:200ms}")
	void keepUp() {
		if (!this.oneAtATime.tryLock()) {
			return;
		}
		try {
			keepUpWith(currentRevisions());
			if (this.contact.isLost()) {
				log.info("The database answers again; plans have caught up");
			}
			this.contact.made();
		}
		catch (Neo4jException | RodTradException.Unreachable ex) {
			if (!this.contact.isLost()) {
				log.warn("The database does not answer; plans are served as they were: {}", ex.getMessage());
			}
			this.contact.broken();
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private Map<String, Head> currentRevisions() {
		return this.database.reading((transaction) -> {
			Map<String, Head> found = new TreeMap<>();
			transaction.run(Statement.CURRENT_REVISIONS.text())
				.forEachRemaining((row) -> found.put(row.get("regionId").asString(),
						new Head(row.get("revision").asLong(), row.get("hash").asString(""))));
			return found;
		});
	}

	/**
	 * A region that is gone, has fallen back or come to the same number by another way
	 * must be seen so twice: a commit of this process may have ended between the two
	 * looks.
	 */
	private void keepUpWith(Map<String, Head> heads) {
		Map<String, Head> suspected = new HashMap<>();
		this.plans.all().forEach((regionId, kept) -> {
			Head head = heads.getOrDefault(regionId, Head.GONE);
			if (head.revision > kept.revision()) {
				this.plans.follow(regionId, head.revision);
			}
			else if (head.revision < kept.revision() || !head.hash.equals(kept.hash())) {
				suspected.put(regionId, head);
			}
		});
		suspected.forEach((regionId, head) -> {
			if (head.equals(this.suspected.get(regionId))) {
				restore(regionId, head);
			}
		});
		this.suspected = suspected;
	}

	private void restore(String regionId, Head head) {
		if (head.equals(Head.GONE)) {
			log.warn("Region {} is no longer in the database", regionId);
			this.plans.forget(regionId);
		}
		else {
			this.plans.reload(regionId);
		}
	}

	private record Head(long revision, String hash) {

		static final Head GONE = new Head(-1, "");

	}

}
