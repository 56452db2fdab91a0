package se.rodtrad.graphql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A WebSocket connection from the side of a client: sends messages and keeps what comes
 * back, the closing too.
 */
public final class Conversation implements WebSocket.Listener, AutoCloseable {

	private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

	private final StringBuilder part = new StringBuilder();

	private final WebSocket socket;

	/** Connects in the way of the protocol that the service speaks. */
	Conversation(int port) {
		this(port, "graphql-transport-ws");
	}

	Conversation(int port, String protocol) {
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols(protocol)
			.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
			.join();
	}

	/** Connects and greets. */
	public static Conversation greeted(int port) throws InterruptedException {
		Conversation conversation = new Conversation(port);
		conversation.send("{\"type\":\"connection_init\"}");
		assertThat(conversation.next()).contains("connection_ack");
		return conversation;
	}

	void send(String message) {
		this.socket.sendText(message, true).join();
	}

	/** Asks a query, which has no quotes in it. */
	public void ask(String id, String query) {
		send("{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":\"%s\"}}".formatted(id, query));
	}

	/** The next message, or {@code nothing} when none comes. */
	public String next() throws InterruptedException {
		String message = this.received.poll(20, TimeUnit.SECONDS);
		return (message != null) ? message : "nothing";
	}

	void sendBytes(byte... bytes) {
		this.socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
	}

	void complete(String id) {
		send("{\"type\":\"complete\",\"id\":\"%s\"}".formatted(id));
	}

	/** Ends the connection without a word. */
	void hangUp() {
		this.socket.abort();
	}

	@Override
	public void close() {
		hangUp();
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.part.append(data);
		if (last) {
			this.received.add(this.part.toString());
			this.part.setLength(0);
		}
		return WebSocket.Listener.super.onText(webSocket, data, last);
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.received.add("closed " + statusCode + (reason.isEmpty() ? "" : " " + reason));
		return WebSocket.Listener.super.onClose(webSocket, statusCode, reason);
	}

}
