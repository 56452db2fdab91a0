package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.graphql.Conversation;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.ImportClient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aRegion;

/**
 * Imports in GraphQL: how one stands, what came of it, following it over a WebSocket, and
 * calling it off.
 */
@RunningService
@Timeout(60)
class ImportsApiTests {

	private final String region = "r-" + UUID.randomUUID();

	private final int port;

	private final ImportClient files;

	private final Client client;

	private final Plans plans;

	private final PlanGraphs graphs;

	@TempDir
	private Path folder;

	ImportsApiTests(@LocalServerPort int port, Plans plans, PlanGraphs graphs) {
		this.port = port;
		this.files = new ImportClient(port, this.region);
		this.client = new Client(port);
		this.plans = plans;
		this.graphs = graphs;
	}

	@Test
	void aWrittenImportTellsItsRevisionAndWhatItsRowsDid() throws Exception {
		String id = id(this.files.imported("", plan().workbook(this.folder)));
		JsonNode found = ask("""
				{ import(id: "%s") {
				    id region file dryRun state rowsRead rowsChecked rowsToWrite rowsWritten received ended
				    summary { sv en } revision counts { sheet added changed removed unchanged removedWith }
				    errors { totalCount } } }""", id).at("/import");
		assertThat(found.path("id").asString()).isEqualTo(id);
		assertThat(found.path("region").asString()).isEqualTo(this.region);
		assertThat(found.path("file").asString()).endsWith(".xlsx");
		assertThat(found.path("state").asString()).isEqualTo("WRITTEN");
		assertThat(found.path("rowsRead").asLong()).isEqualTo(4);
		assertThat(found.path("rowsWritten").asLong()).isEqualTo(found.path("rowsToWrite").asLong()).isEqualTo(3);
		assertThat(found.path("received").asString()).endsWith("Z").isLessThan(found.path("ended").asString());
		assertThat(found.path("revision").asLong()).isEqualTo(1);
		assertThat(found.path("summary").path("sv").asString()).contains("revision 1");
		assertThat(found.path("counts").toString())
			.contains("{\"sheet\":\"Mål\",\"added\":2,\"changed\":0,\"removed\":0,\"unchanged\":0,\"removedWith\":0}");
		assertThat(found.at("/errors/totalCount").asInt()).isZero();
	}

	@Test
	void errorsAreGivenPageByPageWithTheirCells() throws Exception {
		FileFixture file = plan();
		for (int i = 0; i < 5; i++) {
			file.row("X" + i, "strategic_goal", "Text", "M9" + i);
		}
		String id = id(this.files.imported("", file.workbook(this.folder)));
		List<String> cells = new ArrayList<>();
		String after = "";
		for (int page = 0; page < 3; page++) {
			JsonNode found = ask("""
					{ import(id: "%s") { state errorCount findingCount errors(first: 2%s) {
					    totalCount pageInfo { hasNextPage endCursor }
					    nodes { severity code sheet row cell column value message { en } expected { en } } } } }""", id,
					after)
				.at("/import");
			assertThat(found.path("errorCount").asInt()).isEqualTo(5);
			assertThat(found.path("findingCount").asInt()).isZero();
			JsonNode errors = found.path("errors");
			assertThat(errors.path("totalCount").asInt()).isEqualTo(5);
			assertThat(errors.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(page < 2);
			errors.path("nodes").forEach((error) -> cells.add(error.path("cell").asString()));
			assertThat(errors.at("/nodes/0/sheet").asString()).isEqualTo("Mål");
			assertThat(errors.at("/nodes/0/code").asString()).startsWith("unknown_key");
			after = ", after: \"%s\"".formatted(errors.at("/pageInfo/endCursor").asString());
		}
		assertThat(cells).containsExactly("D4", "D5", "D6", "D7", "D8");
	}

	@Test
	void findingsAreGivenWithTheRuleTheyComeFrom() throws Exception {
		String id = id(this.files.imported("&dryRun=true", plan().workbook(this.folder)));
		JsonNode found = ask("""
				{ import(id: "%s") { state dryRun revision findings { totalCount nodes { severity code } } } }""", id)
			.at("/import");
		assertThat(found.path("state").asString()).isEqualTo("DRY_RUN");
		assertThat(found.path("dryRun").asBoolean()).isTrue();
		assertThat(found.path("revision").isNull()).isTrue();
		assertThat(found.at("/findings/totalCount").asInt()).isPositive();
		assertThat(found.at("/findings/nodes").valueStream().map((node) -> node.path("code").asString()))
			.contains("strategic-goal-to-strategy");
	}

	@Test
	void anImportThatIsNotThereIsNothing() throws Exception {
		Client.Answer answer = ask("{ import(id: \"%s\") { state } }", "none");
		assertThat(answer.at("/import").isNull()).isTrue();
		assertThat(answer.code()).isEmpty();
	}

	@Test
	void anImportIsFollowedUntilItHasEnded() throws Exception {
		Path file = plan().workbook(this.folder);
		Conversation conversation = Conversation.greeted(this.port);
		this.plans.inTurn(this.region, () -> false, () -> {
			follow(conversation, submitted(file));
			assertThat(next(conversation)).contains("\"state\":\"WAITING\"", "\"summary\":null");
			return "";
		});
		String last = next(conversation);
		while (last.contains("\"type\":\"next\"") && !last.contains("WRITTEN")) {
			last = next(conversation);
		}
		assertThat(last).contains("\"state\":\"WRITTEN\"", "\"rowsWritten\":3", "revision 1");
		assertThat(next(conversation)).contains("\"type\":\"complete\"");
	}

	@Test
	void whoFollowsAnImportThatHasEndedIsToldSoAtOnce() throws Exception {
		String id = id(this.files.imported("", plan().workbook(this.folder)));
		Conversation conversation = Conversation.greeted(this.port);
		follow(conversation, id);
		assertThat(next(conversation)).contains("\"state\":\"WRITTEN\"");
		assertThat(next(conversation)).contains("\"type\":\"complete\"");
	}

	@Test
	void anImportThatIsNotThereCannotBeFollowed() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		follow(conversation, "none");
		assertThat(next(conversation)).contains("\"type\":\"error\"", "NOT_FOUND", "There is no import none");
	}

