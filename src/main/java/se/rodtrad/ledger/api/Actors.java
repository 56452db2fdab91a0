package se.rodtrad.ledger.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import graphql.GraphQLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import se.rodtrad.ledger.Signature;

/**
 * Who makes a change (<em>vem</em>): whom the proxy that people log in at names in the
 * header {@code rodtrad.actor-header}. Where there is no such header, or nobody is named,
 * it is {@link Signature#LOCAL}.
 */
@Component
public final class Actors implements WebGraphQlInterceptor {

	private static final String KEY = Actors.class.getName();

	private final String header;

	Actors(@Value("${rodtrad.actor-header:}") String header) {
		this.header = header;
	}

	/** Who sends a request. */
	public String of(HttpHeaders request) {
		return Optional.of(this.header)
			.filter(Predicate.not(String::isBlank))
			.map(request::getFirst)
			.map((name) -> decoded(name).strip())
			.filter(Predicate.not(String::isEmpty))
			.orElse(Signature.LOCAL);
	}

	/** Who asks what is being answered. */
	public static String of(GraphQLContext answering) {
		return answering.getOrDefault(KEY, Signature.LOCAL);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String actor = of(request.getHeaders());
		request.configureExecutionInput((_, input) -> input.graphQLContext(Map.of(KEY, actor)).build());
		return chain.next(request);
	}

	/** Headers are read as Latin-1, though most proxies write names in UTF-8. */
	private static String decoded(String name) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return name;
		}
	}

}
