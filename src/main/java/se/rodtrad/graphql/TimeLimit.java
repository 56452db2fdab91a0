package se.rodtrad.graphql;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import graphql.ExecutionInput;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers with an error when an answer takes too long, and stops the work: every request
 * has a virtual thread of its own, which is interrupted when it waits, and told to end
 * when it computes.
 */
class TimeLimit implements WebGraphQlInterceptor, AutoCloseable {

	private static final ContextSnapshotFactory SNAPSHOTS = ContextSnapshotFactory.builder().build();

	private final Duration limit;

	private final Scheduler threads = Schedulers.fromExecutorService(
			Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("graphql-", 0).factory()), "graphql");

	TimeLimit(Duration limit) {
		this.limit = limit;
	}

	@Override
	public void close() {
		this.threads.dispose();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		AtomicReference<@Nullable ExecutionInput> running = new AtomicReference<>();
		request.configureExecutionInput((input, builder) -> {
			running.set(input);
			return builder.build();
		});
		ContextSnapshot caller = SNAPSHOTS.captureAll();
		return Mono.defer(() -> begin(caller, request, chain))
			.subscribeOn(this.threads)
			.doOnCancel(() -> cancel(running.get()))
			.timeout(this.limit, Mono.fromSupplier(() -> tooLate(request)));
	}

	/**
	 * Takes what the calling thread knows, such as the request id in the log, along to
	 * the request's own thread; it ends with the request, so nothing is put back.
	 */
	private static Mono<WebGraphQlResponse> begin(ContextSnapshot caller, WebGraphQlRequest request, Chain chain) {
		caller.setThreadLocals();
		return chain.next(request);
	}

	/** Stops what computes: between two fields the engine asks whether to go on. */
	private static void cancel(@Nullable ExecutionInput running) {
		if (running != null) {
			running.cancel();
		}
	}

	private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
		String message = isMutation(request)
				? "The answer took longer than %s, and whether the change was made is not known: ask for revision(commandId: …), or send it again with the same commandId"
				: "The answer took longer than %s and was stopped: ask a narrower question";
		return ApiError.of(ErrorCode.TIMEOUT, message.formatted(inWords(this.limit))).answer(request);
	}

	/**
	 * Whether it may have changed something. The engine takes an empty name for none, and
	 * may have read a document that is too long to be read here.
	 */
	private static boolean isMutation(WebGraphQlRequest request) {
		String wanted = Objects.requireNonNullElse(request.getOperationName(), "");
		try {
			return Parser.parse(request.getDocument())
				.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.filter((operation) -> wanted.isEmpty() || wanted.equals(operation.getName()))
				.anyMatch((operation) -> operation.getOperation() == OperationDefinition.Operation.MUTATION);
		}
		catch (InvalidSyntaxException ex) {
			return true;
		}
	}

	private static String inWords(Duration duration) {
		return (duration.toMillis() % 1000 == 0) ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
	}

}
