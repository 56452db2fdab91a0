package se.rodtrad.graphql.http;

import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import se.rodtrad.graphql.ApiError;
import se.rodtrad.graphql.ErrorCode;

/**
 * Refuses an operation when too many are under way on its WebSocket connection, and keeps
 * account of those that end. A subscription that its client gives up before it has begun
 * never begins.
 */
class OpenOperationsLimit implements WebGraphQlInterceptor {

	private final int limit;

	OpenOperationsLimit(int limit) {
		this.limit = limit;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request instanceof WebSocketGraphQlRequest message)) {
			return chain.next(request);
		}
		OpenOperations open = OpenOperations.of(message.getSessionInfo().getAttributes());
		OpenOperations.Operation operation = open.get(message.getId());
		if (open.count() > this.limit) {
			operation.end();
			return Mono.just(
					ApiError
						.of(ErrorCode.LIMIT_EXCEEDED,
								"More than %d operations are under way on this connection: complete one first"
									.formatted(this.limit))
						.answer(request));
		}
		return chain.next(request)
			.filter((response) -> operation.isUnderWay() || !(response.getData() instanceof Publisher<?>))
			.map((response) -> ending(response, operation))
			.doOnError((_) -> operation.end())
			.doOnCancel(operation::end);
	}

	private static WebGraphQlResponse ending(WebGraphQlResponse response, OpenOperations.Operation operation) {
		if (response.getData() instanceof Publisher<?> answers) {
			return response.transform((builder) -> builder.data(Flux.from(answers).doFinally((_) -> operation.end())));
		}
		operation.end();
		return response;
	}

}
