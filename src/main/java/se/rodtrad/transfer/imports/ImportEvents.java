package se.rodtrad.transfer.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * Follows imports: how each stands when it changes, but not oftener than an eye can see,
 * until it has ended. Each listener waits on a virtual thread of its own.
 */
@Component
class ImportEvents {

	private static final Duration PAUSE = Duration.ofMillis(100);

	/** Something is sent at least so often, so that nothing between takes it for dead. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private final CountDownLatch closed = new CountDownLatch(1);

	private final ExecutorService listeners = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("import-events-", 0).factory());

	/**
	 * How an import goes.
	 * @param seen the last version that was seen; -1: none
	 */
	Flux<ImportJob.Snapshot> of(ImportJob job, long seen) {
		return Flux.<ImportJob.Snapshot, Long>generate(() -> seen, (last, sink) -> next(job, last, last > seen, sink))
			.subscribeOn(Schedulers.fromExecutor(this.listeners));
	}

	private long next(ImportJob job, long last, boolean pause, SynchronousSink<ImportJob.Snapshot> sink) {
		try {
			if (pause) {
				this.closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
			}
			ImportJob.Snapshot snapshot = job.await(last, HEARTBEAT);
			sink.next(snapshot);
			if (snapshot.status().state().isEnd()) {
				sink.complete();
			}
			return snapshot.version();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			sink.complete();
			return last;
		}
	}

	@PreDestroy
	void close() {
		this.closed.countDown();
		this.listeners.shutdownNow();
	}

}
