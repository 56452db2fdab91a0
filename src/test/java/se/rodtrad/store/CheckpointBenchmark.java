package se.rodtrad.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanGraph;

/**
 * What it takes to keep a plan whole and to read it, beside loading it and reading
 * entries of its ledger. Arguments: elements, measurements.
 */
final class CheckpointBenchmark {

	private static final String REGION = "benchmark";

	private static final int TIMES = 3;

	private static final int ENTRIES = 30_000;

	private CheckpointBenchmark() {
	}

	static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory("rodtrad-benchmark");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreContext.class).run(
				"--rodtrad.data-dir=" + data, "--rodtrad.inspection=1h", "--rodtrad.first-inspection=1h",
				"--spring.main.web-application-type=none")) {
			context.getBean(PlanStore.class)
				.commit(PlanGenerator.of(REGION, 1)
					.elements(Integer.parseInt(arguments[0]))
					.measurements(Integer.parseInt(arguments[1]))
					.draft(), Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
			measure(context);
		}
		System.exit(0);
	}

	private static void measure(ConfigurableApplicationContext context) throws Exception {
		Checkpoints checkpoints = context.getBean(Checkpoints.class);
		Ledger ledger = context.getBean(Ledger.class);
		PlanLoader loader = new PlanLoader(context.getBean(Database.class), context.getBean(Regions.class));
		PlanGraph plan = loader.load(REGION).plan();
		Revision revision = ledger.revision(REGION, 1).orElseThrow();
		System.out.printf("%,d facts%n", revision.entries());
		time("kept whole", () -> {
			checkpoints.writeCheckpoint(plan);
			return plan;
		});
		for (int i = 0; i < TIMES; i++) {
			time("loaded", () -> loader.load(REGION));
			time("read from where it was kept", () -> checkpoints.readCheckpoint(revision).orElseThrow());
			time("%,d entries of its ledger".formatted(ENTRIES), () -> entries(ledger));
		}
	}

	private static List<Object> entries(Ledger ledger) {
		return ledger.lines(REGION, new Ledger.Place(1, 0), 1, ENTRIES)
			.stream()
			.map((line) -> (Object) line.entry().edit())
			.toList();
	}

	private static void time(String what, Callable<?> work) throws Exception {
		long begun = System.nanoTime();
		work.call();
		System.out.printf("%s: %,d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
	}

}
