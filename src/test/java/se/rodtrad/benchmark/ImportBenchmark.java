package se.rodtrad.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;
import se.rodtrad.store.StoreContext;

/**
 * Writes a generated plan into an empty embedded database, as the service does it or with
 * plain {@code UNWIND} statements, and says how long it took, how much heap was alive at
 * most, and how long the plan takes to load after a restart. Arguments: {@code service},
 * {@code plain} or {@code ledger}, which is plain with all rows of the ledger; elements,
 * measurements.
 */
public final class ImportBenchmark {

	private static final String REGION = "benchmark";

	private ImportBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		boolean isLedger = arguments[0].equals("ledger");
		boolean isPlain = arguments[0].equals("plain") || isLedger;
		PlanDraft draft = PlanGenerator.of(REGION, 1)
			.elements(Integer.parseInt(arguments[1]))
			.measurements(Integer.parseInt(arguments[2]))
			.draft();
		PlanDraft.Delta delta = draft.delta();
		System.out.printf("%s: %,d elements, %,d links, %,d values; heap of %,d MiB%n", arguments[0],
				delta.elements().size(), delta.links().size(), delta.values().size(),
				Runtime.getRuntime().maxMemory() >> 20);
		List<Map<String, Object>> ledger = isLedger ? PlainImport.ledger(draft) : List.of();
		Path data = Files.createTempDirectory("rodtrad-benchmark");
		Heap heap = Heap.watched();
		timed("written in one transaction", data,
				(context) -> isPlain ? writePlain(context, delta, ledger)
						: context.getBean(PlanStore.class)
							.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE)
							.orElseThrow()
							.number());
		System.out.printf("at most %,d MiB alive%n", heap.peakMegabytes());
		if (!isPlain) {
			timed("loaded after a restart", data, ImportBenchmark::load);
		}
		System.exit(0);
	}

	private static long load(ConfigurableApplicationContext context) {
		PlanGraph plan = context.getBean(PlanGraphs.class).current(REGION);
		return (long) plan.size() + plan.linkCount() + plan.values().measurements().size();
	}

	private static void timed(String what, Path data, ToLongFunction<ConfigurableApplicationContext> work) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreContext.class)
			.web(WebApplicationType.NONE)
			.run("--rodtrad.data-dir=" + data, "--logging.level.root=warn", "--spring.neo4j.uri=")) {
			long begun = System.nanoTime();
			long worked = processor().getProcessCpuTime();
			long result = work.applyAsLong(context);
			System.out.printf("%s: %.1f s, of processor %.1f s (%,d)%n", what, (System.nanoTime() - begun) / 1e9,
					(processor().getProcessCpuTime() - worked) / 1e9, result);
		}
	}

	/** On a machine that others use too, this is the time that can be compared. */
	private static OperatingSystemMXBean processor() {
		return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
	}

	/** The yardstick: the same rows, straight from the driver. */
	private static long writePlain(ConfigurableApplicationContext context, PlanDraft.Delta delta,
			List<Map<String, Object>> ledger) {
		return new PlainImport(context.getBean(Driver.class), REGION).write(delta, ledger);
	}

	/** The batches of a list. */
	static <T> List<List<T>> batches(List<T> rows, int size) {
		return IntStream.iterate(0, (start) -> start < rows.size(), (start) -> start + size)
			.mapToObj((start) -> rows.subList(start, Math.min(rows.size(), start + size)))
			.toList();
	}

}
