package se.rodtrad.graphql;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import graphql.schema.DataFetcher;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What takes too long is answered in time, and stopped.
 */
class TimeLimitTests {

	private static final Duration LIMIT = Duration.ofMillis(200);

	@Test
	@Timeout(30)
	void workThatWaitsIsInterrupted() throws Exception {
		CountDownLatch interrupted = new CountDownLatch(1);
		WebGraphQlResponse response = ask("{ answer }", (_) -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
				throw ex;
			}
			return "late";
		});
		assertThat(code(response)).isEqualTo(ErrorCode.TIMEOUT);
		assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	@Timeout(60)
	void workThatComputesManyFieldsIsStopped() throws Exception {
		AtomicLong read = new AtomicLong();
		List<Integer> many = IntStream.range(0, 1_000_000).boxed().toList();
		DataFetcher<Object> slow = (_) -> {
			long until = System.nanoTime() + 100_000;
			while (System.nanoTime() < until) {
				Thread.onSpinWait();
			}
			return read.incrementAndGet();
		};
		WebGraphQlResponse response = ask("{ many { value } }", (_) -> many, slow);
		assertThat(code(response)).isEqualTo(ErrorCode.TIMEOUT);
		long soon = settled(read);
		assertThat(soon).isLessThan(many.size());
	}

	/** The count once it no longer grows. */
	private static long settled(AtomicLong count) {
		AtomicLong before = new AtomicLong(-1);
		Awaitility.await()
			.pollInterval(Duration.ofMillis(500))
			.until(() -> before.getAndSet(count.get()) == count.get());
		return before.get();
	}

	@Test
	void ofAChangeThatTakesTooLongItIsToldThatItMayHaveBeenMade() {
		assertThat(message(ask("{ answer }", (_) -> never()))).endsWith("ask a narrower question");
		assertThat(message(ask("mutation { answer }", (_) -> never())))
			.isEqualTo("The answer took longer than 200 ms, and whether the change was made is not known: "
					+ "ask for revision(commandId: …), or send it again with the same commandId");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mutation { answer }                             | ''   | true
			mutation Change { answer } query Look { answer } | Look | false
			mutation Change { answer } query Look { answer } | Change | true
			{ cannot be read                                | ''   | true
			""")
	void whetherAChangeMayHaveBeenMadeIsToldByTheOperation(String document, String operation, boolean mayHave) {
		try (TimeLimit limit = new TimeLimit(LIMIT)) {
			WebGraphQlResponse response = limit
				.intercept(request(new DefaultGraphQlRequest(document, operation, Map.of(), Map.of())),
						(_) -> Mono.never())
				.block(Duration.ofSeconds(20));
			assertThat(message(Objects.requireNonNull(response)).contains("whether the change was made"))
				.isEqualTo(mayHave);
		}
	}

	private static String never() throws InterruptedException {
		new CountDownLatch(1).await();
		return "late";
	}

	@Test
	void whatIsReadyInTimeIsAnswered() {
		assertThat(ask(Duration.ofSeconds(20), "{ answer }", (_) -> "ready", (_) -> 0).<Map<String, Object>>getData())
			.containsEntry("answer", "ready");
	}

	private static String message(WebGraphQlResponse response) {
		return response.getExecutionResult().getErrors().getFirst().getMessage();
	}

	private static ErrorCode code(WebGraphQlResponse response) {
		return ((ApiError) response.getExecutionResult().getErrors().getFirst()).code();
	}

	private static WebGraphQlResponse ask(String query, DataFetcher<?> answer) {
		return ask(query, answer, (_) -> 0);
	}

	private static WebGraphQlResponse ask(String query, DataFetcher<?> answer, DataFetcher<?> value) {
		return ask(LIMIT, query, answer, value);
	}

	private static WebGraphQlResponse ask(Duration longest, String query, DataFetcher<?> answer, DataFetcher<?> value) {
		String schema = "type Query { answer: String many: [Thing!]! } type Mutation { answer: String } type Thing { value: Int }";
		GraphQlSource source = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8)))
			.configureRuntimeWiring((wiring) -> wiring
				.type("Query", (type) -> type.dataFetcher("answer", answer).dataFetcher("many", answer))
				.type("Mutation", (type) -> type.dataFetcher("answer", answer))
				.type("Thing", (type) -> type.dataFetcher("value", value)))
			.build();
		try (TimeLimit limit = new TimeLimit(longest)) {
			WebGraphQlResponse response = WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
				.interceptor(limit)
				.build()
				.handleRequest(request(new DefaultGraphQlRequest(query)))
				.block(Duration.ofSeconds(20));
			assertThat(response).isNotNull();
			return Objects.requireNonNull(response);
		}
	}

	private static WebGraphQlRequest request(GraphQlRequest asked) {
		return new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), new LinkedMultiValueMap<>(), null,
				Map.of(), asked, "1", Locale.ENGLISH);
	}

}
