package se.rodtrad.transfer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.RodTradApplication;
import se.rodtrad.ledger.Chain;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;

/**
 * The whole service on a database of its own, beside that of the other tests, as it is
 * somewhere else.
 */
public final class Installation implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext service;

	private Installation(ConfigurableApplicationContext service) {
		this.service = service;
	}

	/** One without regions. */
	public static Installation empty(Path data) {
		return start(data, "--rodtrad.samples=false");
	}

	/** One with the sample regions. */
	public static Installation withSamples(Path data) {
		return start(data, "--rodtrad.samples=true");
	}

	private static Installation start(Path data, String samples) {
		return new Installation(new SpringApplicationBuilder(RodTradApplication.class).run("--server.port=0",
				"--rodtrad.data-dir=" + data.resolve("data"), "--rodtrad.import.directory=" + data.resolve("uploads"),
				samples));
	}

	/** Whoever imports into a region of it. */
	public ImportClient client(String region) {
		return new ImportClient(port(), region);
	}

	private int port() {
		return Integer.parseInt(this.service.getEnvironment().getRequiredProperty("local.server.port"));
	}

	/** Gets a path, with further headers. */
	public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	/** The plan of a region. */
	public PlanGraph plan(String region) {
		return this.service.getBean(PlanGraphs.class).current(region);
	}

	/** What stands in a region. */
	public String digest(String region) {
		return Chain.digest(plan(region));
	}

	public <T> T bean(Class<T> type) {
		return this.service.getBean(type);
	}

	@Override
	public void close() {
		this.service.close();
	}

}
