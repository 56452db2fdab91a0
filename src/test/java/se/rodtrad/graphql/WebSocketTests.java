package se.rodtrad.graphql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The endpoint keeps to the protocol graphql-transport-ws.
 */
@GraphQlTest
@Timeout(60)
class WebSocketTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "null", "[]", "1", "{", "{}", "{\"type\":1}", "{\"type\":\"start\"}",
			"{\"type\":\"subscribe\"}", "{\"type\":\"subscribe\",\"id\":\"1\"}",
			"{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{ __typename }\"}}",
			"{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
			"{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
			"{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":null}}",
			"{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\",\"variables\":\"{}\"}}",
			"{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\",\"operationName\":1}}",
			"{\"type\":\"complete\"}", "{\"type\":\"connection_init\",\"payload\":1}",
			"{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}", "{\"type\":\"connection_ack\"}" })
	void messageThatIsNoneClosesWith4400(String message) throws Exception {
		Conversation conversation = new Conversation(this.port);
		conversation.send("{\"type\":\"connection_init\"}");
		assertThat(conversation.next()).contains("\"type\":\"connection_ack\"").doesNotContain("null");
		conversation.send(message);
		assertThat(conversation.next()).startsWith("closed 4400");
	}

	@Test
	void bytesCloseWith4400() throws Exception {
		Conversation conversation = new Conversation(this.port);
		conversation.sendBytes((byte) 1, (byte) 2);
		assertThat(conversation.next()).startsWith("closed 4400");
	}

	@Test
	void queryIsAnsweredAndCompleted() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("7", "{ regions { id } }");
		assertThat(conversation.next()).contains("\"type\":\"next\"", "\"id\":\"7\"", "nord");
		assertThat(conversation.next()).contains("\"type\":\"complete\"", "\"id\":\"7\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ nothing }", "{ regions", "query($id: ID!) { region(id: $id) { id } }",
			"subscription { nothing }" })
	void requestErrorIsAnsweredByErrorAndNothingMore(String query) throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", query);
		assertThat(conversation.next()).contains("\"type\":\"error\"", "\"id\":\"1\"", "\"code\":\"");
		conversation.ask("1", "{ __typename }");
		assertThat(conversation.next()).contains("\"type\":\"next\"", "Query");
	}

	@Test
	void subscriptionGivesItsAnswersOneByOne() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "subscription { counting }");
		assertThat(conversation.next()).contains("{\"counting\":1}");
		assertThat(conversation.next()).contains("{\"counting\":2}");
		assertThat(conversation.next()).contains("{\"counting\":3}");
		assertThat(conversation.next()).contains("\"type\":\"complete\"");
	}

	@Test
	void messageMayBeAsLongAsADocumentMay() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "{ __typename # " + "x".repeat(40_000) + "\\n }");
		assertThat(conversation.next()).contains("\"type\":\"next\"", "Query");
	}

	@Test
	void nothingIsLeftOutOfAnAnswer() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "{ region(id: 1) { id } }");
		assertThat(conversation.next()).contains("{\"data\":{\"region\":null}}");
	}

	@Test
	void nothingIsAnsweredBeforeTheGreeting() throws Exception {
		Conversation conversation = new Conversation(this.port);
		conversation.ask("1", "{ __typename }");
		assertThat(conversation.next()).startsWith("closed 4401");
	}

	@Test
	void pageOfAnotherOriginGetsNoConnection() {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.header("Origin", "https://example.org")
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create("ws://localhost:" + this.port + "/graphql"), new WebSocket.Listener() {
			})
			.join()).withCauseInstanceOf(WebSocketHandshakeException.class);
	}

	@Test
	void secondGreetingClosesWith4429() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.send("{\"type\":\"connection_init\"}");
		assertThat(conversation.next()).startsWith("closed 4429");
	}

	@ParameterizedTest
	@ValueSource(strings = { "subscription { waiting }", "{ __typename }" })
	void idThatIsInUseClosesWith4409(String second) throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "subscription { waiting }");
		conversation.ask("1", second);
		assertThat(conversation.next()).startsWith("closed 4409");
	}

	@Test
	void idMayBeUsedAgainWhenItsOperationHasEnded() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "subscription { waiting }");
		conversation.complete("1");
		conversation.ask("1", "{ __typename }");
		assertThat(conversation.next()).contains("\"type\":\"next\"", "Query");
		assertThat(conversation.next()).contains("\"type\":\"complete\"");
		conversation.ask("1", "{ __typename }");
		assertThat(conversation.next()).contains("\"type\":\"next\"", "Query");
	}

	@Test
	void fiftyOperationsAreUnderWayOnOneConnectionAndNoMore() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		for (int i = 1; i <= 50; i++) {
			conversation.ask("w" + i, "subscription { waiting }");
		}
		conversation.ask("over", "{ __typename }");
		assertThat(conversation.next()).contains("\"type\":\"error\"", "\"id\":\"over\"", "LIMIT_EXCEEDED",
				"More than 50 operations");
		conversation.complete("w7");
		conversation.ask("over", "{ __typename }");
		assertThat(conversation.next()).contains("\"type\":\"next\"", "\"id\":\"over\"", "Query");
	}

	@Test
	void whatIsAnsweredLeavesRoomForMore() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		for (int i = 1; i <= 51; i++) {
			String query = (i % 2 == 0) ? "{ __typename }" : "{ nothing }";
			conversation.ask("q" + i, query);
			assertThat(conversation.next()).contains("\"id\":\"q" + i + "\"").doesNotContain("LIMIT_EXCEEDED");
			if (i % 2 == 0) {
				assertThat(conversation.next()).contains("\"type\":\"complete\"");
			}
		}
	}

	@Test
	void messageThatIsTooLongClosesWith1009() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "{ __typename # " + "x".repeat(65_536) + "\\n }");
		assertThat(conversation.next()).startsWith("closed 1009");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void whoBreaksOffEndsWhatWasAskedAndIsNoFailureOfOurs(@Autowired CountController counts, CapturedOutput log)
			throws Exception {
		try (Conversation conversation = Conversation.greeted(this.port)) {
			conversation.ask("1", "subscription { endless }");
			assertThat(conversation.next()).contains("endless");
			conversation.hangUp();
			assertThat(counts.isEndNoticed()).isTrue();
		}
		assertThat(log.getAll()).doesNotContain("ERROR", "Exception");
	}

	@Test
	void otherProtocolClosesWith4406() throws Exception {
		assertThat(new Conversation(this.port, "graphql-ws").next()).startsWith("closed 4406");
	}

}
