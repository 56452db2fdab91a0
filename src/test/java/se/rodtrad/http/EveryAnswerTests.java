package se.rodtrad.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every answer has, asked of the running service.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EveryAnswerTests {

	private final RestTestClient client;

	private final int port;

	EveryAnswerTests(@LocalServerPort int port) {
		this.client = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
			.baseUrl("http://127.0.0.1:" + port)
			.build();
		this.port = port;
	}

	@Test
	void harmlessRequestIdIsKept() {
		this.client.get()
			.uri("/actuator/health")
			.header("X-Request-Id", "report-7.2_b")
			.exchange()
			.expectHeader()
			.valueEquals("X-Request-Id", "report-7.2_b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "<script>", "åäö", "" })
	void harmfulRequestIdIsReplaced(String id) {
		this.client.get()
			.uri("/actuator/health")
			.header("X-Request-Id", id)
			.exchange()
			.expectHeader()
			.valueMatches("X-Request-Id", "[0-9a-f-]{36}");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			X-Content-Type-Options, nosniff
			Referrer-Policy,        same-origin
			X-Frame-Options,        DENY
			""")
	void answersHaveSafeHeadersOnErrorsToo(String header, String value) {
		for (String path : new String[] { "/actuator/health", "/nowhere" }) {
			this.client.get().uri(path).exchange().expectHeader().valueEquals(header, value);
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/api/regions/nowhere/revisions,      text/event-stream
			/api/regions/nowhere/ledger,         application/x-ndjson
			/api/regions/nowhere/rows/goals.csv, text/csv
			""")
	void whoWantsSomethingElseIsToldWhyThereIsNoneToo(String path, String accepted) {
		this.client.get()
			.uri(path)
			.header(HttpHeaders.ACCEPT, accepted)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("NOT_FOUND");
	}

	@Test
	void connectionIsKeptForManyAnswers() {
		for (int answer = 0; answer < 150; answer++) {
			HttpHeaders headers = this.client.get()
				.uri("/actuator/info")
				.exchange()
				.returnResult(Void.class)
				.getResponseHeaders();
			assertThat(headers.getConnection()).as("answer %d", answer).doesNotContain("close");
		}
	}

	@Test
	void answersNameTheVersionThatComputedThemOnErrorsToo() {
		Set<String> versions = new HashSet<>();
		for (String path : List.of("/", "/graphql?query=%7B__typename%7D", "/graphql?query=%7B",
				"/api/regions/nowhere/ledger", "/actuator/health", "/nowhere")) {
			this.client.get()
				.uri(URI.create("http://127.0.0.1:" + this.port + path))
				.exchange()
				.expectHeader()
				.value(VersionFilter.HEADER, versions::add);
		}
		assertThat(versions).singleElement(InstanceOfAssertFactories.STRING)
			.matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT\\+\\d{8}T\\d{6}Z)?");
	}

	@Test
	void buildsOfAVersionThatIsNotReleasedAreToldApart() {
		Instant time = Instant.parse("2026-11-22T16:50:01.5Z");
		assertThat(VersionFilter.version("1.2.0", time)).isEqualTo("1.2.0");
		assertThat(VersionFilter.version("1.2.1-SNAPSHOT", time)).isEqualTo("1.2.1-SNAPSHOT+20261122T165001Z");
	}

	@Test
	void nothingComesFromAnotherOrigin() {
		this.client.get()
			.uri("/nowhere")
			.exchange()
			.expectHeader()
			.value("Content-Security-Policy", (policy) -> assertThat(policy).startsWith("default-src 'self';"));
	}

	@Test
	void apiAnswersAreNotStored() {
		this.client.get()
			.uri("/api/nowhere")
			.exchange()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@Test
	void programsGetAProblemForAnUnknownAddress() {
		this.client.get()
			.uri("/nowhere")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json("""
					{"title": "Not Found", "status": 404, "detail": "There is nothing at this address.",
					 "instance": "/nowhere"}""");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			sv-SE,sv, Det finns ingenting på den här adressen., sv
			en-GB,    There is nothing at this address.,        en
			de-DE,    Det finns ingenting på den här adressen., sv
			""", delimiterString = ", ")
	void browsersGetAPageInTheirReadersLanguage(String accepted, String heading, String language) {
		this.client.get()
			.uri("/nowhere")
			.accept(MediaType.TEXT_HTML)
			.header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("<html lang=\"" + language + "\"", heading)
				.doesNotContain("Exception"));
	}

	@Test
	void healthTellsNothingOfTheInside() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains("UP").doesNotContain("neo4j", "components", "diskSpace"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "health/liveness", "health/readiness", "metrics", "prometheus" })
	void operatorFinds(String endpoint) {
		this.client.get().uri("/actuator/" + endpoint).exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "configprops", "loggers", "shutdown" })
	void nobodyFinds(String endpoint) {
		this.client.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Sec-Fetch-Site, cross-site,           403
			Sec-Fetch-Site, same-site,            403
			Origin,         https://elsewhere.se, 403
			Origin,         null,                 403
			Sec-Fetch-Site, same-origin,          404
			""")
	void pagesOfOtherOriginsChangeNothing(String header, String value, int status) {
		this.client.post().uri("/api/nowhere").header(header, value).exchange().expectStatus().isEqualTo(status);
	}

	@Test
	void foreignNameDoesNotReachTheService() throws IOException {
		assertThat(statusLine("elsewhere.se")).contains(" 421");
		assertThat(statusLine("localhost:" + this.port)).contains(" 404");
		assertThat(statusLine("[::1]:" + this.port)).contains(" 404");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /%00 HTTP/1.1", "GET /%zz HTTP/1.1", "GET /%ff HTTP/1.1", "GET /a|b HTTP/1.1",
			"GET /a%2Fb HTTP/1.1", "GET /../../etc HTTP/1.1", "G{T / HTTP/1.1", "GET / HTTP/1.1\r\nNo(: header" })
	void whatCannotBeReadIsRefusedAsAllElseIs(String request) throws IOException {
		String answer = answer(request, "localhost");
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin", "X-Frame-Options: DENY",
					"Content-Security-Policy: default-src 'self';", "X-Request-Id: ", "Cache-Control: no-store",
					VersionFilter.HEADER + ": ", "Content-Type: application/problem+json")
			.endsWith("""
					{"title":"Bad Request","status":400,"detail":"The request could not be understood."}""");
	}

	private String statusLine(String host) throws IOException {
		return answer("GET /nowhere HTTP/1.1", host).lines().findFirst().orElse("");
	}

	private String answer(String request, String host) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write("%s\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(request, host)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
