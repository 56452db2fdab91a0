package se.rodtrad.transfer.imports;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.ImportClient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aFile;
import static se.rodtrad.transfer.ImportClient.json;

/**
 * Imports as scripts meet them: over HTTP, against the running service and its database.
 */
@RunningService
class ImportsHttpTests {

	private final NewRegion region;

	private final ImportClient client;

	@TempDir
	private Path folder;

	ImportsHttpTests(@LocalServerPort int port, PlanGraphs graphs, Uploads uploads) {
		this.region = NewRegion.of(graphs, uploads);
		this.client = new ImportClient(port, this.region.id());
	}

	@Test
	void aNewRegionIsMadeByItsWorkbook() throws Exception {
		HttpResponse<String> answer = this.client.post("?wait=true", plan("First").workbook(this.folder));
		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode status = json(answer);
		assertThat(status.path("state").asString()).isEqualTo("written");
		assertThat(status.path("result").path("revision").asLong()).isEqualTo(1);
		assertThat(count(status, "Mål", "added")).isEqualTo(2);
		assertThat(this.region.plan().revision()).isEqualTo(1);
	}

	@Test
	void whoDoesNotWaitIsToldWhereToAsk() throws Exception {
		HttpResponse<String> answer = this.client.post("", plan("First").workbook(this.folder));
		assertThat(answer.statusCode()).isEqualTo(202);
		String location = answer.headers().firstValue("Location").orElseThrow();
		String events = this.client.get(location + "/events").body();
		assertThat(events).contains("event:end", "\"state\":\"written\"");
		assertThat(json(this.client.get(location)).path("state").asString()).isEqualTo("written");
	}

	@Test
	void eventsOfAnEndedImportTellItsEndAndEnd() throws Exception {
		JsonNode status = this.client.imported("", plan("First").workbook(this.folder));
		String events = this.client.get("/api/imports/" + status.path("id").asString() + "/events").body();
		assertThat(events.lines().filter((line) -> line.startsWith("event:"))).containsExactly("event:end");
	}

	@Test
	void aWrongRowIsRefusedWithItsCellNamed() throws Exception {
		Path file = plan("First").row("M3", "strategic_goal", "Third", "M9").workbook(this.folder);
		HttpResponse<String> answer = this.client.post("?wait=true", file);
		assertThat(answer.statusCode()).isEqualTo(422);
		JsonNode error = json(answer).path("result").path("errors").get(0);
		assertThat(error.path("severity").asString()).isEqualTo("ERROR");
		assertThat(error.path("sheet").asString()).isEqualTo("Mål");
		assertThat(error.path("row").asInt()).isEqualTo(4);
		assertThat(error.path("cell").asString()).isEqualTo("D4");
		assertThat(error.path("column").asString()).isEqualTo("bidrar till");
		assertThat(error.path("value").asString()).isEqualTo("M9");
		assertThat(error.path("expected").path("sv").asString()).isNotEmpty();
		assertThat(this.region.isThere()).isFalse();
	}

	@Test
	void aCircleIsRefusedOnTheRowsOfItsMembers() throws Exception {
		Path file = this.region.file()
			.sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M1", "strategic_goal", "First", "M2")
			.row("M2", "strategic_goal", "Second", "M1")
			.workbook(this.folder);
		JsonNode result = this.client.imported("", file).path("result");
		assertThat(result.path("errorCount").asLong()).isEqualTo(1);
		JsonNode error = result.path("errors").get(0);
		assertThat(error.path("code").asString()).isEqualTo("cycle");
		assertThat(error.path("sheet").asString()).isEqualTo("Mål");
		assertThat(error.path("row").asInt()).isEqualTo(2);
		assertThat(error.path("cell").asString()).isEqualTo("D2");
		assertThat(error.path("message").path("sv").asString()).contains("M1 → M2 → M1");
	}

	@Test
	void whatThePlanCannotHoldIsNamedByItsCellAndHeaderInTheFile() throws Exception {
		this.client.imported("", plan("First").workbook(this.folder));
		Path closing = this.region.file()
			.sheet("Goals", "kind", "key", "contributes to")
			.row("result_goal", "M2", "M1")
			.row("strategic_goal", "M1", "M2")
			.workbook(this.folder);
		assertThat(place(closing)).isEqualTo("cycle Goals C3 contributes to");
		Path links = this.region.file()
			.sheet("Länkar", "typ", "från", "till")
			.row("bidrar till", "M1", "M2")
			.workbook(this.folder);
		assertThat(place(links)).startsWith("cycle Länkar ");
		Path targets = this.region.file()
			.sheet("Indicators", "key", "name")
			.row("I1", "Visits")
			.sheet("Targets", "goal", "indicator", "period", "low", "high")
			.row("M1", "I1", "2026", 9, 5)
			.workbook(this.folder);
		assertThat(place(targets)).isEqualTo("low_above_high Targets D2 low");
	}

	private String place(Path file) throws Exception {
		JsonNode error = this.client.imported("", file).path("result").path("errors").get(0);
		return "%s %s %s %s".formatted(error.path("code").asString(), error.path("sheet").asString(),
				error.path("cell").asString(), error.path("column").asString());
	}

