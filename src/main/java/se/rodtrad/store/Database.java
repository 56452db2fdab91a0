package se.rodtrad.store;

import java.util.function.Function;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;

/**
 * The migrated database. Every session knows what the ones before it wrote, on whichever
 * member of a cluster it lands.
 */
final class Database {

	private static final long ROWS_PER_FETCH = 5_000;

	private final Driver driver;

	Database(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Does some work in one transaction that is committed when the work returns and
	 * rolled back when it throws. It is done once: a plan is not built twice because a
	 * server blinked.
	 */
	<T> T inTransaction(Function<Transaction, T> work) {
		return inTransaction(AccessMode.WRITE, work);
	}

	/** The same for work that only reads, on any member of a cluster. */
	<T> T reading(Function<Transaction, T> work) {
		return inTransaction(AccessMode.READ, work);
	}

	private <T> T inTransaction(AccessMode mode, Function<Transaction, T> work) {
		SessionConfig config = SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(this.driver.executableQueryBookmarkManager())
			.withFetchSize(ROWS_PER_FETCH)
			.build();
		try (Session session = this.driver.session(config); Transaction transaction = session.beginTransaction()) {
			T result = work.apply(transaction);
			transaction.commit();
			return result;
		}
	}

}
