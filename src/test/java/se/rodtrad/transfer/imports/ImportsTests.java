package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.rodtrad.LaterClock;
import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which imports are taken in, and which results are kept for how long. */
@RunningService
class ImportsTests {

	private final String region = "r-" + UUID.randomUUID();

	private final ImportRun run;

	private final Plans plans;

	private final LaterClock clock = new LaterClock();

	@TempDir
	private Path folder;

	ImportsTests(ImportRun run, Plans plans) {
		this.run = run;
		this.plans = plans;
	}

	@Test
	void asManyAreTakenInAsMayRunAndWaitAndPlacesBecomeFree() throws Exception {
		Imports imports = imports(2, 1, 10);
		this.plans.inTurn(this.region, () -> false, () -> {
			List<ImportJob> taken = IntStream.range(0, 3).mapToObj((_) -> submitted(imports)).toList();
			assertThat(imports.submit(upload())).isEmpty();
			taken.forEach(ImportJob::cancel);
			taken.forEach(ImportsTests::awaitEnd);
			return taken;
		});
		assertThat(awaitEnd(submitted(imports)).state()).isEqualTo(ImportState.REFUSED);
	}

	@Test
	void aResultIsForgottenWhenItsTimeIsUp() {
		Imports imports = imports(2, 1, 10);
		String id = awaitEnd(submitted(imports)).id();
		this.clock.forward(Duration.ofMinutes(59));
		assertThat(imports.find(id).status().state()).isEqualTo(ImportState.REFUSED);
		this.clock.forward(Duration.ofMinutes(2));
		assertThatExceptionOfType(RodTradException.NotFound.class).isThrownBy(() -> imports.find(id))
			.withMessageContaining("There is no import " + id);
	}

	@Test
	void theOldestResultsAreForgottenFirstWhenAllOfThemListTooMuch() {
		Imports imports = imports(1, 0, 1);
		List<String> ids = IntStream.range(0, 25).mapToObj((_) -> awaitEnd(submitted(imports)).id()).toList();
		assertThat(ids.subList(0, 5)).allMatch((id) -> imports.get(id).isEmpty());
		assertThat(ids.subList(5, 25)).allMatch((id) -> imports.get(id).isPresent());
	}

	@Test
	void anImportThatWaitsIsNeverForgotten() throws Exception {
		Imports imports = imports(1, 0, 1);
		this.plans.inTurn(this.region, () -> false, () -> {
			ImportJob waiting = submitted(imports);
			this.clock.forward(Duration.ofDays(1));
			assertThat(imports.find(waiting.status().id())).isSameAs(waiting);
			waiting.cancel();
			return awaitEnd(waiting);
		});
	}

	private Imports imports(int running, int waiting, int shown) {
		ImportProperties properties = new ImportProperties(running, waiting, shown, this.folder, Duration.ofHours(1));
		return new Imports(this.run, properties, new Uploads(properties), this.clock);
	}

	/** A file of which there is exactly one thing to say. */
	private Upload upload() {
		try {
			Path file = Files.createTempFile(this.folder, "empty", ".csv");
			return new Upload(Signature.LOCAL, this.region, file, "empty.csv", true, "", Optional.empty());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** A place becomes free a moment after an import has ended. */
	private ImportJob submitted(Imports imports) {
		for (int attempt = 0; attempt < 100; attempt++) {
			java.util.Optional<ImportJob> job = imports.submit(upload());
			if (job.isPresent()) {
				return job.get();
			}
			java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
		}
		throw new AssertionError("no place became free");
	}

	private static ImportStatus awaitEnd(ImportJob job) {
		try {
			return job.ended();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
