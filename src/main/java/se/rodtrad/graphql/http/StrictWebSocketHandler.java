package se.rodtrad.graphql.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphql.GraphQlLimits;

/**
 * Keeps to the protocol graphql-transport-ws where Spring does not: a message that is
 * none of the protocol's closes the connection with 4400, an id that is already in use
 * with 4409, another protocol with 4406; only what is well-formed goes on to Spring.
 * Connections beyond the limit are closed at once. Spring's own handler logs nothing
 * (application.yaml): to it every client that breaks off is an error.
 */
class StrictWebSocketHandler extends GraphQlWebSocketHandler {

	private static final Logger log = LoggerFactory.getLogger(StrictWebSocketHandler.class);

	private static final String PROTOCOL = "graphql-transport-ws";

	private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

	private static final CloseStatus OTHER_PROTOCOL = new CloseStatus(4406, "Subprotocol not acceptable");

	private final JsonMapper json;

	private final GraphQlLimits limits;

	private final AtomicInteger connections = new AtomicInteger();

	StrictWebSocketHandler(WebGraphQlHandler graphQl, HttpMessageConverter<Object> converter, JsonMapper json,
			GraphQlLimits limits, Duration initTimeout, @Nullable Duration keepAlive) {
		super(graphQl, converter, initTimeout, keepAlive);
		this.json = json;
		this.limits = limits;
	}

	@Override
	public List<String> getSubProtocols() {
		return List.of(PROTOCOL);
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		if (this.connections.incrementAndGet() > this.limits.connections()) {
			close(session, CloseStatus.SERVICE_OVERLOAD
				.withReason("More than %d connections are open, try again later".formatted(this.limits.connections())));
		}
		else if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
			close(session, OTHER_PROTOCOL);
		}
		else {
			// the container keeps room for one message for each connection
			session.setTextMessageSizeLimit(this.limits.message());
			super.afterConnectionEstablished(session);
		}
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		this.connections.decrementAndGet();
		OpenOperations.of(session.getAttributes()).endAll();
		if (status.getCode() == CloseStatus.SERVER_ERROR.getCode()) {
			log.error("A WebSocket connection was closed, since an answer could not be sent: {}", status);
		}
		super.afterConnectionClosed(session, status);
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
		if (!session.isOpen()) {
			return;
		}
		Map<?, ?> content = content(message.getPayload());
		if (!isWellFormed(content)) {
			close(session, INVALID_MESSAGE);
			return;
		}
		String id = String.valueOf(content.get("id"));
		OpenOperations open = OpenOperations.of(session.getAttributes());
		if ("subscribe".equals(content.get("type")) && !open.begin(id)) {
			close(session, new CloseStatus(4409, "An operation with this id is under way"));
			return;
		}
		if ("complete".equals(content.get("type"))) {
			open.end(id);
		}
		super.handleTextMessage(session, message);
	}

	@Override
	protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
		close(session, INVALID_MESSAGE);
	}

	private static void close(WebSocketSession session, CloseStatus status) {
		try {
			session.close(status);
		}
		catch (IOException ex) {
			// the connection is gone, which is what was wanted
		}
	}

	private Map<?, ?> content(String text) {
		try {
			return (this.json.readValue(text, Object.class) instanceof Map<?, ?> message) ? message : Map.of();
		}
		catch (JacksonException ex) {
			return Map.of();
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