	@Test
	void findingsStandBesideAndRefuseNothing() throws Exception {
		JsonNode status = this.client.imported("", plan("First").workbook(this.folder));
		assertThat(status.path("state").asString()).isEqualTo("written");
		assertThat(
				status.path("result").path("findings").valueStream().map((finding) -> finding.path("code").asString()))
			.contains("strategic-goal-to-strategy");
	}

	@Test
	void aDryRunCountsAndWritesNothing() throws Exception {
		JsonNode status = this.client.imported("&dryRun=true", plan("First").workbook(this.folder));
		assertThat(status.path("state").asString()).isEqualTo("dry_run");
		assertThat(count(status, "Mål", "added")).isEqualTo(2);
		assertThat(this.region.isThere()).isFalse();
	}

	@Test
	void whatGoesWithARemovalIsToldByTheDryRunAsByTheImport() throws Exception {
		this.client.post("?wait=true", plan("First").workbook(this.folder));
		FileFixture removal = aFile().sheet("Mål", "nyckel", "ta bort").row("M1", "ja");
		JsonNode tried = this.client.imported("&dryRun=true", removal.workbook(this.folder));
		JsonNode written = this.client.imported("", removal.workbook(this.folder));
		assertThat(count(tried, "Mål", "removed")).isEqualTo(1);
		assertThat(count(tried, "Länkar", "removedWith")).isEqualTo(1);
		assertThat(written.at("/result/counts")).isEqualTo(tried.at("/result/counts"));
		assertThat(this.region.plan().linkCount()).isZero();
	}

	@Test
	void theSameFileAgainChangesNothingAndAChangedFileJustThat() throws Exception {
		this.client.post("?wait=true", plan("First").workbook(this.folder));
		JsonNode again = this.client.imported("", plan("First").workbook(this.folder));
		assertThat(again.path("result").path("revision").asLong()).isEqualTo(1);
		assertThat(count(again, "Mål", "unchanged")).isEqualTo(2);
		JsonNode changed = this.client.imported("", plan("Otherwise").workbook(this.folder));
		assertThat(changed.path("result").path("revision").asLong()).isEqualTo(2);
		assertThat(count(changed, "Mål", "changed")).isEqualTo(1);
		assertThat(count(changed, "Mål", "unchanged")).isEqualTo(1);
	}

	@Test
	void importsOfOneRegionAtTheSameTimeAllGoInOneAfterTheOther() {
		List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 6)
			.mapToObj((i) -> this.region.file()
				.sheet("Mål", "nyckel", "typ", "text")
				.row("G" + i, "strategic_goal", "Goal " + i))
			.map((file) -> file.workbook(this.folder))
			.map((file) -> this.client.postLater("?wait=true", file))
			.toList();
		assertThat(answers).allMatch((answer) -> answer.join().statusCode() == 200);
		assertThat(this.region.plan().revision()).isEqualTo(6);
		assertThat(this.region.plan().size()).isEqualTo(6);
	}

	@Test
	void aCancelledImportLeavesNothing() throws Exception {
		FileFixture large = this.region.file().sheet("Mål", "nyckel", "typ", "text");
		IntStream.range(0, 20_000).forEach((i) -> large.row("G" + i, "strategic_goal", "Goal " + i));
		JsonNode status = this.client.submitted(large.zip(this.folder, ';'));
		String address = "/api/imports/" + status.path("id").asString();
		assertThat(this.client.delete(address).statusCode()).isEqualTo(202);
		this.client.get(address + "/events");
		assertThat(json(this.client.get(address)).path("state").asString()).isEqualTo("cancelled");
		assertThat(this.region.isThere()).isFalse();
	}

	@Test
	void decidedContentChangesOnlyAsACorrection() throws Exception {
		this.client.post("?wait=true", decided("First").workbook(this.folder));
		HttpResponse<String> refused = this.client.post("?wait=true", decided("Otherwise").workbook(this.folder));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("decided_content");
		HttpResponse<String> corrected = this.client.post("?wait=true&correction=Skrivfel",
				decided("Otherwise").workbook(this.folder));
		assertThat(corrected.statusCode()).isEqualTo(200);
	}

	@Test
	void aFileThatIsNoWorkbookIsRefusedInWords() throws Exception {
		Path file = Files.writeString(this.folder.resolve("plan.xlsx"), "PK is not enough");
		HttpResponse<String> answer = this.client.post("?wait=true", file);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).path("result").path("errorCount").asLong()).isPositive();
	}

	@Test
	void nothingOfAFileIsLeftOnDisk() throws Exception {
		this.client.post("?wait=true", plan("First").workbook(this.folder));
		this.region.awaitNothingLeft();
	}

	private FileFixture plan(String text) {
		return this.region.file()
			.sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M1", "strategic_goal", text, "")
			.row("M2", "result_goal", "Second", "M1");
	}

	private FileFixture decided(String text) {
		return this.region.file()
			.sheet("Beslut", "nyckel", "datum")
			.row("B1", "2023-11-20")
			.sheet("Ärenden", "nyckel", "diarienummer")
			.row("A1", "RS/1/2023")
			.sheet("Dokumentversioner", "nyckel", "namn", "status", "beslut", "ärende")
			.row("V1", "Regionplan 2024", "fastställd", "B1", "A1")
			.sheet("Mål", "nyckel", "typ", "text", "dokument")
			.row("M1", "strategic_goal", text, "V1");
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

}
