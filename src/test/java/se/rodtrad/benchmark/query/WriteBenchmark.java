package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.RodTradApplication;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Value;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;

/**
 * How many outcomes a second can be reported, one to a change, beside the bare driver
 * with the same transactions; and what becomes of reading meanwhile. Arguments: elements,
 * seconds to warm up each, seconds to measure each.
 */
public final class WriteBenchmark {

	private static final String REGION = QueryBenchmark.REGION;

	private static final List<String> STATEMENTS = List.of("removeValues", "createMeasurements", "appendChanges",
			"appendRevision");

	private final int warmUp;

	private final int seconds;

	private WriteBenchmark(int warmUp, int seconds) {
		this.warmUp = warmUp;
		this.seconds = seconds;
	}

	public static void main(String[] arguments) throws Exception {
		int elements = Integer.parseInt(arguments[0]);
		Path data = Files.createTempDirectory("rodtrad-benchmark");
		PlanDraft draft = PlanGenerator.of(REGION, 1)
			.elements(elements)
			.measurements(elements / 10)
			.targets(elements / 10)
			.draft();
		WriteBenchmark benchmark = new WriteBenchmark(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
		PlanGraph plan = draft.build();
		System.out.printf("%,d elements%n| what | median ms | p99 ms | a second |%n", plan.size());
		Value.Measurement measurement = plan.values().measurements().getFirst();
		try (ConfigurableApplicationContext context = run(data)) {
			context.getBean(PlanStore.class).commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
			benchmark.measureService(context, plan, measurement);
		}
		try (ConfigurableApplicationContext context = run(data, "--rodtrad.revision-check=1h",
				"--rodtrad.inspection=1h")) {
			long revision = benchmark.measurePast(context.getBean(PlanGraphs.class));
			benchmark.measureDriver(context.getBean(Driver.class), measurement, revision);
		}
		System.exit(0);
	}

	private static ConfigurableApplicationContext run(Path data, String... more) {
		return new SpringApplicationBuilder(
				RodTradApplication.class)
			.run(Stream.concat(Stream.of("--rodtrad.data-dir=" + data, "--rodtrad.samples=false", "--server.port=0",
					"--rodtrad.import.max-rows=" + Integer.MAX_VALUE), Stream.of(more))
				.toArray(String[]::new));
	}

	private void measureService(ConfigurableApplicationContext context, PlanGraph plan, Value.Measurement measurement)
			throws Exception {
		URI address = URI.create("http://localhost:%s/graphql"
			.formatted(context.getEnvironment().getRequiredProperty("local.server.port")));
		PlanGraphs graphs = context.getBean(PlanGraphs.class);
		String read = body(Question.ACTIVITIES.graphQl(),
				Map.of("from", Starts.id(Question.ACTIVITIES, Starts.of(plan, 1_300, 29_000).get(Question.ACTIVITIES)),
						"region", REGION, "at", Question.DAY.toString()));
		String write = write(measurement);
		for (int clients : List.of(1, 8)) {
			long before = graphs.current(REGION).revision();
			Figures figures = Figures.of(address, write, clients, this.warmUp, this.seconds);
			print("the service, %d client(s)".formatted(clients), figures);
			if (graphs.current(REGION).revision() - before < figures.perSecond() * this.seconds) {
				throw new IllegalStateException("Not every request became a revision");
			}
		}
		print("reading 1,300 activities, nothing else", Figures.of(address, read, 1, this.warmUp, this.seconds));
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Future<Figures> writing = thread
				.submit(() -> Figures.of(address, write, 1, this.warmUp, this.warmUp + 2 * this.seconds));
			Thread.sleep(this.warmUp * 1_000L);
			print("reading 1,300 activities, while one client writes",
					Figures.of(address, read, 1, this.warmUp, this.seconds));
			print("that client", writing.get());
		}
	}

