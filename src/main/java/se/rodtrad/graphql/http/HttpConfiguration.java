package se.rodtrad.graphql.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import graphql.ExecutionResult;
import graphql.schema.idl.SchemaPrinter;
import org.reactivestreams.Publisher;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphql.GraphQlLimits;
import se.rodtrad.plan.PlanGraphs;

/**
 * Puts our endpoints in front of those that Spring Boot brings.
 */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlEndpoint(WebGraphQlHandler graphQl, JsonMapper json, GraphQlLimits limits,
			GraphQlSource source, GraphQlProperties properties, PlanGraphs graphs) {
		String path = properties.getHttp().getPath();
		HttpEndpoint endpoint = new HttpEndpoint(graphQl, json, limits, graphs);
		String schema = new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false))
			.print(source.schema());
		return RouterFunctions.route()
			.GET(path + "/schema", (_) -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(schema))
			.route(RequestPredicates.path(path), endpoint::handle)
			.build();
	}

	@Bean
	StrictWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler graphQl, JsonMapper json, GraphQlLimits limits,
			GraphQlProperties properties) {
		return new StrictWebSocketHandler(graphQl, converter(json), json, limits,
				properties.getWebsocket().getConnectionInitTimeout(), properties.getWebsocket().getKeepAlive());
	}

	/** Inside what turns failures into errors, outside all that works. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 2)
	OpenOperationsLimit openOperationsLimit(GraphQlLimits limits) {
		return new OpenOperationsLimit(limits.operations());
	}

	/** A message has no fields that say nothing; the answer within it keeps its nulls. */
	@SuppressWarnings("unchecked")
	private static HttpMessageConverter<Object> converter(JsonMapper json) {
		JsonMapper withoutEmptyFields = json.rebuild()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
		return (HttpMessageConverter<Object>) (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(
				withoutEmptyFields);
	}

	/**
	 * Over WebSocket, what fails before it is carried out is answered by {@code error}
	 * and not by {@code next}.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	WebGraphQlInterceptor failuresOverWebSocket() {
		return (request, chain) -> chain.next(request)
			.map((response) -> (request instanceof WebSocketGraphQlRequest) ? failing(response) : response);
	}

	private static WebGraphQlResponse failing(WebGraphQlResponse response) {
		if (response.getExecutionResult().isDataPresent() || response.getExecutionResult().getErrors().isEmpty()) {
			return response;
		}
		Publisher<ExecutionResult> failed = Flux
			.error(new SubscriptionPublisherException(response.getExecutionResult().getErrors(), null));
		return response.transform((builder) -> builder.data(failed).errors(List.of()));
	}

}
