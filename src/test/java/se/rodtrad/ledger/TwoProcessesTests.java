package se.rodtrad.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.RodTradApplication;
import se.rodtrad.graphql.Client;
import se.rodtrad.graphql.Conversation;
import se.rodtrad.store.embedded.DatabaseAlone;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two services in processes of their own on a database in a third: whatever happens to
 * any of them, both end up with the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class TwoProcessesTests {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private String region = "";

	private Path directory = Path.of("");

	private int databasePort;

	private Program database;

	private Cable cable;

	private ServiceProcess first;

	/** The one whose connection to the database can be cut. */
	private ServiceProcess second;

	@BeforeAll
	void startThree(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
		this.directory = temporary;
		this.databasePort = Cable.freePort();
		this.database = startDatabase();
		this.cable = new Cable(this.databasePort);
		this.first = new ServiceProcess("first", temporary, this.databasePort);
		this.second = new ServiceProcess("second", temporary, this.cable.port());
		this.first.begin();
		this.second.begin();
		this.first.await();
		this.second.await();
	}

	@AfterAll
	void stopThree() throws Exception {
		this.first.stop();
		this.second.stop();
		this.cable.close();
		this.database.stop();
	}

	private Program startDatabase() throws Exception {
		Program program = Program.start(this.directory.resolve("database.txt"), DatabaseAlone.class,
				this.directory.resolve("data").toString(), String.valueOf(this.databasePort));
		program.says("(%s)".formatted(DatabaseAlone.READY));
		return program;
	}

	@BeforeEach
	void makeARegion() throws Exception {
		this.region = "r-" + UUID.randomUUID();
		assertThat(this.first.change(this.region,
				"""
						{create: {region: {name: "Region Prov", governedBy: [{modelId: "rjh-2021", validFrom: "2021-01-01"}]}}},
						{create: {goal: {key: "S1", kind: "strategy", text: "Jämlik hälsa"}}},
						{create: {goal: {key: "M1", kind: "strategic_goal", text: "Vård i tid"}}},
						{create: {indicator: {key: "I1", name: "Besök i tid", unit: "%", decimals: 1, direction: UP}}},
						{create: {link: {from: {label: GOAL, key: "M1"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: "S1"}}}},
						{create: {link: {from: {label: GOAL, key: "M1"}, type: MEASURED_BY, to: {label: INDICATOR, key: "I1"}}}},
						{create: {target: {owner: {label: GOAL, key: "M1"}, indicator: "I1", period: "2024", value: 90}}},
						{create: {measurement: {indicator: "I1", period: "2024", value: -1}}}
						"""))
			.isEqualTo(1);
	}

	@AfterEach
	void bothAnswerTheSame() throws Exception {
		this.cable.mend();
		long revision = Math.max(this.first.revision(this.region, 0), this.second.revision(this.region, 0));
		for (ServiceProcess service : List.of(this.first, this.second)) {
			assertThat(service.revision(this.region, revision)).isEqualTo(revision);
		}
		List<String> queries = new ArrayList<>(List.of("{ regions { id revision } }",
				"{ revisions(region: \"$region\") { totalCount nodes { number instant actor commandId hash digest changes { nodes { subject fields { name before after } } } } } }"));
		LongStream.rangeClosed(1, revision)
			.forEach((number) -> queries.add(
					"{ region(id: \"$region\", asOf: %1$d) { revision counts { label count } linkCount } elements(region: \"$region\", asOf: %1$d) { nodes { key name links { nodes { type weight } } } } fulfilmentTable(region: \"$region\", period: \"2024\", at: \"2024-12-31\", asOf: %1$d) { nodes { status score element { key } } } }"
						.formatted(number)));
		for (String query : queries) {
			Client.Answer expected = this.first.ask(query.replace("$region", this.region));
			assertThat(expected.message()).isEmpty();
			Client.Answer found = this.second.ask(query.replace("$region", this.region));
			assertThat(found.response().body()).isEqualTo(expected.response().body());
		}
		assertThat(this.second.ledger(this.region)).isEqualTo(this.first.ledger(this.region)).isNotEmpty();
		for (ServiceProcess service : List.of(this.first, this.second)) {
			assertThat(service.ask("{ verifyLedger(region: \"%s\") { isWhole revisions } }".formatted(this.region))
				.at("/verifyLedger")
				.toString()).isEqualTo("{\"isWhole\":true,\"revisions\":%d}".formatted(revision));
		}
	}

	@Test
	void samplesAreLoadedOnceByServicesThatStartTogether() throws Exception {
		for (ServiceProcess service : List.of(this.first, this.second)) {
			for (String sample : List.of("exempel-nord", "exempel-vast")) {
				assertThat(service
					.ask("{ region(id: \"%1$s\") { revision } verifyLedger(region: \"%1$s\") { isWhole } }"
						.formatted(sample))
					.at("")
					.toString()).isEqualTo("{\"region\":{\"revision\":1},\"verifyLedger\":{\"isWhole\":true}}");
			}
			assertThat(service.said()).doesNotContain("could not be imported");
		}
	}

	@Test
	void eachSeesWithinASecondWhatTheOtherHasWritten() throws Exception {
		List<Duration> delays = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			delays.add(delay(this.first, this.second, i));
			delays.add(delay(this.second, this.first, i));
		}
		delays.sort(null);
		assertThat(delays.get(delays.size() * 9 / 10)).as("nine tenths of %s", delays)
			.isLessThan(Duration.ofSeconds(1));
		long revision = this.first.revision(this.region, 0);
		for (int i = 0; i < 10; i++) {
			assertThat(this.second.revision(this.region, revision)).isEqualTo(revision);
			revision = this.first.change(this.region, reported(i));
			assertThat(this.second.ask("{ region(id: \"%s\", asOf: %d) { revision } }".formatted(this.region, revision))
				.at("/region/revision")
				.asLong()).isEqualTo(revision);
			revision = this.first.change(this.region, reported(i + 20));
			revision = this.second.change(this.region, revision, goal("B" + i));
		}
	}

	private Duration delay(ServiceProcess writer, ServiceProcess reader, int value) throws Exception {
		reader.revision(this.region, writer.revision(this.region, 0));
		long revision = writer.change(this.region, reported(value + 0.5 * writer.port()));
		long begin = System.nanoTime();
		await(() -> reader.revision(this.region, 0) == revision);
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	@Test
	void changesThatAreMadeOnBothAtOnceAreAllThere() throws Exception {
		int each = 25;
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Long>> made = new ArrayList<>();
			for (ServiceProcess service : List.of(this.first, this.second)) {
				for (int client = 0; client < each; client++) {
					String key = service.name() + client;
					made.add(clients.submit(() -> service.change(this.region, goal(key))));
				}
			}
			List<Long> revisions = new ArrayList<>();
			for (Future<Long> one : made) {
				revisions.add(one.get());
			}
			assertThat(revisions)
				.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 1 + 2 * each).boxed().toList());
		}
		assertThat(this.second
			.ask("{ elements(region: \"%s\", filter: {labels: [GOAL]}, minRevision: %d) { totalCount } }"
				.formatted(this.region, 1 + 2 * each))
			.at("/elements/totalCount")
			.asInt()).isEqualTo(2 + 2 * each);
	}

	@Test
	void listenerThatGoesOverToTheOtherServiceMissesNothingAndHearsNothingTwice() throws Exception {
		long told = 1;
		for (int round = 0; round < 6; round++) {
			ServiceProcess service = (round % 2 == 0) ? this.second : this.first;
			ServiceProcess other = (round % 2 == 0) ? this.first : this.second;
			try (Conversation conversation = Conversation.greeted(service.port())) {
				conversation.ask("1",
						"subscription { planChanged(region: \\\"%s\\\", after: %d) { revision { number } } }"
							.formatted(this.region, told));
				other.change(this.region, reported(2 * round));
				service.change(this.region, reported(2 * round + 1));
				for (int i = 0; i < 2; i++) {
					String next = conversation.next();
					assertThat(number(next)).as(next).isEqualTo(++told);
				}
			}
		}
	}

	private static long number(String message) {
		return JsonMapper.shared().readTree(message).at("/payload/data/planChanged/revision/number").asLong();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cut", "held" })
	void serviceThatIsCutOffSaysSoAndCatchesUp(String how) throws Exception {
		long before = this.first.change(this.region, reported(1));
		assertThat(this.second.revision(this.region, before)).isEqualTo(before);
		if (how.equals("cut")) {
			this.cable.cut();
		}
		else {
			this.cable.hold();
		}
		await(this.second::isStale);
		assertThat(this.second.readiness()).isEqualTo(503);
		long meanwhile = this.first.change(this.region, reported(2));
		await(this.first::isFollowing);
		assertThat(this.second.revision(this.region, 0)).isEqualTo(before);
		Client.Answer behind = this.second
			.ask("{ region(id: \"%s\", minRevision: %d) { revision } }".formatted(this.region, meanwhile));
		assertThat(behind.code()).isEqualTo("BEHIND");
		assertThat(behind.header("Warning")).startsWith("110 ");
		Client.Answer refused = this.second.attempt(this.region, "later", reported(3));
		assertThat(refused.code()).as(refused.response().body())
			.isEqualTo(how.equals("cut") ? "UNREACHABLE" : "TIMEOUT");
		this.cable.mend();
		await(() -> this.second.revision(this.region, 0) >= meanwhile);
		await(this.second::isFollowing);
		Client.Answer again = this.second.attempt(this.region, "later", reported(3));
		assertThat(again.at("/changePlan/revision/number").asLong()).as(again.response().body())
			.isEqualTo(meanwhile + 1);
		assertThat(this.first.revision(this.region, meanwhile + 1)).isEqualTo(meanwhile + 1);
	}

	@Test
	void databaseThatIsKilledAndStartedIsMissedAndFoundByBoth() throws Exception {
		long before = this.second.change(this.region, reported(1));
		assertThat(this.first.revision(this.region, before)).isEqualTo(before);
		this.database.kill();
		for (ServiceProcess service : List.of(this.first, this.second)) {
			await(service::isStale);
			assertThat(service.readiness()).isEqualTo(503);
			assertThat(service.revision(this.region, 0)).isEqualTo(before);
		}
		this.database = startDatabase();
		for (ServiceProcess service : List.of(this.first, this.second)) {
			await(service::isFollowing);
		}
		assertThat(this.first.change(this.region, reported(2))).isEqualTo(before + 1);
		assertThat(this.second.change(this.region, reported(3))).isEqualTo(before + 2);
	}

	@Test
	void serviceThatIsStoppedAndStartedIsWhereTheOtherHasCome() throws Exception {
		long before = this.second.change(this.region, reported(1));
		this.second.stop();
		assertThat(this.first.change(this.region, reported(2))).isEqualTo(before + 1);
		this.second.begin();
		this.second.await();
		assertThat(this.second.revision(this.region, 0)).isEqualTo(before + 1);
		assertThat(this.second.change(this.region, reported(3))).isEqualTo(before + 2);
	}

	@Test
	void ledgersAreCheckedByACommandThatEnds() throws Exception {
		this.first.change(this.region, reported(1));
		Program check = Program.start(this.directory.resolve("check.txt"), RodTradApplication.class, "--server.port=0",
				"--spring.neo4j.uri=bolt://127.0.0.1:" + this.databasePort, "--rodtrad.verify-ledgers=true");
		assertThat(check.ended()).as(check.said()).isZero();
		assertThat(check.said()).contains("Ledger of region %s: whole, 2 revisions, 10 entries".formatted(this.region),
				"Ledger of region exempel-nord: whole");
	}

	private static String reported(double value) {
		return "{change: {measurement: {indicator: \"I1\", period: \"2024\", value: %s}}}".formatted(value);
	}

	private static String goal(String key) {
		return "{create: {goal: {key: \"%1$s\", kind: \"strategic_goal\", text: \"%1$s\"}}}".formatted(key);
	}

	private static void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(condition);
	}

}
