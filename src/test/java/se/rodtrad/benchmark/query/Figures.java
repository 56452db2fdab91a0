package se.rodtrad.benchmark.query;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How long the answers took that a load client got.
 *
 * @param median in milliseconds
 * @param p99 in milliseconds
 * @param perSecond how many there were in a second
 */
record Figures(double median, double p99, double perSecond) {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	/**
	 * Lets a load client ask, and leaves out how long the answers took while it warms up.
	 */
	static Figures of(URI address, String body, int clients, int warmUp, int seconds)
			throws IOException, InterruptedException {
		Process client = new ProcessBuilder(JAVA, "-Xmx256m", "-XX:+UseSerialGC",
				"-Djdk.virtualThreadScheduler.parallelism=1", "-cp", classes(), LoadClient.class.getName(),
				address.toString(), Integer.toString(clients), Integer.toString(warmUp), Integer.toString(seconds))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (OutputStream input = client.getOutputStream()) {
			input.write(body.getBytes(StandardCharsets.UTF_8));
		}
		String times = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (client.waitFor() != 0) {
			throw new IllegalStateException("The load client failed at " + address);
		}
		long[] all = Arrays.stream(times.split(" ")).mapToLong(Long::parseLong).toArray();
		return of(all, all.length, seconds);
	}

	/** Of the first of some times in nanoseconds. */
	static Figures of(long[] times, int count, int seconds) {
		long[] sorted = Arrays.stream(times).limit(count).sorted().toArray();
		return new Figures(sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6,
				(double) sorted.length / seconds);
	}

	/** The load client needs no more than the classes that it is compiled among. */
	private static String classes() {
		return new File(LoadClient.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
	}

}
