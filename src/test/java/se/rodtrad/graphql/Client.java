package se.rodtrad.graphql;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that speaks plain HTTP, to see what really goes over the wire.
 *
 * @param port where the service listens
 */
public record Client(int port) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Asks by POST, in the way of the specification. */
	public Answer ask(String query) throws IOException, InterruptedException {
		return ask(query, Map.of());
	}

	public Answer ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
		return post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)),
				"application/graphql-response+json");
	}

	/** Sends any body. */
	public Answer post(String body, String accept) throws IOException, InterruptedException {
		return send(to("/graphql").header("Content-Type", "application/json")
			.header("Accept", accept)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Begins a request. */
	public HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	/** Sends any request. */
	public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		return new Answer(response);
	}

	/**
	 * What came back.
	 *
	 * @param response the response as it came
	 */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		/** What stands at a JSON pointer below {@code data}. */
		public JsonNode at(String pointer) {
			return json().at("/data" + pointer);
		}

		/** The code of the first error; empty when there is none. */
		public String code() {
			return json().at("/errors/0/extensions/code").asString("");
		}

		/** The message of the first error; empty when there is none. */
		public String message() {
			return json().at("/errors/0/message").asString("");
		}

	}

}