	private static String write(Value.Measurement measurement) {
		return body(
				"""
						mutation ($region: ID!, $note: String!, $indicator: String!, $unit: String, $period: String!, $group: String!) {
						  changePlan(input: {region: $region, commands: [{change: {measurement: {
						    indicator: $indicator, unit: $unit, period: $period, group: $group, note: $note}}}]}) {
						    revision { number } } }""",
				Map.of("region", REGION, "note", "$DAY", "indicator", measurement.indicator(), "unit",
						measurement.unit(), "period", measurement.period(), "group", measurement.group()));
	}

	private static String body(String document, Map<String, Object> variables) {
		return JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
	}

	/** What it takes to answer as of the first revision, beside loading the plan. */
	private long measurePast(PlanGraphs graphs) {
		long begun = System.nanoTime();
		long revision = graphs.current(REGION).revision();
		long loaded = System.nanoTime();
		graphs.asOf(REGION, new AsOf.AtRevision(1));
		long made = System.nanoTime();
		graphs.asOf(REGION, new AsOf.AtRevision(1));
		System.out.printf(
				"loading at revision %,d: %d ms; the plan at revision 1 made from it: %d ms, again: %.3f ms%n",
				revision, (loaded - begun) / 1_000_000, (made - loaded) / 1_000_000, (System.nanoTime() - made) / 1e6);
		return revision;
	}

	/** One after the other, as the lock on the region wants it. */
	private void measureDriver(Driver driver, Value.Measurement measurement, long revision) throws IOException {
		Map<String, String> statements = new HashMap<>();
		for (String name : STATEMENTS) {
			statements.put(name, new ClassPathResource("cypher/store/" + name + ".cypher")
				.getContentAsString(StandardCharsets.UTF_8));
		}
		long[] times = new long[1_000_000];
		int count = 0;
		long end = System.nanoTime() + (this.warmUp + this.seconds) * 1_000_000_000L;
		long start = end - this.seconds * 1_000_000_000L;
		try (Session session = driver.session()) {
			long last = revision;
			for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
				long base = last;
				session
					.executeWriteWithoutResult((transaction) -> writeOnce(transaction, statements, measurement, base));
				last++;
				if (begun >= start) {
					times[count++] = System.nanoTime() - begun;
				}
			}
		}
		print("the bare driver, one after the other", Figures.of(times, count, this.seconds));
	}

	private static void writeOnce(TransactionContext transaction, Map<String, String> statements,
			Value.Measurement measurement, long base) {
		String commit = UUID.randomUUID().toString();
		Map<String, Object> node = Map.of("regionId", REGION, "key", measurement.key(), "group", measurement.group(),
				"state", "final", "value", measurement.value().orElseThrow(), "note", String.valueOf(base));
		transaction
			.run(statements.get("removeValues"),
					Map.of("regionId", REGION, "label", "Measurement", "rows", List.of(measurement.key())))
			.consume();
		transaction.run(statements.get("createMeasurements"),
				Map.of("regionId", REGION, "rows", List.of(Map.of("indicator", measurement.indicator(), "period",
						measurement.period(), "unit", measurement.unit(), "properties", node))))
			.consume();
		transaction.run(statements.get("appendChanges"),
				Map.of("rows",
						List.of(Map.of("regionId", REGION, "revision", base + 1, "commit", commit, "place", 0L, "kind",
								"Measurement", "fact", measurement.subject().toString(), "subject",
								"Indicator " + measurement.indicator(), "before", "{}".repeat(100), "after",
								"{}".repeat(100), "hash", "0".repeat(64)))))
			.consume();
		Map<String, Object> heading = Map.of("regionId", REGION, "number", base + 1, "actor", "local", "how", "edit",
				"changes", 1L, "hash", "0".repeat(64), "digest", "0".repeat(64), "commit", commit);
		long written = transaction
			.run(statements.get("appendRevision"), Map.of("regionId", REGION, "base", base, "properties", heading))
			.single()
			.get("rows")
			.asLong();
		if (written != 1) {
			throw new IllegalStateException("The region is not at revision " + base);
		}
	}

	private static void print(String what, Figures figures) {
		System.out.printf("| %s | %.2f | %.2f | %.0f |%n", what, figures.median(), figures.p99(), figures.perSecond());
	}

}
