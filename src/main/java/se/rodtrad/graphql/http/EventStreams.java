package se.rodtrad.graphql.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import se.rodtrad.graphql.ErrorCode;

/**
 * Answers subscriptions as server-sent events, as the GraphQL over SSE protocol has it in
 * its distinct connections mode: {@code next} for each answer, then {@code complete}. At
 * once and now and then a comment tells that the connection stands, and us when it does
 * not.
 */
final class EventStreams {

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	/** Who stops listening is noticed by the heartbeat. */
	private static final Duration WITHOUT_END = Duration.ZERO;

	private static final String COMPLETE = "complete";

	private final int most;

	private final AtomicInteger open = new AtomicInteger();

	/**
	 * No stream yet.
	 * @param most how many may be open
	 */
	EventStreams(int most) {
		this.most = most;
	}

	/**
	 * A stream of the answers, each an {@link ExecutionResult}, until there are no more.
	 */
	ServerResponse of(Publisher<?> answers) {
		if (this.open.get() >= this.most) {
			throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.LIMIT_EXCEEDED,
					"More than %d event streams are open, try again later".formatted(this.most));
		}
		Flux<ServerSentEvent<Object>> told = Flux.from(answers)
			.cast(ExecutionResult.class)
			.map(ExecutionResult::toSpecification)
			.onErrorResume(SubscriptionPublisherException.class, (failed) -> Flux.just(errors(failed.getErrors())))
			.map((answer) -> event("next", answer))
			.concatWithValues(event(COMPLETE, ""));
		ServerSentEvent<Object> comment = ServerSentEvent.builder().comment("still here").build();
		Flux<ServerSentEvent<Object>> events = told.mergeWith(Flux.interval(HEARTBEAT).map((_) -> comment))
			.startWith(comment)
			.takeUntil((event) -> COMPLETE.equals(event.event()))
			.doFinally((_) -> this.open.decrementAndGet());
		return ServerResponse.sse((stream) -> {
			this.open.incrementAndGet();
			Disposable telling = events.subscribe((event) -> send(stream, event), stream::error, stream::complete);
			stream.onComplete(telling::dispose).onError((_) -> telling.dispose());
		}, WITHOUT_END);
	}

	private static ServerSentEvent<Object> event(String name, Object data) {
		return ServerSentEvent.builder(data).event(name).build();
	}

	private static Map<String, Object> errors(List<GraphQLError> errors) {
		return Map.of("errors", errors.stream().map(GraphQLError::toSpecification).toList());
	}

	private static void send(ServerResponse.SseBuilder stream, ServerSentEvent<Object> event) {
		try {
			if (event.event() != null) {
				stream.event(event.event()).data(Objects.requireNonNull(event.data()));
			}
			else {
				stream.comment(Objects.requireNonNull(event.comment())).send();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
