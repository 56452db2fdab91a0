package se.rodtrad.graphql.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import org.reactivestreams.Publisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphql.AllowedOperations;
import se.rodtrad.graphql.ApiError;
import se.rodtrad.graphql.ErrorCode;
import se.rodtrad.graphql.GraphQlLimits;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.Viewpoint;

/**
 * The GraphQL endpoint as the GraphQL over HTTP specification has it. What is not allowed
 * is refused before anything is carried out.
 */
class HttpEndpoint {

	private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);

	private final WebGraphQlHandler graphQl;

	private final JsonMapper json;

	private final Parameters parameters;

	private final PlanGraphs graphs;

	private final EventStreams streams;

	HttpEndpoint(WebGraphQlHandler graphQl, JsonMapper json, GraphQlLimits limits, PlanGraphs graphs) {
		this.graphs = graphs;
		this.graphQl = graphQl;
		this.json = json;
		this.parameters = new Parameters(json, limits.body());
		this.streams = new EventStreams(limits.connections());
	}

	ServerResponse handle(ServerRequest request) throws IOException {
		List<AnswerType> accepted = AnswerType.acceptedBy(request.headers().header(HttpHeaders.ACCEPT));
		AnswerType type = single(accepted);
		try {
			if (!METHODS.contains(request.method())) {
				throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.NOT_ALLOWED,
						"Method %s: expected GET or POST".formatted(request.method()));
			}
			if (accepted.isEmpty()) {
				throw new Refusal(HttpStatus.NOT_ACCEPTABLE, ErrorCode.BAD_INPUT,
						"Accept: expected %s or %s, or for a subscription %s".formatted(
								AnswerType.GRAPHQL_RESPONSE.mediaType(), AnswerType.JSON.mediaType(),
								AnswerType.EVENT_STREAM.mediaType()));
			}
			return answer(request, accepted, read(request));
		}
		catch (Refusal refusal) {
			return write(refusal.status(), type, Map.of("errors", List.of(refusal.error().toSpecification())));
		}
	}

	private GraphQlRequest read(ServerRequest request) throws IOException {
		if (request.method().equals(HttpMethod.GET)) {
			return this.parameters.ofAddress(request.params());
		}
		return this.parameters.ofBody(contentType(request), request.servletRequest().getInputStream());
	}

	private static Optional<MediaType> contentType(ServerRequest request) {
		try {
			return request.headers().contentType();
		}
		catch (InvalidMediaTypeException ex) {
			return Optional.empty();
		}
	}

	private ServerResponse answer(ServerRequest request, List<AnswerType> accepted, GraphQlRequest parameters) {
		WebGraphQlRequest graphQlRequest = new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(),
				new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), parameters,
				UUID.randomUUID().toString(), LocaleContextHolder.getLocale());
		boolean isGet = request.method().equals(HttpMethod.GET);
		AllowedOperations.only(graphQlRequest, allowed(accepted, isGet));
		// every request has a virtual thread of its own, so that waiting costs nothing
		WebGraphQlResponse response = Objects.requireNonNull(this.graphQl.handleRequest(graphQlRequest).block());
		return (response.getData() instanceof Publisher<?> answers) ? this.streams.of(answers)
				: write(status(response, accepted, isGet), single(accepted), response.toMap());
	}

	private static Set<Operation> allowed(List<AnswerType> accepted, boolean isGet) {
		Set<Operation> allowed = EnumSet.noneOf(Operation.class);
		if (accepted.contains(AnswerType.EVENT_STREAM)) {
			allowed.add(Operation.SUBSCRIPTION);
		}
		if (!isOnlyStream(accepted)) {
			allowed.addAll(isGet ? Set.of(Operation.QUERY) : Set.of(Operation.QUERY, Operation.MUTATION));
		}
		return allowed;
	}

	private static boolean isOnlyStream(List<AnswerType> accepted) {
		return accepted.equals(List.of(AnswerType.EVENT_STREAM));
	}

	private static HttpStatus status(WebGraphQlResponse response, List<AnswerType> accepted, boolean isGet) {
		if (response.getExecutionResult().isDataPresent()) {
			return HttpStatus.OK;
		}
		ErrorCode code = response.getExecutionResult()
			.getErrors()
			.stream()
			.findFirst()
			.map(HttpEndpoint::code)
			.orElse(ErrorCode.INTERNAL);
		if (code == ErrorCode.NOT_ALLOWED && isOnlyStream(accepted)) {
			return HttpStatus.NOT_ACCEPTABLE;
		}
		if (code == ErrorCode.NOT_ALLOWED && isGet) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		return (single(accepted) == AnswerType.JSON) ? HttpStatus.OK : status(code);
	}

	private static ErrorCode code(GraphQLError error) {
		return (error instanceof ApiError known) ? known.code() : ErrorCode.INTERNAL;
	}

	private static HttpStatus status(ErrorCode code) {
		return switch (code) {
			case PARSE_ERROR, VALIDATION_ERROR, BAD_INPUT, NOT_FOUND, LIMIT_EXCEEDED, NOT_ALLOWED ->
				HttpStatus.BAD_REQUEST;
			case CONFLICT -> HttpStatus.CONFLICT;
			case BEHIND, UNREACHABLE, TIMEOUT -> HttpStatus.SERVICE_UNAVAILABLE;
			case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	/** How what is no stream is answered, to who takes nothing else too. */
	private static AnswerType single(List<AnswerType> accepted) {
		return accepted.stream()
			.filter((type) -> type != AnswerType.EVENT_STREAM)
			.findFirst()
			.orElse(accepted.isEmpty() ? AnswerType.JSON : AnswerType.GRAPHQL_RESPONSE);
	}

	private ServerResponse write(HttpStatus status, AnswerType type, Map<String, Object> answer) {
		return ServerResponse.status(status)
			.contentType(new MediaType(type.mediaType(), StandardCharsets.UTF_8))
			.headers((headers) -> {
				headers.setVary(List.of(HttpHeaders.ACCEPT));
				Viewpoint.warning(this.graphs).ifPresent((said) -> headers.set(HttpHeaders.WARNING, said));
				if (status == HttpStatus.METHOD_NOT_ALLOWED) {
					headers.setAllow(METHODS);
				}
				if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
					headers.setAccept(List.of(MediaType.APPLICATION_JSON));
				}
			})
			.build((_, response) -> {
				this.json.writeValue(response.getOutputStream(), answer);
				return null;
			});
	}

}
