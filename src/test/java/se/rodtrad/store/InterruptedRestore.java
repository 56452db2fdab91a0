package se.rodtrad.store;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.ledger.archive.ArchiveFile;
import se.rodtrad.ledger.archive.ArchiveLimits;

/**
 * A process that stops in the midst of restoring an archive and waits to be killed.
 * Arguments: the data directory, above how many rows a plan is staged, and the archive.
 */
final class InterruptedRestore {

	private InterruptedRestore() {
	}

	static void main(String[] arguments) throws IOException {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreContext.class)
			.web(WebApplicationType.NONE)
			.run("--rodtrad.data-dir=" + arguments[0], "--rodtrad.import.staged-above=" + arguments[1],
					"--spring.neo4j.uri=");
		restore(context, Path.of(arguments[2]), new StopHalfWay(0));
	}

	static void restore(ConfigurableApplicationContext context, Path file, CommitProgress progress) throws IOException {
		ArchiveFile archive = ArchiveFile.open(file, ArchiveLimits.of(1_000_000, 1_000_000_000));
		try (archive) {
			context.getBean(PlanStore.class).restore(archive, archive.verify((_, _) -> true, (_) -> {
			}), progress);
		}
	}

}
