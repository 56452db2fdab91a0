package se.rodtrad.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.ledger.archive.ArchiveFile;
import se.rodtrad.ledger.archive.ArchiveLimits;
import se.rodtrad.ledger.archive.ArchiveWriter;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.SteeringModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A region goes from one installation to another with its whole history, and answers
 * there byte for byte as it did here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ArchiveHttpTests {

	private static final String REGION = "exempel-nord";

	private static final int CHANGES = 6;

	private Path folder = Path.of("");

	private Installation first;

	private Installation second;

	/** Where nothing is ever restored. */
	private Installation third;

	private byte[] archive = {};

	@BeforeAll
	void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
		this.folder = temporary;
		this.first = Installation.withSamples(temporary.resolve("first"));
		this.second = Installation.empty(temporary.resolve("second"));
		this.third = Installation.empty(temporary.resolve("third"));
		Random random = new Random(5);
		for (int i = 0; i < CHANGES; i++) {
			change(random, i);
		}
		this.archive = archive(this.first);
	}

	@AfterAll
	void stop() {
		this.first.close();
		this.second.close();
		this.third.close();
	}

	private void change(Random random, int number) {
		Plans plans = this.first.bean(Plans.class);
		PlanDraft draft = plans.draft(REGION);
		List<Element> goals = draft.base().elements(Label.GOAL);
		draft.remove(goals.get(random.nextInt(goals.size())).id());
		List<Value.Measurement> measured = draft.base().values().measurements();
		Value.Measurement removed = measured.get(random.nextInt(measured.size()));
		draft.remove(removed.label(), removed.key());
		plans.write(draft, new Signature("Anna Åberg", Signature.How.EDIT, "command-" + number, "Därför"));
	}

	private static byte[] archive(Installation installation) throws Exception {
		HttpResponse<byte[]> answer = installation.get("/api/regions/%s/archive.zip".formatted(REGION));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	@Test
	void restoredRegionAnswersByteForByteAsBeforeAtEveryRevisionAndGoesOn(CapturedOutput output) throws Exception {
		JsonNode tried = imported(this.second, "&dryRun=true", this.archive);
		assertThat(tried.get("state").asString()).isEqualTo("dry_run");
		assertThat(tried.at("/result/revision").isNull()).isTrue();
		assertThat(tried.at("/result/summary/en").asString())
			.matches("The archive is whole: revision 7 with \\d+ entries, hash [0-9a-f]{64}\\. "
					+ "Nothing was written, this was a dry run\\.");
		assertThat(this.second.get("/api/regions/%s/ledger".formatted(REGION)).statusCode()).isEqualTo(404);

		JsonNode restored = imported(this.second, "", this.archive);
		assertThat(restored.get("state").asString()).isEqualTo("written");
		assertThat(restored.at("/result/revision").asLong()).isEqualTo(CHANGES + 1);
		assertThat(restored.get("rowsRead").asLong()).isEqualTo(tried.get("rowsRead").asLong()).isGreaterThan(10_000);
		assertThat(restored.get("rowsWritten")).isEqualTo(restored.get("rowsToWrite"));
		assertThat(output).contains("into exempel-nord by local: dry_run", "into exempel-nord by local: written");
		assertThat(this.second.digest(REGION)).isEqualTo(this.first.digest(REGION));
		for (String path : questions()) {
			HttpResponse<byte[]> there = this.second.get(path);
			assertThat(there.statusCode()).as(path).isEqualTo(200);
			assertThat(there.body()).as(path).isEqualTo(this.first.get(path).body());
			assertThat(there.headers().firstValue("ETag")).as(path)
				.isEqualTo(this.first.get(path).headers().firstValue("ETag"));
		}
		assertThat(archive(this.second)).isEqualTo(this.archive);
		assertThat(Verification.of(this.second.bean(Ledger.class), this.second.plan(REGION)).isWhole()).isTrue();

		assertThat(refusal(this.second, "", "region_exists", this.archive)).isEqualTo(
				"Region exempel-nord: found it here already, expected a region that is not here. Nothing was written.");
		assertThat(refusal(this.second, "&dryRun=true&correction=Fel", "bad_archive", this.archive))
			.startsWith("Archive: found correction or steeringModel, expected neither");
		Plans plans = this.second.bean(Plans.class);
		PlanDraft draft = plans.draft(REGION);
		draft.remove(draft.base().elements(Label.COMMENT).getFirst().id());
		plans.write(draft, Signature.of(Signature.How.EDIT));
		assertThat(Verification.of(this.second.bean(Ledger.class), this.second.plan(REGION)).isWhole()).isTrue();
	}

	private static List<String> questions() {
		List<String> paths = new ArrayList<>(List.of("/ledger", "/rows/changes.ndjson", "/rows/gaps.csv"));
		for (int revision = 1; revision <= CHANGES + 1; revision++) {
			for (String table : List.of("elements.csv?", "links.ndjson?", "measurements.csv?",
					"fulfilment.json?period=2025&", "matrix.csv?at=2025-12-31&")) {
				paths.add("/rows/" + table + "asOf=" + revision);
			}
		}
		paths.add("/rows/elements.csv?asOf=" + URLEncoder.encode("2999-01-01T00:00:00Z", StandardCharsets.UTF_8));
		return paths.stream().map((path) -> "/api/regions/" + REGION + path).toList();
	}

	private JsonNode imported(Installation installation, String query, byte[] file) throws Exception {
		return installation.client(REGION).imported(query, written(file));
	}

	/** What is said of an archive that is refused. */
	private String refusal(Installation installation, String query, String code, byte[] file) throws Exception {
		HttpResponse<String> answer = installation.client(REGION).post("?wait=true" + query, written(file));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(ImportClient.json(answer).at("/result/errors/0/code").asString()).isEqualTo(code);
		return ImportClient.json(answer).at("/result/summary/en").asString();
	}

	private Path written(byte[] file) throws IOException {
		return Files.write(Files.createTempFile(this.folder, "archive", ".zip"), file);
	}

	static Stream<Arguments> damages() {
		return Stream.of(
				Arguments.of("ledger.ndjson", "\"reason\":\"Därför\"", "\"reason\":\"Annat\"",
						"ledger.ndjson, line %: found hash %, expected %"),
				Arguments.of("ledger.ndjson", "\"entries\":", "\"entries\":9",
						"ledger.ndjson, line %: found entries before it %, expected 9%"),
				Arguments.of("ledger.ndjson", "{\"revision\":3,", "{\"revision\":4,",
						"ledger.ndjson, line %: found revision 4, expected 3"),
				Arguments.of("ledger.ndjson", "{\"place\":0,", "{\"plats\":0,",
						"ledger.ndjson, line 2: found a line that cannot be read, expected one like entry"),
				Arguments.of("plan.ndjson", "{", "x".repeat(201) + "{",
						"plan.ndjson, line 1: found %s…, expected a fact".formatted("x".repeat(200))),
				Arguments.of("plan.ndjson", "{", "null\n{", "plan.ndjson, line 1: found null, expected a fact"),
				Arguments.of("plan.ndjson", "\"text\":\"", "\"text\":\"O",
						"plan.ndjson: found a plan with digest %, expected % as the ledger ends with"),
				Arguments.of("archive.json", "\"revision\":7", "\"revision\":8",
						"archive.json: found revision 8, expected 7 as the ledger ends with"),
				Arguments.of("archive.json", "\"version\":1", "\"version\":2",
						"archive.json, line 1: found rod-trad-archive 2, expected rod-trad-archive 1"),
				Arguments.of("archive.json", REGION, "annan",
						"Archive: found one of region annan, expected exempel-nord as in the address"));
	}

	@ParameterizedTest(name = "{0}: {3}")
	@MethodSource("damages")
	void damagedArchiveIsRefusedWithWhatWasFoundAndExpected(String part, String was, String is, String message)
			throws Exception {
		byte[] damaged = changed(part, (text) -> text.replaceFirst(Pattern.quote(was), is));
		assertRefused(damaged, message);
	}

	@Test
	void archiveThatIsCutOrForeignIsRefused() throws Exception {
		byte[] half = Arrays.copyOf(this.archive, this.archive.length / 2);
		assertThat(imported(this.third, "", half).at("/result/errors/0/code").asString()).isEqualTo("damaged_file");
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> ArchiveFile.open(written(half), ArchiveLimits.of(1, 1)))
			.withMessage(
					"Archive: found no zip file, or one that is cut short, expected one as archive.zip gives it out");
		assertRefused(changed("ledger.ndjson", (text) -> text.substring(0, text.indexOf("{\"revision\":7,"))),
				"archive.json: found revision 7, expected 6 as the ledger ends with");
		assertRefused(changed("ledger.ndjson", (_) -> ""),
				"ledger.ndjson: found nothing, expected the ledger of region exempel-nord");
		assertRefused(changed("plan.ndjson", (text) -> text + "x".repeat(4_000_001)),
				"plan.ndjson, line %: found a line that does not end, expected lines of at most 4000000 characters");
		assertRefused(
				changed("editions.ndjson", (text) -> text.replace("visioner", "illusioner").replace("sv:", "xx:")),
				"editions.ndjson, line %: found a profile that has not the digest % or cannot be read here, expected one that does");
		assertRefused(changed("editions.ndjson", (text) -> text.substring(text.indexOf('\n') + 1)),
				"editions.ndjson, line %: found no more editions, expected one with the digest %, which a region of the ledger names");
		assertRefused(changed("editions.ndjson", (text) -> text + text.substring(0, text.indexOf('\n') + 1)),
				"editions.ndjson, line %: found the digest %, expected each once that a region of the ledger names");
	}

	@Test
	void archiveIsTheSameInEveryTimeZone() throws Exception {
		TimeZone here = TimeZone.getDefault();
		try {
			for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "UTC")) {
				TimeZone.setDefault(TimeZone.getTimeZone(zone));
				assertThat(archive(this.first)).as(zone).isEqualTo(this.archive);
			}
		}
		finally {
			TimeZone.setDefault(here);
		}
	}

	@Test
	void regionWhoseSteeringModelIsNotKeptIsNotWritten() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThatExceptionOfType(RodTradException.Conflict.class)
			.isThrownBy(() -> ArchiveWriter.write(this.first.bean(Ledger.class), this.first.plan(REGION),
					(_) -> Optional.empty(), out))
			.withMessageMatching("Region exempel-nord: found no edition with the digest [0-9a-f]+ in the database, "
					+ "expected all that have governed it");
		assertThat(out.size()).isZero();
	}

	@Test
	void restorationThatFailsOnTheWayLeavesNothing() throws Exception {
		Driver driver = this.third.bean(Driver.class);
		driver.executableQuery("CREATE (:Revision {regionId: 'exempel-nord', number: 5})").execute();
		assertThat(refusal(this.third, "", "region_exists", this.archive)).isEqualTo(
				"Region exempel-nord: found something of its ledger in the database, expected nothing of it. Nothing was written.");
		assertThat(nodes(this.third)).isEqualTo(1);
		driver.executableQuery("MATCH (n:Revision) DELETE n").execute();
	}

	@Test
	void restorationIsFollowedByItsEventsAndCanBeCalledOff() throws Exception {
		ImportClient client = this.third.client(REGION);
		JsonNode submitted = client.submitted(written(this.archive));
		String path = "/api/imports/" + submitted.get("id").asString();
		HttpResponse<Stream<String>> events = client.send(client.to(path + "/events").build(),
				HttpResponse.BodyHandlers.ofLines());
		List<JsonNode> seen = new ArrayList<>();
		events.body()
			.filter((line) -> line.startsWith("data:"))
			.map((line) -> JsonMapper.shared().readTree(line.substring("data:".length())))
			.forEach((status) -> {
				seen.add(status);
				if (status.get("rowsRead").asLong() > 0) {
					callOff(client, path);
				}
			});
		assertThat(seen.getLast().get("state").asString()).isEqualTo("cancelled");
		assertThat(seen).extracting((status) -> status.get("rowsRead").asLong()).isSorted();
		assertThat(nodes(this.third)).isZero();
	}

	private static void callOff(ImportClient client, String path) {
		try {
			client.delete(path);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void archiveThatHoldsMoreThanItMayIsRefusedWhileItIsRead() throws Exception {
		ArchiveBytes parts = new ArchiveBytes(this.archive);
		long rows = parts.text("plan.ndjson").lines().count() - 1;
		long bytes = parts.size("ledger.ndjson") + parts.size("plan.ndjson") + parts.size("editions.ndjson");
		long characters = parts.text("editions.ndjson").replace("\n", "").length();
		assertThat(verified(new ArchiveLimits(rows, bytes, characters)).entries()).isPositive();
		assertTooMuch(new ArchiveLimits(rows - 1, bytes, characters),
				"Archive: found more than %d elements, links and values, expected at most as many (rodtrad.import.max-rows)"
					.formatted(rows - 1));
		assertTooMuch(new ArchiveLimits(rows, bytes - 1, characters),
				"Archive: found more than %d bytes unpacked, expected at most as many (rodtrad.import.max-unpacked)"
					.formatted(bytes - 1));
		assertTooMuch(new ArchiveLimits(rows, bytes, characters - 1),
				"Archive: found more than %d characters of editions, expected at most as many (editions.ndjson)"
					.formatted(characters - 1));
	}

	private void assertTooMuch(ArchiveLimits limits, String message) {
		assertThatExceptionOfType(RodTradException.LimitExceeded.class).isThrownBy(() -> verified(limits))
			.withMessage(message);
	}

	private ArchiveFile.Contents verified(ArchiveLimits limits) throws IOException {
		ArchiveFile opened = ArchiveFile.open(written(this.archive), limits);
		try (opened) {
			return opened.verify(this.first.bean(SteeringModels.class)::isEdition, (_) -> {
			});
		}
	}

	private void assertRefused(byte[] file, String message) throws Exception {
		long before = nodes(this.third);
		for (String query : List.of("&dryRun=true", "")) {
			assertThat(refusal(this.third, query, "bad_archive", file))
				.matches(Pattern.quote(message + ". Nothing was written.").replace("%", "\\E[0-9a-f]+\\Q"));
		}
		assertThat(nodes(this.third)).isEqualTo(before).isZero();
	}

	private static long nodes(Installation installation) {
		return installation.bean(Driver.class)
			.executableQuery("MATCH (n) WHERE n:Region OR n:Revision OR n:Change OR n:Staged RETURN count(n) AS all")
			.execute()
			.records()
			.getFirst()
			.get("all")
			.asLong();
	}

	private byte[] changed(String part, UnaryOperator<String> change) throws IOException {
		return new ArchiveBytes(this.archive).changed(part, change);
	}

}
