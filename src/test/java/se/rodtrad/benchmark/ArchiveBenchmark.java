package se.rodtrad.benchmark;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.RodTradApplication;
import se.rodtrad.transfer.ImportClient;

/**
 * Uploads a generated plan to the whole service, fetches it as a workbook, as CSV and as
 * an archive, and restores that in a second one; says how long each took and how much
 * heap was alive at most. Arguments: elements, measurements.
 */
public final class ArchiveBenchmark {

	private ArchiveBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("rodtrad-benchmark");
		Path file = UploadBenchmark.file(folder, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
		Path archive = folder.resolve("archive.zip");
		try (ConfigurableApplicationContext context = start(folder.resolve("first"))) {
			ImportClient client = client(context);
			client.imported("", file);
			Heap heap = Heap.watched();
			fetch(client, "export.xlsx", folder.resolve("export.xlsx"));
			fetch(client, "export.zip", folder.resolve("export.zip"));
			fetch(client, "archive.zip", archive);
			say(heap);
		}
		try (ConfigurableApplicationContext context = start(folder.resolve("second"))) {
			Heap heap = Heap.watched();
			ImportClient client = client(context);
			send(client, "/imports?wait=true&dryRun=true", archive);
			send(client, "/imports?wait=true", archive);
			say(heap);
			fetch(client, "archive.zip", folder.resolve("again.zip"));
			System.out.println("the same bytes: " + (Files.mismatch(archive, folder.resolve("again.zip")) == -1));
		}
		System.exit(0);
	}

	private static ConfigurableApplicationContext start(Path data) {
		return new SpringApplicationBuilder(RodTradApplication.class).run("--rodtrad.data-dir=" + data,
				"--rodtrad.samples=false", "--server.port=0", "--rodtrad.import.directory=" + data + "-uploads");
	}

	private static ImportClient client(ConfigurableApplicationContext context) {
		return new ImportClient(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")),
				UploadBenchmark.REGION);
	}

	private static void fetch(ImportClient client, String what, Path into) throws Exception {
		long begun = System.nanoTime();
		HttpRequest request = client.to("/api/regions/%s/%s".formatted(client.region(), what)).build();
		int status = client.send(request, HttpResponse.BodyHandlers.ofFile(into)).statusCode();
		System.out.printf("%s: %d, %.1f MB in %.1f s%n", what, status, Files.size(into) / 1e6, since(begun));
	}

	private static void send(ImportClient client, String path, Path file) throws Exception {
		long begun = System.nanoTime();
		HttpResponse<String> answer = client.send(client.sending(path, file));
		System.out.printf("%s: %d in %.1f s: %s%n", path, answer.statusCode(), since(begun), answer.body());
	}

	private static double since(long begun) {
		return (System.nanoTime() - begun) / 1e9;
	}

	private static void say(Heap heap) {
		System.out.printf("at most %,d MiB alive of %,d%n", heap.peakMegabytes(),
				Runtime.getRuntime().maxMemory() >> 20);
	}

}
