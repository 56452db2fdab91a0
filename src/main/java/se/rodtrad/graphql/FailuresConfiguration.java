package se.rodtrad.graphql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

import se.rodtrad.plan.RodTradException;

/**
 * Sees to it that every error has a code and that none tells of the inside.
 */
@Configuration(proxyBeanMethods = false)
class FailuresConfiguration {

	private static final Logger log = LoggerFactory.getLogger(FailuresConfiguration.class);

	/** Before Spring's own, which would answer with codes of its own. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	DataFetcherExceptionResolver failuresOfFields() {
		return (failure, environment) -> Mono
			.just(List.of(error(failure).at(List.of(environment.getField().getSourceLocation()),
					environment.getExecutionStepInfo().getPath().toList())));
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SubscriptionExceptionResolver failuresOfSubscriptions() {
		return (failure) -> Mono.just(List.of(error(failure)));
	}

	/** Outside all others that answer, so that it sees their errors. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	WebGraphQlInterceptor codesForEveryError() {
		return (request, chain) -> chain.next(request)
			.map((response) -> response.getExecutionResult().getErrors().stream().allMatch(ApiError.class::isInstance)
					? response
					: response.transform((builder) -> builder.errors(response.getExecutionResult()
						.getErrors()
						.stream()
						.map(FailuresConfiguration::coded)
						.toList())));
	}

	private static GraphQLError coded(GraphQLError error) {
		return switch (error) {
			case ApiError known -> known;
			case BadFaithIntrospectionError unfair -> ApiError.of(ErrorCode.LIMIT_EXCEEDED, unfair.getMessage());
			default -> switch (String.valueOf(error.getErrorType())) {
				case "ValidationError", "OperationNotSupported", "BAD_REQUEST" ->
					ApiError.of(ErrorCode.BAD_INPUT, error.getMessage()).at(error.getLocations(), error.getPath());
				default ->
					internal(new IllegalStateException(error.toString())).at(error.getLocations(), error.getPath());
			};
		};
	}

	private static ApiError error(Throwable failure) {
		return switch (failure) {
			case RodTradException.NotFound known -> ApiError.of(ErrorCode.NOT_FOUND, message(known));
			case RodTradException.Invalid known -> ApiError.of(ErrorCode.BAD_INPUT, message(known));
			case RodTradException.LimitExceeded known -> ApiError.of(ErrorCode.LIMIT_EXCEEDED, message(known));
			case RodTradException.Conflict known -> ApiError.of(ErrorCode.CONFLICT, message(known));
			case RodTradException.Behind known -> ApiError.of(ErrorCode.BEHIND, message(known));
			case RodTradException.Unreachable known -> ApiError.of(ErrorCode.UNREACHABLE, message(known));
			case BindException wrong ->
				ApiError.of(ErrorCode.BAD_INPUT, "%s: expected another kind of value".formatted(wrong.getObjectName()));
			case CompletionException wrapper when wrapper.getCause() != null -> error(wrapper.getCause());
			case InterruptedException _, CancellationException _ ->
				ApiError.of(ErrorCode.TIMEOUT, "The answer took too long");
			default -> internal(failure);
		};
	}

	private static String message(RodTradException failure) {
		return String.valueOf(failure.getMessage());
	}

	private static ApiError internal(Throwable failure) {
		log.error("A GraphQL request failed", failure);
		return new ApiError(ErrorCode.INTERNAL, "Something went wrong on our side", List.of(), Optional.empty(),
				Optional.ofNullable(MDC.get("requestId")));
	}

}
