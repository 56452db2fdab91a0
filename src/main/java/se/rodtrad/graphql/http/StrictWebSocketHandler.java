package se.rodtrad.graphql.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes a connection with 4400, as the protocol graphql-transport-ws has it, when a
 * message is none of the protocol's; only what is well-formed goes on to Spring.
 */
class StrictWebSocketHandler extends GraphQlWebSocketHandler {

	private static final int INVALID_MESSAGE = 4400;

	/** In characters; the container keeps room for one message for each connection. */
	private static final int LONGEST_MESSAGE = 64 * 1024;

	private final JsonMapper json;

	StrictWebSocketHandler(WebGraphQlHandler graphQl, HttpMessageConverter<Object> converter, JsonMapper json,
			Duration initTimeout, @Nullable Duration keepAlive) {
		super(graphQl, converter, initTimeout, keepAlive);
		this.json = json;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		session.setTextMessageSizeLimit(LONGEST_MESSAGE);
		super.afterConnectionEstablished(session);
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
		if (isWellFormed(message.getPayload())) {
			super.handleTextMessage(session, message);
			return;
		}
		refuse(session);
	}

	@Override
	protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
		refuse(session);
	}

	private static void refuse(WebSocketSession session) {
		try {
			session.close(new CloseStatus(INVALID_MESSAGE, "Invalid message"));
		}
		catch (IOException ex) {
			// the connection is gone, which is what was wanted
		}
	}

	private boolean isWellFormed(String text) {
		try {
			return this.json.readValue(text, Object.class) instanceof Map<?, ?> message && isWellFormed(message);
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static boolean isWellFormed(Map<?, ?> message) {
		Object payload = message.get("payload");
		return message.get("type") instanceof String type && switch (type) {
			case "connection_init", "ping", "pong" -> isObjectOrAbsent(payload);
			case "complete" -> isId(message.get("id"));
			case "subscribe" -> isId(message.get("id")) && payload instanceof Map<?, ?> request && isRequest(request);
			default -> false;
		};
	}

	private static boolean isId(@Nullable Object id) {
		return id instanceof String text && !text.isEmpty();
	}

	private static boolean isRequest(Map<?, ?> request) {
		Object operationName = request.get("operationName");
		return request.get("query") instanceof String query && !query.isBlank()
				&& (operationName == null || operationName instanceof String)
				&& isObjectOrAbsent(request.get("variables")) && isObjectOrAbsent(request.get("extensions"));
	}

	private static boolean isObjectOrAbsent(@Nullable Object value) {
		return value == null || value instanceof Map;
	}

}
