package se.rodtrad.transfer.imports;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.transfer.ImportClient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.ImportClient.json;

/**
 * Requests that no import comes of, and what they are told.
 */
@RunningService
class RefusedUploadsTests {

	private final NewRegion region;

	private final ImportClient client;

	private final Plans plans;

	@TempDir
	private Path folder;

	RefusedUploadsTests(@LocalServerPort int port, PlanGraphs graphs, Plans plans, Uploads uploads) {
		this.region = NewRegion.of(graphs, uploads);
		this.client = new ImportClient(port, this.region.id());
		this.plans = plans;
	}

	@ParameterizedTest
	@CsvSource({ "dryRun, maybe", "wait, 2" })
	void aParameterThatIsNoneSaysWhereAndWhatWasExpected(String name, String value) throws Exception {
		HttpResponse<String> answer = this.client.post("?%s=%s".formatted(name, value), file());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(json(answer).path("detail").asString())
			.isEqualTo("%s: found «%s», expected true or false".formatted(name, value));
		assertThat(json(answer).path("code").asString()).isEqualTo("BAD_INPUT");
		assertThat(this.region.isThere()).isFalse();
	}

	@Test
	void anEventThatIsNoneSaysWhereAndWhatWasExpected() throws Exception {
		HttpResponse<String> answer = this.client
			.send(this.client.to("/api/imports/none/events").header("Last-Event-ID", "the last").build());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Last-Event-ID: found «the last», expected a whole number");
	}

	@Test
	void aFileThatIsTooLargeIsRefusedAsAProblem() throws Exception {
		Path file = Files.write(this.folder.resolve("plan.xlsx"), new byte[1_100_000]);
		HttpResponse<String> answer = this.client.post("?wait=true", file);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void aRequestWithoutAFileIsRefusedAsAProblem() throws Exception {
		HttpRequest request = this.client.to("/api/regions/r/imports")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
			.build();
		HttpResponse<String> answer = this.client.send(request);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void anImportThatIsNotThereIsNotFound() throws Exception {
		HttpResponse<String> answer = this.client.get("/api/imports/none");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("There is no import none");
	}

	@Test
	void aPageOfAnotherOriginCannotImport() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.client.request("?wait=true", file()), (_, _) -> true)
			.header("Origin", "https://elsewhere.example")
			.header("Sec-Fetch-Site", "cross-site")
			.build();
		assertThat(this.client.send(request).statusCode()).isEqualTo(403);
		assertThat(this.region.isThere()).isFalse();
	}

	@Test
	void moreImportsThanMayWaitAreToldToComeAgain() throws Exception {
		Path file = file();
		List<String> waiting = new ArrayList<>();
		HttpResponse<String> refused = this.plans.inTurn(this.region.id(), () -> false, () -> {
			for (int i = 0; i < 22; i++) {
				waiting.add(submitted(file));
			}
			HttpResponse<String> answer = this.client.postLater("", file).join();
			waiting.forEach((address) -> this.client.deleteLater(address).join());
			return answer;
		});
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).contains("10");
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(refused.body()).contains("rodtrad.import.waiting");
		for (String address : waiting) {
			this.client.get(address + "/events");
			assertThat(json(this.client.get(address)).path("state").asString()).isEqualTo("cancelled");
		}
		assertThat(this.region.isThere()).isFalse();
		this.region.awaitNothingLeft();
		assertThat(this.client.post("?wait=true", file).statusCode()).isEqualTo(200);
	}

	private String submitted(Path file) {
		HttpResponse<String> answer = this.client.postLater("", file).join();
		assertThat(answer.statusCode()).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private Path file() {
		return this.region.file().workbook(this.folder);
	}

}
