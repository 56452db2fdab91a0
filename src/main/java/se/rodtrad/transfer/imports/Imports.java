package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

import se.rodtrad.plan.RodTradException;

/**
 * The imports of the service: those that wait, those that run, and those that ended not
 * long ago. An import outlives the request that it came with, but not the process.
 */
@Component
class Imports {

	private final ImportRun run;

	private final ImportProperties properties;

	private final Uploads uploads;

	private final Clock clock;

	private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

	private final Semaphore places;

	private final ExecutorService executor = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("import-", 0).factory());

	Imports(ImportRun run, ImportProperties properties, Uploads uploads, Clock clock) {
		this.run = run;
		this.properties = properties;
		this.uploads = uploads;
		this.clock = clock;
		this.places = new Semaphore(properties.running() + properties.waiting());
	}

	/** A new file for something that is to be imported. */
	Path newFile(String ending) throws IOException {
		return this.uploads.newFile(ending);
	}

	/**
	 * Takes an import in, which is run when its turn comes; not when as many wait as may.
	 */
	Optional<ImportJob> submit(Upload upload) {
		forgetOld();
		if (!this.places.tryAcquire()) {
			return Optional.empty();
		}
		ImportJob job = new ImportJob(UUID.randomUUID().toString(), upload, this.clock.instant());
		this.jobs.put(job.status().id(), job);
		this.executor.execute(() -> {
			try {
				this.run.run(job);
			}
			finally {
				this.places.release();
			}
		});
		return Optional.of(job);
	}

	/**
	 * An import.
	 * @throws RodTradException.NotFound when there is none, or none any longer
	 */
	ImportJob find(String id) {
		return get(id).orElseThrow(() -> new RodTradException.NotFound(
				"There is no import %s, or it ended more than %s ago".formatted(id, this.properties.keep())));
	}

	/** An import, or nothing when there is none, or none any longer. */
	Optional<ImportJob> get(String id) {
		forgetOld();
		return Optional.ofNullable(this.jobs.get(id));
	}

	/**
	 * Forgets what ended too long ago, and the oldest of what lists too much together.
	 */
	private void forgetOld() {
		Instant oldest = this.clock.instant().minus(this.properties.keep());
		List<ImportStatus> ended = this.jobs.values()
			.stream()
			.map(ImportJob::status)
			.filter((status) -> status.state().isEnd())
			.sorted(Comparator.comparing((ImportStatus status) -> status.ended().orElseThrow()).reversed())
			.toList();
		long listed = 0;
		for (ImportStatus status : ended) {
			listed += status.result().map(ImportResult::listed).orElse(0);
			if (status.ended().orElseThrow().isBefore(oldest) || listed > this.properties.keptProblems()) {
				this.jobs.remove(status.id());
			}
		}
	}

	/** Ends what runs before the database goes; what was not written is not. */
	@PreDestroy
	void close() {
		this.jobs.values().forEach(ImportJob::cancel);
		this.executor.close();
	}

}
