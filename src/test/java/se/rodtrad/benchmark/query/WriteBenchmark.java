package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;
import se.rodtrad.trace.Walk;

/**
 * How many outcomes a second can be reported, one to a change, beside the bare driver
 * with the same transactions; how soon it is seen in the fulfilment of all goals above;
 * and what becomes of reading meanwhile. Arguments: elements, seconds to warm up each,
 * seconds to measure each.
 */
public final class WriteBenchmark {

	private static final String REGION = QueryBenchmark.REGION;

	private static final List<String> STATEMENTS = List.of("removeValues", "createMeasurements", "appendChanges",
			"appendRevision");

	/** As many goals lie above what is reported, however large the plan is. */
	private static final int GOALS_ABOVE = 12;

	/** Of how many indicators the best is taken. */
	private static final int CANDIDATES = 500;

	/** What the bare driver writes where the service computes a hash. */
	private static final String HASH = "0".repeat(64);

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
		Element.Id indicator = indicator(plan);
		Value.Measurement measurement = plan.values()
			.measurement(indicator.key(), Question.PERIOD.key(), plan.elements(Label.ORG_UNIT).getFirst().key(), "T")
			.orElseThrow();
		try (ConfigurableApplicationContext context = run(data)) {
			context.getBean(PlanStore.class).commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
			benchmark.measureSight(context, indicator, measurement);
			benchmark.measureService(context, plan, measurement);
		}
		try (ConfigurableApplicationContext context = run(data, "--rodtrad.revision-check=1h",
				"--rodtrad.inspection=1h")) {
			long revision = benchmark.measurePast(context.getBean(PlanGraphs.class));
			benchmark.measureDriver(context.getBean(Driver.class), measurement, revision,
					context.getBean(Ledger.class).revision(REGION, revision).orElseThrow().hash());
		}
		System.exit(0);
	}

	/** An indicator with the wanted number of goals above it, or nearly so. */
	private static Element.Id indicator(PlanGraph plan) {
		return plan.elements(Label.INDICATOR)
			.stream()
			.limit(CANDIDATES)
			.map(Element::id)
			.min(Comparator.comparingInt((indicator) -> Math.abs(goalsAbove(plan, indicator) - GOALS_ABOVE)))
			.orElseThrow();
	}

	private static int goalsAbove(PlanGraph plan, Element.Id indicator) {
		return Walk.upstream(plan, new int[] { plan.find(indicator).orElseThrow() }, LinkType.THREAD, Question.DAY)
			.size() - 1;
	}

	private static ConfigurableApplicationContext run(Path data, String... more) {
		return new SpringApplicationBuilder(
				RodTradApplication.class)
			.run(Stream.concat(Stream.of("--rodtrad.data-dir=" + data, "--rodtrad.samples=false", "--server.port=0",
					"--rodtrad.import.max-rows=" + Integer.MAX_VALUE), Stream.of(more))
				.toArray(String[]::new));
	}

	/**
	 * An outcome is reported, and the fulfilment of the goals above it is asked for at
	 * once.
	 */
	private void measureSight(ConfigurableApplicationContext context, Element.Id indicator,
			Value.Measurement measurement) throws IOException, InterruptedException {
		URI address = address(context);
		String read = body(Question.CHAIN.graphQl(),
				Map.of("from", new GlobalId(REGION, indicator).encoded(), "at", Question.DAY.toString()));
		long[] written = new long[1_000_000];
		long[] seen = new long[1_000_000];
		int count = 0;
		long end = System.nanoTime() + (this.warmUp + this.seconds) * 1_000_000_000L;
		long start = end - this.seconds * 1_000_000_000L;
		try (HttpClient client = HttpClient.newHttpClient()) {
			String last = "";
			double value = 0;
			for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
				ask(client, address, write(measurement, "value", value));
				long done = System.nanoTime();
				String answer = ask(client, address, read);
				if (answer.equals(last)) {
					throw new IllegalStateException("What was reported is not seen: " + answer);
				}
				last = answer;
				value = 100 - value;
				if (begun >= start) {
					written[count] = done - begun;
					seen[count++] = System.nanoTime() - done;
				}
			}
		}
		print("an outcome is reported", Figures.of(written, count, this.seconds));
		print("the fulfilment of the %d goals above it, asked for at once".formatted(GOALS_ABOVE),
				Figures.of(seen, count, this.seconds));
	}

	private static String ask(HttpClient client, URI address, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private static URI address(ConfigurableApplicationContext context) {
		return URI.create("http://localhost:%s/graphql"
			.formatted(context.getEnvironment().getRequiredProperty("local.server.port")));
	}

	private void measureService(ConfigurableApplicationContext context, PlanGraph plan, Value.Measurement measurement)
			throws Exception {
		URI address = address(context);
		PlanGraphs graphs = context.getBean(PlanGraphs.class);
		String read = body(Question.ACTIVITIES.graphQl(),
				Map.of("from", Starts.id(Question.ACTIVITIES, Starts.of(plan, 1_300, 29_000).get(Question.ACTIVITIES)),
						"region", REGION, "at", Question.DAY.toString()));
		String write = write(measurement, "note", "$DAY");
		for (int clients : List.of(1, 8)) {
			long before = graphs.current(REGION).revision();
			Figures figures = Figures.of(address, write, clients, this.warmUp, this.seconds);
			print("the service, %d client(s)".formatted(clients), figures);
			if (graphs.current(REGION).revision() - before < figures.perSecond() * this.seconds) {
				throw new IllegalStateException("Not every request became a revision");
			}
		}
		print("reading 1,300 activities, nothing else", Figures.of(address, read, 1, this.warmUp, this.seconds));
		try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
			Future<Figures> writing = threads
				.submit(() -> Figures.of(address, write, 1, this.warmUp, this.warmUp + 2 * this.seconds));
			Future<Figures> reading = threads.schedule(() -> Figures.of(address, read, 1, this.warmUp, this.seconds),
					this.warmUp, TimeUnit.SECONDS);
			print("reading 1,300 activities, while one client writes", reading.get());
			print("that client", writing.get());
		}
	}

	/** One field of the measurement gets another content. */
	private static String write(Value.Measurement measurement, String field, Object content) {
		return body("""
				mutation ($region: ID!, $change: MeasurementInput!) {
				  changePlan(input: {region: $region, commands: [{change: {measurement: $change}}]}) {
				    revision { number } } }""",
				Map.of("region", REGION, "change",
						Map.of("indicator", measurement.indicator(), "unit", measurement.unit(), "period",
								measurement.period(), "group", measurement.group(), field, content)));
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
	private void measureDriver(Driver driver, Value.Measurement measurement, long revision, String hash)
			throws IOException {
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
			String before = hash;
			for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
				long base = last;
				String head = before;
				session.executeWriteWithoutResult(
						(transaction) -> writeOnce(transaction, statements, measurement, base, head));
				last++;
				before = HASH;
				if (begun >= start) {
					times[count++] = System.nanoTime() - begun;
				}
			}
		}
		print("the bare driver, one after the other", Figures.of(times, count, this.seconds));
	}

	private static void writeOnce(TransactionContext transaction, Map<String, String> statements,
			Value.Measurement measurement, long base, String before) {
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
								"{}".repeat(100), "hash", HASH))))
			.consume();
		Map<String, Object> heading = Map.of("regionId", REGION, "number", base + 1, "actor", "local", "how", "edit",
				"changes", 1L, "hash", HASH, "digest", HASH, "commit", commit);
		long written = transaction
			.run(statements.get("appendRevision"),
					Map.of("regionId", REGION, "base", base, "before", before, "properties", heading))
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
