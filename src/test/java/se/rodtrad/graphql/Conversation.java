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
 * Speaks graphql-transport-ws: sends messages and keeps what comes back, the closing too.
 */
public final class Conversation implements WebSocket.Listener {

	private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

	private final StringBuilder part = new StringBuilder();

	private final WebSocket socket;

	private Conversation(int port) {
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
			.join();
	}

	/** Connects, and says nothing yet. */
	static Conversation begin(int port) {
		return new Conversation(port);
	}

	/** Connects and greets. */
	public static Conversation greeted(int port) throws InterruptedException {
		Conversation conversation = begin(port);
		conversation.send("{\"type\":\"connection_init\"}");
		assertThat(conversation.next()).contains("connection_ack");
		return conversation;
	}

	void send(String message) {
		this.socket.sendText(message, true).join();
	}

	void sendBytes(byte... bytes) {
		this.socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
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
		this.received.add("closed " + statusCode);
		return WebSocket.Listener.super.onClose(webSocket, statusCode, reason);
	}

}
