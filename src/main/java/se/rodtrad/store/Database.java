package se.rodtrad.store;

import java.util.Set;
import java.util.function.Function;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
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

	/** Something that is another after every transaction, whoever made it. */
	Set<Bookmark> state() {
		try (Session session = this.driver.session(config(AccessMode.READ))) {
			session.run(Statement.CURRENT_REVISIONS.text()).consume();
			return session.lastBookmarks();
		}
	}

	private <T> T inTransaction(AccessMode mode, Function<Transaction, T> work) {
		try (Session session = this.driver.session(config(mode));
				Transaction transaction = session.beginTransaction()) {
			T result = work.apply(transaction);
			transaction.commit();
			return result;
		}
	}

	private SessionConfig config(AccessMode mode) {
		return SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(this.driver.executableQueryBookmarkManager())
			.withFetchSize(ROWS_PER_FETCH)
			.build();
	}

}
