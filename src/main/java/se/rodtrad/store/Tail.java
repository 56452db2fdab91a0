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

	private Map<String, Long> suspected = Map.of();

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

	private Map<String, Long> currentRevisions() {
		return this.database.reading((transaction) -> {
			Map<String, Long> found = new TreeMap<>();
			transaction.run(Statement.CURRENT_REVISIONS.text())
				.forEachRemaining((row) -> found.put(row.get("regionId").asString(), row.get("revision").asLong()));
			return found;
		});
	}

	/**
	 * A region that is gone, or has fallen back, must be seen so twice: a commit of this
	 * process may have ended between the two looks.
	 */
	private void keepUpWith(Map<String, Long> revisions) {
		Map<String, Long> fallenBack = new HashMap<>();
		this.plans.revisions().forEach((regionId, kept) -> {
			long revision = revisions.getOrDefault(regionId, -1L);
			if (revision > kept) {
				this.plans.follow(regionId, revision);
			}
			else if (revision < kept) {
				fallenBack.put(regionId, revision);
			}
		});
		fallenBack.forEach((regionId, revision) -> {
			if (revision.equals(this.suspected.get(regionId))) {
				restore(regionId, revision);
			}
		});
		this.suspected = fallenBack;
	}

	private void restore(String regionId, long revision) {
		log.warn("Region {} has fallen back to revision {} in the database", regionId, revision);
		if (revision < 0) {
			this.plans.forget(regionId);
		}
		else {
			this.plans.reload(regionId);
		}
	}

}
