package se.rodtrad.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends files of one region to the running service, as scripts do.
 *
 * @param port where the service listens
 * @param region the id of the region
 */
public record ImportClient(int port, String region) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Sends a file. */
	public HttpResponse<String> post(String query, Path file) throws IOException, InterruptedException {
		return send(request(query, file));
	}

	/** Sends a file and waits for what comes of it. */
	public JsonNode imported(String query, Path file) throws IOException, InterruptedException {
		return json(post("?wait=true" + query, file));
	}

	/** Sends a file and waits for nothing; the import as it stands. */
	public JsonNode submitted(Path file) throws IOException, InterruptedException {
		return json(post("", file));
	}

	/** Sends a file, and answers later. */
	public CompletableFuture<HttpResponse<String>> postLater(String query, Path file) {
		return sendLater(request(query, file));
	}

	/** The request that sends a file. */
	public HttpRequest request(String query, Path file) {
		return sending("/imports" + query, file);
	}

	/** The request that sends a file to a path below the region's. */
	public HttpRequest sending(String path, Path file) {
		try {
			String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
				.formatted(file.getFileName());
			return to("/api/regions/" + this.region + path).header("Content-Type", "multipart/form-data; boundary=x")
				.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head),
						HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)),
						HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n")))
				.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Calls an import off, and answers later. */
	public CompletableFuture<HttpResponse<String>> deleteLater(String path) {
		return sendLater(to(path).DELETE().build());
	}

	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(to(path).build());
	}

	public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
		return send(to(path).DELETE().build());
	}

	/** Begins a request to a path of the service. */
	public HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	/** Sends any request. */
	public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
	}

	/** Sends any request, and answers later. */
	public CompletableFuture<HttpResponse<String>> sendLater(HttpRequest request) {
		return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
	}

	/** Sends any request, and does something of one's own with the answer. */
	public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
			throws IOException, InterruptedException {
		return HTTP.send(request, body);
	}

	/** The body of an answer. */
	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
