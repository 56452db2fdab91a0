package se.rodtrad.store;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

import se.rodtrad.plan.RodTradException;

/**
 * The migrated database. Every session knows what the ones before it wrote, on whichever
 * member of a cluster it lands.
 */
final class Database {

	private static final long ROWS_PER_FETCH = 5_000;

	/** Of two that want the same the other way round the database stops one. */
	private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";

	private static final int ATTEMPTS = 5;

	/** Of a server that is about to stop, or has not quite started. */
	private static final String DOWN = "Neo.TransientError.General.DatabaseUnavailable";

	private final Driver driver;

	Database(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Does some work in one transaction that is committed when the work returns and
	 * rolled back when it throws. It is done once: a plan is not built twice because a
	 * server blinked.
	 * @throws RodTradException.Unreachable when there is no server to be found
	 * @throws RodTradException.Conflict when it was stopped for another that wanted the
	 * same the other way round
	 */
	<T> T inTransaction(Function<Transaction, T> work) {
		return inTransaction(AccessMode.WRITE, work);
	}

	/** The same for work that may be done again: stopped for another it begins anew. */
	<T> T repeating(Function<Transaction, T> work) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return inTransaction(work);
			}
			catch (RodTradException.Conflict ex) {
				// the other goes on, and has ended when the locks are had
			}
		}
		return inTransaction(work);
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
		catch (RuntimeException ex) {
			throw explained(ex);
		}
	}

	private <T> T inTransaction(AccessMode mode, Function<Transaction, T> work) {
		try (Session session = this.driver.session(config(mode));
				Transaction transaction = session.beginTransaction()) {
			T result = work.apply(transaction);
			transaction.commit();
			return result;
		}
		catch (RuntimeException ex) {
			throw explained(ex);
		}
	}

	/** Asks by way of a repository. */
	static <T> T asking(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (RuntimeException ex) {
			throw explained(ex);
		}
	}

	/**
	 * That the database is out of reach is said in one way, however it showed; and that
	 * somebody else was preferred.
	 */
	private static RuntimeException explained(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException known && DEADLOCK.equals(known.code())) {
				return new RodTradException.Conflict("Somebody else is changing the same: begin anew");
			}
			if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException
					|| (cause instanceof Neo4jException known && DOWN.equals(known.code()))) {
				return new RodTradException.Unreachable(failure);
			}
		}
		return failure;
	}

	private SessionConfig config(AccessMode mode) {
		return SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(this.driver.executableQueryBookmarkManager())
			.withFetchSize(ROWS_PER_FETCH)
			.build();
	}

}
