package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.transfer.FileFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aFile;

/**
 * Imports as scripts meet them: over HTTP, against the running service and its database.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "rodtrad.samples=false", "spring.servlet.multipart.max-file-size=1MB" })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class ImportsHttpTests {

	@TempDir
	private static Path data;

	@TempDir
	private static Path uploads;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String region = "r-" + UUID.randomUUID();

	private final String base;

	private final PlanGraphs graphs;

	@TempDir
	private Path folder;

	ImportsHttpTests(@LocalServerPort int port, PlanGraphs graphs) {
		this.base = "http://localhost:" + port;
		this.graphs = graphs;
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("rodtrad.data-dir", () -> data);
		properties.add("rodtrad.import.directory", () -> uploads);
	}

	@Test
	void aNewRegionIsMadeByItsWorkbook() throws Exception {
		HttpResponse<String> answer = post("?wait=true", plan("First").workbook(this.folder));
		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode status = JSON.readTree(answer.body());
		assertThat(status.path("state").asString()).isEqualTo("written");
		assertThat(status.path("result").path("revision").asLong()).isEqualTo(1);
		assertThat(count(status, "Mål", "added")).isEqualTo(2);
		assertThat(this.graphs.current(this.region).revision()).isEqualTo(1);
	}

	@Test
	void whoDoesNotWaitIsToldWhereToAsk() throws Exception {
		HttpResponse<String> answer = post("", plan("First").workbook(this.folder));
		assertThat(answer.statusCode()).isEqualTo(202);
		URI location = URI.create(this.base).resolve(answer.headers().firstValue("Location").orElseThrow());
		String events = get(location + "/events").body();
		assertThat(events).contains("event:end", "\"state\":\"written\"");
		assertThat(JSON.readTree(get(location.toString()).body()).path("state").asString()).isEqualTo("written");
	}

	@Test
	void eventsOfAnEndedImportTellItsEndAndEnd() throws Exception {
		JsonNode status = JSON.readTree(post("?wait=true", plan("First").workbook(this.folder)).body());
		String events = get(this.base + "/api/imports/" + status.path("id").asString() + "/events").body();
		assertThat(events.lines().filter((line) -> line.startsWith("event:"))).containsExactly("event:end");
	}

	@Test
	void aWrongRowIsRefusedWithItsCellNamed() throws Exception {
		Path file = plan("First").row("M3", "strategic_goal", "Third", "M9").workbook(this.folder);
		HttpResponse<String> answer = post("?wait=true", file);
		assertThat(answer.statusCode()).isEqualTo(422);
		JsonNode error = JSON.readTree(answer.body()).path("result").path("errors").get(0);
		assertThat(error.path("severity").asString()).isEqualTo("ERROR");
		assertThat(error.path("sheet").asString()).isEqualTo("Mål");
		assertThat(error.path("row").asInt()).isEqualTo(4);
		assertThat(error.path("cell").asString()).isEqualTo("D4");
		assertThat(error.path("column").asString()).isEqualTo("bidrar till");
		assertThat(error.path("value").asString()).isEqualTo("M9");
		assertThat(error.path("expected").path("sv").asString()).isNotEmpty();
		assertThat(isThere()).isFalse();
	}

	@Test
	void aCircleIsRefusedOnTheRowsOfItsMembers() throws Exception {
		Path file = region().sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M1", "strategic_goal", "First", "M2")
			.row("M2", "strategic_goal", "Second", "M1")
			.workbook(this.folder);
		JsonNode result = JSON.readTree(post("?wait=true", file).body()).path("result");
		assertThat(result.path("errorCount").asLong()).isEqualTo(1);
		JsonNode error = result.path("errors").get(0);
		assertThat(error.path("code").asString()).isEqualTo("cycle");
		assertThat(error.path("sheet").asString()).isEqualTo("Mål");
		assertThat(error.path("row").asInt()).isEqualTo(2);
		assertThat(error.path("message").path("sv").asString()).contains("M1 → M2 → M1");
	}

	@Test
	void findingsStandBesideAndRefuseNothing() throws Exception {
		JsonNode status = JSON.readTree(post("?wait=true", plan("First").workbook(this.folder)).body());
		assertThat(status.path("state").asString()).isEqualTo("written");
		assertThat(
				status.path("result").path("findings").valueStream().map((finding) -> finding.path("code").asString()))
			.contains("strategic-goal-to-strategy");
	}

	@Test
	void aDryRunCountsAndWritesNothing() throws Exception {
		JsonNode status = JSON.readTree(post("?wait=true&dryRun=true", plan("First").workbook(this.folder)).body());
		assertThat(status.path("state").asString()).isEqualTo("dry_run");
		assertThat(count(status, "Mål", "added")).isEqualTo(2);
		assertThat(isThere()).isFalse();
	}

	@Test
	void theSameFileAgainChangesNothingAndAChangedFileJustThat() throws Exception {
		post("?wait=true", plan("First").workbook(this.folder));
		JsonNode again = JSON.readTree(post("?wait=true", plan("First").workbook(this.folder)).body());
		assertThat(again.path("result").path("revision").asLong()).isEqualTo(1);
		assertThat(count(again, "Mål", "unchanged")).isEqualTo(2);
		JsonNode changed = JSON.readTree(post("?wait=true", plan("Otherwise").workbook(this.folder)).body());
		assertThat(changed.path("result").path("revision").asLong()).isEqualTo(2);
		assertThat(count(changed, "Mål", "changed")).isEqualTo(1);
		assertThat(count(changed, "Mål", "unchanged")).isEqualTo(1);
	}

	@Test
	void importsOfOneRegionAtTheSameTimeAllGoInOneAfterTheOther() {
		List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 6)
			.mapToObj((i) -> region().sheet("Mål", "nyckel", "typ", "text").row("G" + i, "strategic_goal", "Goal " + i))
			.map((file) -> file.workbook(this.folder))
			.map((file) -> this.client.sendAsync(request("?wait=true", file), HttpResponse.BodyHandlers.ofString()))
			.toList();
		assertThat(answers).allMatch((answer) -> answer.join().statusCode() == 200);
		assertThat(this.graphs.current(this.region).revision()).isEqualTo(6);
		assertThat(this.graphs.current(this.region).size()).isEqualTo(6);
	}

	@Test
	void aCancelledImportLeavesNothing() throws Exception {
		FileFixture large = region().sheet("Mål", "nyckel", "typ", "text");
		IntStream.range(0, 20_000).forEach((i) -> large.row("G" + i, "strategic_goal", "Goal " + i));
		JsonNode status = JSON.readTree(post("", large.zip(this.folder, ';')).body());
		URI address = URI.create(this.base + "/api/imports/" + status.path("id").asString());
		HttpResponse<String> cancelled = this.client.send(HttpRequest.newBuilder(address).DELETE().build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(cancelled.statusCode()).isEqualTo(202);
		get(address + "/events");
		assertThat(JSON.readTree(get(address.toString()).body()).path("state").asString()).isEqualTo("cancelled");
		assertThat(isThere()).isFalse();
	}

	@Test
	void decidedContentChangesOnlyAsACorrection() throws Exception {
		post("?wait=true", decided("First").workbook(this.folder));
		HttpResponse<String> refused = post("?wait=true", decided("Otherwise").workbook(this.folder));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("decided_content");
		HttpResponse<String> corrected = post("?wait=true&correction=Skrivfel",
				decided("Otherwise").workbook(this.folder));
		assertThat(corrected.statusCode()).isEqualTo(200);
	}

	@Test
	void aFileThatIsNoWorkbookIsRefusedInWords() throws Exception {
		Path file = Files.writeString(this.folder.resolve("plan.xlsx"), "PK is not enough");
		HttpResponse<String> answer = post("?wait=true", file);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(JSON.readTree(answer.body()).path("result").path("errorCount").asLong()).isPositive();
	}

	@Test
	void aFileThatIsTooLargeIsRefusedAsAProblem() throws Exception {
		Path file = Files.write(this.folder.resolve("plan.xlsx"), new byte[1_100_000]);
		HttpResponse<String> answer = post("?wait=true", file);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void aRequestWithoutAFileIsRefusedAsAProblem() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + "/api/regions/r/imports"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
			.build();
		HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void anImportThatIsNotThereIsNotFound() throws Exception {
		HttpResponse<String> answer = get(this.base + "/api/imports/none");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("There is no import none");
	}

	@Test
	void aPageOfAnotherOriginCannotImport() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(request("?wait=true", plan("First").workbook(this.folder)), (_, _) -> true)
			.header("Origin", "https://elsewhere.example")
			.header("Sec-Fetch-Site", "cross-site")
			.build();
		assertThat(this.client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
		assertThat(isThere()).isFalse();
	}

	@Test
	void nothingOfAFileIsLeftOnDisk() throws Exception {
		post("?wait=true", plan("First").workbook(this.folder));
		assertThat(uploads).isEmptyDirectory();
	}

	private FileFixture region() {
		return aFile().sheet("Region", "nyckel", "namn")
			.row(this.region, "Region R")
			.sheet("Styrmodeller", "styrmodell")
			.row("rjh-2021");
	}

	private FileFixture plan(String text) {
		return region().sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M1", "strategic_goal", text, "")
			.row("M2", "result_goal", "Second", "M1");
	}

	private FileFixture decided(String text) {
		return region().sheet("Beslut", "nyckel", "datum")
			.row("B1", "2023-11-20")
			.sheet("Ärenden", "nyckel", "diarienummer")
			.row("A1", "RS/1/2023")
			.sheet("Dokumentversioner", "nyckel", "namn", "status", "beslut", "ärende")
			.row("V1", "Regionplan 2024", "fastställd", "B1", "A1")
			.sheet("Mål", "nyckel", "typ", "text", "dokument")
			.row("M1", "strategic_goal", text, "V1");
	}

	private boolean isThere() {
		return this.graphs.regions().stream().anyMatch((known) -> known.id().equals(this.region));
	}

	private static int count(JsonNode status, String sheet, String what) {
		return status.path("result")
			.path("counts")
			.valueStream()
			.filter((count) -> count.path("sheet").asString().equals(sheet))
			.findFirst()
			.orElseThrow(() -> new AssertionError(status.toPrettyString()))
			.path(what)
			.asInt();
	}

	private HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(address)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String query, Path file) throws IOException, InterruptedException {
		return this.client.send(request(query, file), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String query, Path file) {
		try {
			String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
				.formatted(file.getFileName());
			return HttpRequest.newBuilder(URI.create(this.base + "/api/regions/" + this.region + "/imports" + query))
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head),
						HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)),
						HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n")))
				.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
