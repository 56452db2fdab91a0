package se.rodtrad.transfer.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * One import on its way. Whoever runs it tells it how far it has come; whoever asks gets
 * its status, at once or when it has changed.
 */
final class ImportJob {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition hasChanged = this.lock.newCondition();

	private final Upload upload;

	private volatile boolean isCancelled;

	private long version;

	private ImportStatus status;

	ImportJob(String id, Upload upload, Instant received) {
		this.upload = upload;
		this.status = new ImportStatus(id, upload.region(), upload.name(), upload.dryRun(), ImportState.WAITING, 0, 0,
				0, 0, received, Optional.empty(), Optional.empty());
	}

	Upload upload() {
		return this.upload;
	}

	/** As it stands. */
	ImportStatus status() {
		return snapshot().status();
	}

	/** As it stands, with the number of changes that it has been through. */
	Snapshot snapshot() {
		this.lock.lock();
		try {
			return new Snapshot(this.version, this.status);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * As it stands when it has changed, or when the time is up.
	 * @param seen the last version seen; -1: none
	 */
	Snapshot await(long seen, Duration atMost) throws InterruptedException {
		this.lock.lock();
		try {
			long left = atMost.toNanos();
			while (this.version <= seen && left > 0 && !this.status.state().isEnd()) {
				left = this.hasChanged.awaitNanos(left);
			}
			return new Snapshot(this.version, this.status);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** As it stands when it has ended. */
	ImportStatus ended() throws InterruptedException {
		Snapshot snapshot = snapshot();
		while (!snapshot.status().state().isEnd()) {
			snapshot = await(snapshot.version(), Duration.ofMinutes(1));
		}
		return snapshot.status();
	}

	/** Asks it to stop. What is written already within the transaction is rolled back. */
	void cancel() {
		this.isCancelled = true;
	}

	boolean isCancelled() {
		return this.isCancelled;
	}

	/** Tells how far it has come, as something else than it was. */
	void update(UnaryOperator<ImportStatus> change) {
		this.lock.lock();
		try {
			this.status = change.apply(this.status);
			this.version++;
			this.hasChanged.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * An import at a moment.
	 *
	 * @param version how many changes it has been through
	 * @param status how it stands
	 */
	record Snapshot(long version, ImportStatus status) {
	}

}
