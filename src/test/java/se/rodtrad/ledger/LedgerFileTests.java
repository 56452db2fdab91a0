package se.rodtrad.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger as a file: who has it already, and what may be asked of it. */
@RunningService
class LedgerFileTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String region = "r-" + UUID.randomUUID();

	private final int port;

	private final Client client;

	LedgerFileTests(@LocalServerPort int port) {
		this.port = port;
		this.client = new Client(port);
	}

	@BeforeEach
	void makeARegion() throws Exception {
		change("{create: {region: {name: \"R\", governedBy: [{modelId: \"rjh-2021\"}]}}}");
		change("{create: {goal: {key: \"M1\", kind: \"strategic_goal\", text: \"Mål\"}}}");
	}

	private void change(String command) throws Exception {
		Client.Answer answer = this.client.ask("""
				mutation { changePlan(input: { region: "%s", commands: [%s] }) { refusals { message { en } } } }"""
			.formatted(this.region, command));
		assertThat(answer.at("/changePlan/refusals").toString()).as(answer.message()).isEqualTo("[]");
	}

	private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(
				URI.create("http://localhost:%d/api/regions/%s/ledger%s".formatted(this.port, this.region, query)));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void whoHasItIsToldSoUntilThereIsARevisionMore() throws Exception {
		HttpResponse<String> whole = get("");
		String tag = whole.headers().firstValue("ETag").orElseThrow();
		assertThat(whole.headers().firstValue("Rod-Trad-Revision")).contains("2");
		assertThat(whole.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"ledger.ndjson\"");
		HttpResponse<String> again = get("", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(get("?after=1", "If-None-Match", tag).statusCode()).isEqualTo(200);
		change("{change: {goal: {key: \"M1\", text: \"Ny text\"}}}");
		HttpResponse<String> changed = get("", "If-None-Match", tag);
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.body()).startsWith(whole.body()).hasLineCount(whole.body().lines().toArray().length + 1);
		assertThat(get("?after=2").body()).isEqualTo(changed.body().substring(whole.body().length()));
	}

	@ParameterizedTest
	@ValueSource(longs = { 2, 3, Long.MAX_VALUE })
	void thereIsNothingAfterTheLastRevision(long after) throws Exception {
		HttpResponse<String> answer = get("?after=" + after);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "?before=1;Parameter «before» of ledger: expected one of after, minRevision",
			"?after=-1;after: found -1, expected a number ≥ 0", "?after=x;after: found «x», expected a whole number",
			"?after=1&after=2;after: found it 2 times, expected it once" })
	void whatIsNotUnderstoodIsRefused(String query, String message) throws Exception {
		HttpResponse<String> answer = get(query);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(message);
	}

}
