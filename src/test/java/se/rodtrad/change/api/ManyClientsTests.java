package se.rodtrad.change.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** Many change one plan at once, over HTTP. */
@RunningService
@Timeout(120)
class ManyClientsTests {

	private final String region = "r-" + UUID.randomUUID();

	private final Client client;

	ManyClientsTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@BeforeEach
	void makeARegion() throws Exception {
		assertThat(changedInTheEnd("""
				{create: {region: {name: "Region Prov", governedBy: [{modelId: "rjh-2021", validFrom: "2021-01-01"}]}}},
				{create: {goal: {key: "M1", kind: "strategic_goal", text: "Vård i tid"}}}""", "first")).isEqualTo(1);
	}

	@Test
	void manyClientsAtOnceLoseNothingAndSeeNoHalfState() throws Exception {
		int clients = 200;
		List<Future<Long>> made = new ArrayList<>();
		AtomicBoolean isOver = new AtomicBoolean();
		AtomicReference<Throwable> half = new AtomicReference<>();
		Thread reader = Thread.ofVirtual()
			.uncaughtExceptionHandler((_, failure) -> half.set(failure))
			.start(() -> readUntil(isOver));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < clients; i++) {
				String command = "{create: {comment: {key: \"C%d\", text: \"%d\"}}}, {create: {link: {from: {label: COMMENT, key: \"C%d\"}, type: ABOUT, to: {label: GOAL, key: \"M1\"}}}}"
					.formatted(i, i, i);
				String id = "c" + i;
				made.add(threads.submit(() -> changedInTheEnd(command, id)));
			}
		}
		isOver.set(true);
		reader.join();
		assertThat(half.get()).isNull();
		List<Long> revisions = new ArrayList<>();
		for (Future<Long> one : made) {
			revisions.add(one.get());
		}
		assertThat(revisions).doesNotHaveDuplicates().allMatch((number) -> number > 1 && number <= clients + 1);
		assertThat(this.client.ask("{ region(id: \"%s\") { revision counts { label count } } }".formatted(this.region))
			.at("/region")
			.toString()).contains("\"revision\":" + (clients + 1), "{\"label\":\"COMMENT\",\"count\":" + clients + "}");
	}

	/** Every comment is seen with its link, and revisions never go back. */
	private void readUntil(AtomicBoolean isOver) {
		long last = 1;
		while (!isOver.get()) {
			JsonNode seen = region();
			long comments = seen.path("counts")
				.valueStream()
				.filter((count) -> count.path("label").asString().equals("COMMENT"))
				.mapToLong((count) -> count.path("count").asLong())
				.sum();
			assertThat(seen.path("linkCount").asLong()).isEqualTo(comments);
			assertThat(seen.path("revision").asLong()).isEqualTo(1 + comments).isGreaterThanOrEqualTo(last);
			last = seen.path("revision").asLong();
		}
	}

	private JsonNode region() {
		try {
			return this.client
				.ask("{ region(id: \"%s\") { revision linkCount counts { label count } } }".formatted(this.region))
				.at("/region");
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As a client that does not give up: an answer that was lost is asked for again. */
	private long changedInTheEnd(String command, String id) throws Exception {
		String document = "mutation { changePlan(input: {region: \"%s\", commandId: \"%s\", commands: [%s]}) { revision { number } } }"
			.formatted(this.region, id, command);
		Client.Answer answer = this.client.ask(document);
		while (answer.code().equals("TIMEOUT")) {
			answer = this.client.ask(document);
		}
		return answer.at("/changePlan/revision/number").asLong();
	}

}
