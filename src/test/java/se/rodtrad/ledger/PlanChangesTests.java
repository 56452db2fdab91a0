package se.rodtrad.ledger;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.graphql.Conversation;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes are told of over WebSocket, each once and in order. */
@RunningService
@Timeout(120)
class PlanChangesTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String region = "r-" + UUID.randomUUID();

	private final int port;

	private final Plans plans;

	private final Heads heads;

	PlanChangesTests(@LocalServerPort int port, Plans plans, Heads heads) {
		this.port = port;
		this.plans = plans;
		this.heads = heads;
	}

	@BeforeEach
	void writeThreeRevisions() {
		for (int i = 1; i <= 3; i++) {
			write(i);
		}
	}

	@Test
	void whoComesBackGetsWhatWasMissedAndThenWhatIsNewOnceAndInOrder() throws Exception {
		try (Conversation conversation = Conversation.greeted(this.port)) {
			conversation.ask("1", subscription(", after: 1"));
			assertThat(List.of(told(conversation), told(conversation))).containsExactly("2 OrgUnit U2", "3 OrgUnit U3");
			List<String> live = new ArrayList<>();
			for (int i = 4; i <= 12; i++) {
				write(i);
				live.add(told(conversation));
			}
			assertThat(live).containsExactly("4 OrgUnit U4", "5 OrgUnit U5", "6 OrgUnit U6", "7 OrgUnit U7",
					"8 OrgUnit U8", "9 OrgUnit U9", "10 OrgUnit U10", "11 OrgUnit U11", "12 OrgUnit U12");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void whoBreaksOffIsNoFailureOfOurs(CapturedOutput log) throws Exception {
		try (Conversation other = Conversation.greeted(this.port)) {
			other.ask("1", subscription(", after: 3"));
			for (int i = 4; i <= 8; i++) {
				try (Conversation conversation = Conversation.greeted(this.port)) {
					conversation.ask("1", subscription(", after: 2"));
					assertThat(told(conversation)).isEqualTo("3 OrgUnit U3");
				}
				write(i);
				assertThat(told(other)).isEqualTo("%1$d OrgUnit U%1$d".formatted(i));
			}
		}
		assertThat(log.getAll()).doesNotContain("ERROR");
	}

	@Test
	void aroundAnElementOnlyWhatTouchesThatPartOfThePlanIsTold() throws Exception {
		write(4, goal("S1"), goal("M1"), goal("M2"), contribution("M1", "S1"));
		write(5, contribution("M2", "S1"), unit("U5"));
		write(6, unit("U6"));
		write(7, goal("M3"));
		try (Conversation below = Conversation.greeted(this.port);
				Conversation above = Conversation.greeted(this.port)) {
			below.ask("1", around("S1", "DOWNSTREAM", 4));
			above.ask("1", around("M1", "UPSTREAM", 3));
			assertThat(subjects(below)).containsExactly("5", "Goal M2 -[CONTRIBUTES_TO]-> Goal S1");
			assertThat(subjects(above)).containsExactly("4", "Goal M1", "Goal S1",
					"Goal M1 -[CONTRIBUTES_TO]-> Goal S1");
			assertThat(subjects(above)).containsExactly("5", "Goal M2 -[CONTRIBUTES_TO]-> Goal S1");
			PlanDraft draft = this.plans.draft(this.region);
			draft.remove(new Element.Id(Label.GOAL, "M1"));
			this.plans.write(draft, Signature.of(Signature.How.EDIT));
			assertThat(subjects(below)).containsExactly("8", "Goal M1", "Goal M1 -[CONTRIBUTES_TO]-> Goal S1");
			assertThat(subjects(above)).containsExactly("8", "Goal M1", "Goal M1 -[CONTRIBUTES_TO]-> Goal S1");
			above.ask("2", around("M1", "UPSTREAM", 8));
			assertThat(above.next()).contains("\"id\":\"2\"", "NOT_FOUND");
		}
	}

	@Test
	void whoAsksForNothingEarlierHearsOnlyOfWhatIsNew() throws Exception {
		try (Conversation conversation = Conversation.greeted(this.port)) {
			conversation.ask("1", subscription(""));
			conversation.ask("2", subscription(", after: -1"));
			assertThat(conversation.next()).contains("\"id\":\"2\"", "BAD_INPUT", "found -1");
			conversation.ask("3", subscription(", after: 4"));
			assertThat(conversation.next()).contains("\"id\":\"3\"", "BEHIND", "found minRevision 4");
			write(4);
			assertThat(told(conversation)).isEqualTo("4 OrgUnit U4");
		}
	}

	@Test
	void whoListensToAHistoryThatIsNoLongerSoIsTold() throws Exception {
		try (Conversation conversation = Conversation.greeted(this.port)) {
			conversation.ask("1", subscription(", after: 2"));
			assertThat(told(conversation)).isEqualTo("3 OrgUnit U3");
			this.heads.begunAnew(this.region, 3);
			assertThat(conversation.next()).contains("\"id\":\"1\"", "\"error\"", "CONFLICT", "another history");
			conversation.ask("2", subscription(", after: 3"));
			write(4);
			assertThat(told(conversation)).isEqualTo("4 OrgUnit U4");
		}
	}

	@Test
	void planOfARevisionThatThisProcessHasNotHeardOfIsWaitedForAndThenRefused() throws Exception {
		Client client = new Client(this.port);
		String query = "{ region(id: \"%s\", minRevision: %d) { revision } }";
		assertThat(client.ask(query.formatted(this.region, 3)).at("/region/revision").asLong()).isEqualTo(3);
		assertThat(client.ask(query.formatted(this.region, 4)).code()).isEqualTo("BEHIND");
		Thread later = Thread.startVirtualThread(() -> write(4));
		assertThat(client.ask(query.formatted(this.region, 4)).at("/region/revision").asLong()).isEqualTo(4);
		later.join();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/event-stream", "application/json, text/event-stream" })
	void subscriptionIsAnsweredByServerSentEventsToo(String accept) throws Exception {
		String query = "{\"query\": \"%s\"}".formatted(subscription(", after: 1"));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(this.port)))
			.header("Accept", accept)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(query))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
			assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
			write(4);
			try (Stream<String> lines = response.body()) {
				Iterator<String> told = lines.filter(Predicate.not(String::isEmpty)).iterator();
				assertThat(told.next()).as("at once, so that the client knows that it is heard")
					.isEqualTo(":still here");
				for (int number = 2; number <= 4; number++) {
					assertThat(told.next()).isEqualTo("event:next");
					assertThat(told.next()).startsWith("data:{\"data\":{\"planChanged\"")
						.contains("\"number\":" + number, "OrgUnit U" + number);
				}
				this.heads.begunAnew(this.region, 4);
				assertThat(told.next()).isEqualTo("event:next");
				assertThat(told.next()).startsWith("data:{\"errors\"").contains("CONFLICT", "another history");
				assertThat(told.next()).isEqualTo("event:complete");
				assertThat(told.next()).isEqualTo("data:");
				assertThat(told.hasNext()).isFalse();
			}
		}
	}

	@Test
	void whatIsWrongWithASubscriptionIsSaidWhereItIsFound() throws Exception {
		Client client = new Client(this.port);
		Client.Answer begun = client.post("{\"query\": \"%s\"}".formatted(subscription(", after: -1")),
				"text/event-stream");
		assertThat(begun.response().body()).contains("event:next\ndata:{\"errors\"", "BAD_INPUT", "found -1",
				"event:complete");
		Client.Answer refused = client.post("{\"query\": \"subscription { nothing }\"}", "text/event-stream");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
	}

	@Test
	void revisionsAreToldOfAsServerSentEventsFromTheLastOneSeen() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/regions/%s/revisions".formatted(this.port, this.region)))
			.header("Last-Event-ID", "1")
			.build();
		try (HttpClient http = HttpClient.newHttpClient();
				Stream<String> lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
			write(4);
			assertThat(lines.filter((line) -> line.startsWith("id:")).limit(3)).containsExactly("id:2", "id:3", "id:4");
			http.shutdownNow();
		}
	}

	@Test
	void ledgerIsGivenOutAsItIsHashed() throws Exception {
		List<JsonNode> lines;
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://localhost:%d/api/regions/%s/ledger".formatted(this.port, this.region)))
				.build();
			lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body().map(JSON::readTree).toList();
		}
		assertThat(lines).hasSize(4);
		String hash = "0".repeat(64);
		for (JsonNode line : lines) {
			String hashed = JSON.writeValueAsString(List.of(hash, line.path("region"), line.path("revision"),
					line.path("instant"), line.path("actor"), line.path("how"), line.path("commandId"),
					line.path("reason"), line.path("place"), line.path("before"), line.path("after")));
			hash = HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8)));
			assertThat(line.path("hash").asString()).isEqualTo(hash);
		}
	}

	private String subscription(String more) {
		return "subscription { planChanged(region: \\\"%s\\\"%s) { revision { number } changes(first: 1) { nodes { subject } } } }"
			.formatted(this.region, more);
	}

	private String around(String goal, String direction, long after) {
		return "subscription { planChanged(region: \\\"%s\\\", after: %d, around: {element: \\\"%s\\\", direction: %s}) { revision { number } changes { nodes { subject } } } }"
			.formatted(this.region, after, new GlobalId(this.region, new Element.Id(Label.GOAL, goal)).encoded(),
					direction);
	}

	/** The number of a revision and what was told of it. */
	private static List<String> subjects(Conversation conversation) throws InterruptedException {
		JsonNode message = JSON.readTree(conversation.next()).at("/payload/data/planChanged");
		return Stream
			.concat(Stream.of(message.at("/revision/number").asString()),
					message.at("/changes/nodes").valueStream().map((node) -> node.path("subject").asString()))
			.toList();
	}

	private static String told(Conversation conversation) throws InterruptedException {
		JsonNode message = JSON.readTree(conversation.next()).at("/payload/data/planChanged");
		String subject = message.at("/changes/nodes/0/subject").asString();
		return message.at("/revision/number").asLong() + " " + subject;
	}

	private void write(int number) {
		write(number, unit("U" + number));
	}

	private void write(long number, Fact... facts) {
		PlanDraft draft = this.plans.draft(this.region);
		for (Fact fact : facts) {
			draft.put(fact);
		}
		assertThat(this.plans.write(draft, Signature.of(Signature.How.EDIT))).map(Revision::number).contains(number);
	}

	private static Fact unit(String key) {
		return new Element.OrgUnit(key, Validity.ALWAYS, Element.Origin.NONE, "unit", "Enhet", List.of());
	}

	private static Fact goal(String key) {
		return ElementType.of(Label.GOAL)
			.create(key, Validity.ALWAYS, Element.Origin.NONE, Map.of("kind", "strategic_goal", "text", key));
	}

	private static Fact contribution(String from, String to) {
		return Link.of(new Element.Id(Label.GOAL, from), LinkType.CONTRIBUTES_TO, new Element.Id(Label.GOAL, to));
	}

}
