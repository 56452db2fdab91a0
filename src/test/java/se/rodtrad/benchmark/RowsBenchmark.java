package se.rodtrad.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.RodTradApplication;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;

/**
 * Fetches the whole traceability matrix of a generated region from the whole service over
 * HTTP in each format, beside Cypher through the driver written as CSV, and says how many
 * rows a second each gives, when the first byte comes and how much heap was alive at
 * most. Arguments: elements, how often each is measured, {@code plain} for Cypher too,
 * whose rows are compared first, else {@code alone}, and a data directory that is kept:
 * so a process with more heap can make the region, measuring nothing, and one with less
 * fetch it.
 */
public final class RowsBenchmark {

	private static final String REGION = "benchmark";

	/** Everything of the generated plan holds then. */
	private static final String DAY = "2026-01-01";

	private static final Map<String, Object> PARAMETERS = Map.of("regionId", REGION, "kinds",
			List.of("vision", "overarching_goal", "strategy", "strategic_goal"));

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private final int runs;

	private RowsBenchmark(int port, int runs) {
		this.port = port;
		this.runs = runs;
	}

	public static void main(String[] arguments) throws Exception {
		Path data = (arguments.length > 3) ? Path.of(arguments[3]) : Files.createTempDirectory("rodtrad-benchmark");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RodTradApplication.class).run(
				"--rodtrad.data-dir=" + data, "--rodtrad.samples=false", "--server.port=0",
				"--rodtrad.import.max-rows=" + Integer.MAX_VALUE)) {
			if (!context.getBean(PlanGraphs.class).has(REGION)) {
				make(context.getBean(PlanStore.class), Integer.parseInt(arguments[0]));
			}
			RowsBenchmark benchmark = new RowsBenchmark(
					Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")),
					Integer.parseInt(arguments[1]));
			boolean isPlain = arguments.length > 2 && arguments[2].equals("plain");
			if (isPlain) {
				benchmark.compare(context.getBean(Driver.class));
			}
			System.out.printf("| way | rows | MB | seconds | rows a second | first byte ms | MiB alive |%n");
			for (String format : List.of("ndjson", "csv", "ndjson", "csv", "xlsx", "parquet")) {
				benchmark.measure(format, () -> benchmark.fetch(format));
			}
			if (isPlain) {
				benchmark.measure("Cypher as CSV", () -> plain(context.getBean(Driver.class)));
			}
		}
		System.exit(0);
	}

	private static void make(PlanStore store, int elements) {
		PlanDraft draft = PlanGenerator.of(REGION, 1).elements(elements).draft();
		store.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
	}

	private void measure(String way, Way asked) throws Exception {
		if (this.runs == 0) {
			return;
		}
		Heap heap = Heap.watched();
		Fetched[] all = new Fetched[this.runs];
		for (int i = 0; i < this.runs; i++) {
			all[i] = asked.fetch();
		}
		Arrays.sort(all, (one, other) -> Long.compare(one.nanos, other.nanos));
		Fetched median = all[this.runs / 2];
		System.out.printf("| %s | %,d | %.1f | %.2f | %,.0f | %.0f | %,d |%n", way, median.rows, median.bytes / 1e6,
				median.nanos / 1e9, median.rows / (median.nanos / 1e9), median.firstByte / 1e6, heap.peakMegabytes());
	}

	/**
	 * The rows of a workbook or of Parquet cannot be seen from outside: they are as many.
	 */
	private Fetched fetch(String format) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		HttpResponse<InputStream> answer = this.http.send(HttpRequest.newBuilder(URI.create(
				"http://localhost:%d/api/regions/%s/rows/matrix.%s?at=%s".formatted(this.port, REGION, format, DAY)))
			.build(), HttpResponse.BodyHandlers.ofInputStream());
		Counting counting = new Counting();
		byte[] buffer = new byte[65_536];
		long firstByte = 0;
		try (InputStream body = answer.body()) {
			for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
				firstByte = (firstByte == 0) ? System.nanoTime() - begun : firstByte;
				counting.write(buffer, 0, read);
			}
		}
		long nanos = System.nanoTime() - begun;
		long rows = switch (format) {
			case "csv" -> counting.lines - 1;
			case "xlsx", "parquet" -> fetch("ndjson").rows;
			default -> counting.lines;
		};
		return new Fetched(rows, counting.bytes, nanos, firstByte);
	}

	/** Sees to it that both find the same pairs, as far and by as many paths. */
	private void compare(Driver driver) throws Exception {
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(matrix("csv")).build(),
				HttpResponse.BodyHandlers.ofString());
		long rows = 0;
		long sum = 0;
		for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(answer.body().substring(1))) {
			rows++;
			sum += String
				.join(" ", row.getField("key"), row.getField("goal_key"), row.getField("distance"),
						row.getField("path_count"))
				.hashCode();
		}
		try (Session session = driver.session()) {
			Result found = session.run(statement(), PARAMETERS);
			while (found.hasNext()) {
				Record row = found.next();
				rows--;
				sum -= String
					.join(" ", row.get("key").asString(), row.get("goalKey").asString(),
							Long.toString(row.get("distance").asLong()), Long.toString(row.get("pathCount").asLong()))
					.hashCode();
			}
		}
		if (rows != 0 || sum != 0) {
			throw new IllegalStateException("Rows and Cypher differ: %d rows more, sum %d".formatted(rows, sum));
		}
	}

	private URI matrix(String format) {
		return URI.create(
				"http://localhost:%d/api/regions/%s/rows/matrix.%s?at=%s".formatted(this.port, REGION, format, DAY));
	}

	private static String statement() throws IOException {
		try (InputStream file = RowsBenchmark.class.getResourceAsStream("/benchmark/matrix.cypher")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Fetched plain(Driver driver) throws IOException {
		String statement = statement();
		long begun = System.nanoTime();
		Counting counting = new Counting();
		try (Session session = driver.session(); CsvWriter csv = CsvWriter.builder().build(counting)) {
			Result found = session.run(statement, PARAMETERS);
			csv.writeRecord(found.keys());
			while (found.hasNext()) {
				csv.writeRecord(found.next()
					.values()
					.stream()
					.map((value) -> value.isNull() ? "" : value.asObject().toString())
					.toList());
			}
		}
		return new Fetched(counting.lines - 1, counting.bytes, System.nanoTime() - begun, counting.first - begun);
	}

	/** Fetches once. */
	private interface Way {

		Fetched fetch() throws Exception;

	}

	/** What was fetched, and how long it took. */
	private record Fetched(long rows, long bytes, long nanos, long firstByte) {
	}

	/** Counts what goes through and keeps nothing of it. */
	private static final class Counting extends OutputStream {

		private long bytes;

		private long lines;

		private long first;

		@Override
		public void write(int single) {
			write(new byte[] { (byte) single }, 0, 1);
		}

		@Override
		public void write(byte[] buffer, int offset, int length) {
			this.first = (this.first == 0) ? System.nanoTime() : this.first;
			this.bytes += length;
			for (int i = offset; i < offset + length; i++) {
				this.lines += (buffer[i] == '\n') ? 1 : 0;
			}
		}

	}

}