	@Test
	void anImportThatWaitsIsCalledOffAndLeavesNothing() throws Exception {
		Path file = plan().workbook(this.folder);
		Conversation conversation = Conversation.greeted(this.port);
		this.plans.inTurn(this.region, () -> false, () -> {
			String id = submitted(file);
			follow(conversation, id);
			assertThat(next(conversation)).contains("\"state\":\"WAITING\"");
			JsonNode payload = cancel(id);
			assertThat(payload.path("wasUnderWay").asBoolean()).isTrue();
			assertThat(payload.at("/import/id").asString()).isEqualTo(id);
			assertThat(next(conversation)).contains("\"state\":\"CANCELLED\"");
			return id;
		});
		assertThat(next(conversation)).contains("\"type\":\"complete\"");
		assertThat(this.graphs.regions()).noneMatch((known) -> known.id().equals(this.region));
	}

	@Test
	void anImportThatHasEndedCannotBeCalledOff() throws Exception {
		String id = id(this.files.imported("", plan().workbook(this.folder)));
		JsonNode payload = cancel(id);
		assertThat(payload.path("wasUnderWay").asBoolean()).isFalse();
		assertThat(payload.at("/import/state").asString()).isEqualTo("WRITTEN");
		assertThat(this.graphs.current(this.region).revision()).isEqualTo(1);
	}

	@Test
	void callingOffWhatIsNotThereSaysSo() {
		JsonNode payload = cancel("none");
		assertThat(payload.path("wasUnderWay").asBoolean()).isFalse();
		assertThat(payload.path("import").isNull()).isTrue();
	}

	private FileFixture plan() {
		return aRegion(this.region, "rjh-2021").sheet("Mål", "nyckel", "typ", "text", "bidrar till")
			.row("M1", "strategic_goal", "First", "")
			.row("M2", "result_goal", "Second", "M1");
	}

	private static String id(JsonNode status) {
		return status.path("id").asString();
	}

	private String submitted(Path file) {
		return id(ImportClient.json(this.files.postLater("", file).join()));
	}

	private Client.Answer ask(String query, Object... words) {
		try {
			return this.client.ask(query.formatted(words));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private JsonNode cancel(String id) {
		return ask("mutation { cancelImport(id: \"%s\") { wasUnderWay import { id state } } }", id).at("/cancelImport");
	}

	private static void follow(Conversation conversation, String id) {
		conversation.ask("1",
				"subscription { importProgress(id: \\\"%s\\\") { state rowsWritten summary { sv } } }".formatted(id));
	}

	private static String next(Conversation conversation) {
		try {
			return conversation.next();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
