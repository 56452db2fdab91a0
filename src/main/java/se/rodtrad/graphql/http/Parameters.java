package se.rodtrad.graphql.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphql.ErrorCode;

/**
 * Reads the parameters of a GraphQL request (query, operationName, variables, extensions)
 * and says what is wrong with them.
 */
final class Parameters {

	private static final TypeReference<@Nullable Object> ANY = new TypeReference<>() {
	};

	private final JsonMapper json;

	private final DataSize limit;

	Parameters(JsonMapper json, DataSize limit) {
		this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
		this.limit = limit;
	}

	/** Those in the body of a POST. */
	GraphQlRequest ofBody(Optional<MediaType> contentType, InputStream body) throws IOException {
		requireJson(contentType);
		byte[] bytes = body.readNBytes(Math.toIntExact(this.limit.toBytes()) + 1);
		if (bytes.length > this.limit.toBytes()) {
			throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.LIMIT_EXCEEDED,
					"The body is larger than %d bytes".formatted(this.limit.toBytes()));
		}
		if (!(parse("body", utf8(bytes)) instanceof Map<?, ?> parameters)) {
			throw Refusal.badInput("body: expected a JSON object with «query»");
		}
		return request(parameters);
	}

	private static void requireJson(Optional<MediaType> contentType) {
		boolean isJson = contentType.filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype).isPresent();
		Optional<Charset> charset = contentType.map(MediaType::getCharset);
		if (!isJson || charset.filter((found) -> !found.equals(StandardCharsets.UTF_8)).isPresent()) {
			throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.BAD_INPUT,
					"Content-Type: found %s, expected application/json in UTF-8"
						.formatted(contentType.map(MediaType::toString).orElse("nothing")));
		}
	}

	private static String utf8(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw Refusal.badInput("body: expected UTF-8");
		}
	}

	/** Those in the address of a GET. */
	GraphQlRequest ofAddress(MultiValueMap<String, String> address) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		for (String name : new String[] { "query", "operationName" }) {
			parameters.put(name, address.getFirst(name));
		}
		for (String name : new String[] { "variables", "extensions" }) {
			String text = address.getFirst(name);
			parameters.put(name, (text == null || text.isEmpty()) ? null : parse(name, text));
		}
		return request(parameters);
	}

	private @Nullable Object parse(String name, String text) {
		try {
			return this.json.readValue(text, ANY);
		}
		catch (JacksonException ex) {
			throw Refusal.badInput("%s: expected JSON, line %d column %d is not".formatted(name,
					(ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1,
					(ex.getLocation() != null) ? ex.getLocation().getColumnNr() : 1));
		}
	}

	private static GraphQlRequest request(Map<?, ?> parameters) {
		String query = text(parameters, "query");
		if (query == null || query.isBlank()) {
			throw Refusal.badInput("query: found nothing, expected a GraphQL document");
		}
		SerializableGraphQlRequest request = new SerializableGraphQlRequest();
		request.setQuery(query);
		request.setOperationName(text(parameters, "operationName"));
		request.setVariables(object(parameters, "variables"));
		request.setExtensions(stated(object(parameters, "extensions")));
		return request;
	}

	private static @Nullable String text(Map<?, ?> parameters, String name) {
		return switch (parameters.get(name)) {
			case null -> null;
			case String text -> text;
			case Object other -> throw wrongType(name, "a string", other);
		};
	}

	private static Map<String, @Nullable Object> object(Map<?, ?> parameters, String name) {
		return switch (parameters.get(name)) {
			case null -> Map.of();
			case Map<?, ?> object -> {
				Map<String, @Nullable Object> copy = new LinkedHashMap<>();
				object.forEach((key, value) -> copy.put((String) key, value));
				yield copy;
			}
			case Object other -> throw wrongType(name, "an object", other);
		};
	}

	/** Without what is null, since an extension that says nothing is none. */
	private static Map<String, Object> stated(Map<String, @Nullable Object> object) {
		Map<String, Object> copy = new LinkedHashMap<>();
		object.forEach((name, value) -> {
			if (value != null) {
				copy.put(name, value);
			}
		});
		return copy;
	}

	private static Refusal wrongType(String name, String expected, Object found) {
		String kind = switch (found) {
			case String _ -> "a string";
			case Number _ -> "a number";
			case Boolean _ -> "true or false";
			case Iterable<?> _ -> "a list";
			default -> "an object";
		};
		return Refusal.badInput("%s: found %s, expected %s".formatted(name, kind, expected));
	}

}
