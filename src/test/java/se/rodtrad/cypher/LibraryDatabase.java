package se.rodtrad.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;
import se.rodtrad.store.StoreContext;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.reading.ReadingProgress;
import se.rodtrad.transfer.table.FileLimits;

/**
 * The database that the library's questions are asked in, and the plans that the service
 * reads from it: both sample regions and some seeded plans, side by side, with keys in
 * common. It is started once for all test classes, and closed after the last.
 */
final class LibraryDatabase implements AutoCloseable {

	static final List<String> SAMPLES = List.of("exempel-nord", "exempel-vast");

	static final List<String> SEEDED = IntStream.rangeClosed(1, 5).mapToObj((seed) -> "seed-" + seed).toList();

	private final Path data = createDirectory();

	private final ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreContext.class)
		.web(WebApplicationType.NONE)
		.run("--rodtrad.data-dir=" + this.data, "--spring.neo4j.uri=", "--rodtrad.revision-check=1h");

	private LibraryDatabase() {
		SAMPLES.forEach((region) -> {
			PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region(region, region, "", "", List.of())));
			new PlanReader(ShippedModels.all(), FileLimits.DEFAULT, 1)
				.read(Path.of("src/main/resources/samples", "region-" + region), region, draft, ReadingProgress.NONE);
			commit(draft);
		});
		SEEDED.forEach((region) -> put(region, SeededPlan.of(region.charAt(region.length() - 1))));
		// the server counts in the background, and may be late on a busy machine
		run("CALL db.prepareForReplanning()", Map.of());
	}

	private static Path createDirectory() {
		try {
			return Files.createTempDirectory("rodtrad-library");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All regions that are there from the beginning. */
	static List<String> regions() {
		return Stream.concat(SAMPLES.stream(), SEEDED.stream()).toList();
	}

	/** Makes a region that has a plan. */
	PlanGraph put(String region, PlanGraph plan) {
		PlanDraft draft = new PlanDraft(
				PlanGraph.empty(new Region(region, region, "", "", plan.region().governedBy())));
		plan.elements().forEach(draft::put);
		IntStream.range(0, plan.linkCount()).mapToObj(plan::link).forEach(draft::put);
		plan.values().measurements().forEach(draft::put);
		plan.values().targets().forEach(draft::put);
		commit(draft);
		return plan(region);
	}

	private void commit(PlanDraft draft) {
		this.context.getBean(PlanStore.class).commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
	}

	/** The plan of a region, as the service has it. */
	PlanGraph plan(String region) {
		return this.context.getBean(PlanGraphs.class).current(region);
	}

	EagerResult run(String cypher, Map<String, Object> parameters) {
		return this.context.getBean(Driver.class).executableQuery(cypher).withParameters(parameters).execute();
	}

	@Override
	public void close() throws IOException {
		this.context.close();
		FileSystemUtils.deleteRecursively(this.data);
	}

	/** Hands the one database to whatever test asks for it. */
	static final class Resolver implements ParameterResolver {

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
			return parameter.getParameter().getType() == LibraryDatabase.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
			return extension.getRoot()
				.getStore(ExtensionContext.Namespace.create(LibraryDatabase.class))
				.computeIfAbsent(LibraryDatabase.class, (_) -> new LibraryDatabase(), LibraryDatabase.class);
		}

	}

}
