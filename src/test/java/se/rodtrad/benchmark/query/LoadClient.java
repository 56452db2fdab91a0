package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Asks the same again and again, as a process of its own: each client sends the next
 * request when it has read the whole answer to the last. The body comes on the standard
 * input, a GET is sent when there is none; {@code $DAY} in it is another day each time.
 * Arguments: address, clients, seconds to warm up with eight clients, seconds to measure.
 * Prints the times in nanoseconds. The clients share a thread of the system, so that they
 * take turns without waiting for each other's share of a processor.
 */
public final class LoadClient {

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

	private static final int DAYS = 5_000;

	/** However many measure: what is asked little is compiled late. */
	private static final int CLIENTS_TO_WARM_UP = 8;

	private final URL address;

	private final String body;

	private final AtomicInteger asked = new AtomicInteger();

	private LoadClient(URL address, String body) {
		this.address = address;
		this.body = body;
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("http.maxConnections", Integer.toString(CLIENTS_TO_WARM_UP));
		String body = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
		LoadClient client = new LoadClient(URI.create(arguments[0]).toURL(), body);
		int clients = Integer.parseInt(arguments[1]);
		client.ask(CLIENTS_TO_WARM_UP, Integer.parseInt(arguments[2]));
		long[] times = client.ask(clients, Integer.parseInt(arguments[3]));
		System.out.println(Arrays.stream(times).mapToObj(Long::toString).collect(Collectors.joining(" ")));
	}

	private long[] ask(int clients, int seconds) throws Exception {
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<LongStream>> all = new ArrayList<>();
			for (int client = 0; client < clients; client++) {
				all.add(threads.submit((Callable<LongStream>) () -> askUntil(end)));
			}
			LongStream times = LongStream.empty();
			for (Future<LongStream> one : all) {
				times = LongStream.concat(times, one.get());
			}
			return times.toArray();
		}
	}

	private LongStream askUntil(long end) throws IOException {
		LongStream.Builder times = LongStream.builder();
		byte[] buffer = new byte[1 << 16];
		for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
			askOnce(buffer);
			times.add(System.nanoTime() - begun);
		}
		return times.build();
	}

	private void askOnce(byte[] buffer) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) this.address.openConnection();
		connection.setRequestProperty("Accept", "application/json");
		if (!this.body.isEmpty()) {
			String day = FIRST_DAY.plusDays(this.asked.getAndIncrement() % DAYS).toString();
			byte[] bytes = this.body.replace("$DAY", day).getBytes(StandardCharsets.UTF_8);
			connection.setRequestProperty("Content-Type", "application/json");
			connection.setDoOutput(true);
			// written to memory first, so that head and body are sent in one piece
			connection.getOutputStream().write(bytes);
		}
		try (InputStream answer = connection.getInputStream()) {
			int read = 0;
			while (read >= 0) {
				read = answer.read(buffer);
			}
		}
	}

}
