package se.rodtrad.graphql;

import java.time.Duration;
import java.util.concurrent.Executors;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers with an error when an answer takes too long, and stops the work: every request
 * has a virtual thread of its own, which is interrupted, so that it does not matter
 * whether the work waits or computes.
 */
class TimeLimit implements WebGraphQlInterceptor, AutoCloseable {

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
		return Mono.defer(() -> chain.next(request))
			.subscribeOn(this.threads)
			.timeout(this.limit, Mono.fromSupplier(() -> tooLate(request)));
	}

	private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
		ApiError error = ApiError.of(ErrorCode.TIMEOUT,
				"The answer took longer than %s and was stopped: ask a narrower question"
					.formatted(inWords(this.limit)));
		ExecutionInput input = request.toExecutionInput();
		ExecutionResult result = ExecutionResult.newExecutionResult().addError(error).build();
		ExecutionGraphQlResponse response = new DefaultExecutionGraphQlResponse(input, result);
		return new WebGraphQlResponse(response);
	}

	private static String inWords(Duration duration) {
		return (duration.toMillis() % 1000 == 0) ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
	}

}
