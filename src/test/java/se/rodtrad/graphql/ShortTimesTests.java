package se.rodtrad.graphql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who takes too long, the service or its client, is told so on the wire.
 */
@GraphQlTest
@TestPropertySource(
		properties = { "rodtrad.graphql.time=300ms", "spring.graphql.websocket.connection-init-timeout=300ms" })
@Timeout(60)
class ShortTimesTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "application/graphql-response+json, 503", "application/json, 200" })
	void answerThatTakesTooLongIsAnErrorOverHttp(String accepted, int status) throws Exception {
		Client.Answer answer = new Client(this.port).post("{\"query\": \"{ slow }\"}", accepted);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.code()).isEqualTo("TIMEOUT");
		assertThat(answer.message()).contains("300 ms");
	}

	@Test
	void answerThatTakesTooLongIsAnErrorOverWebSocket() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		conversation.ask("1", "{ slow }");
		assertThat(conversation.next()).contains("\"id\":\"1\"", "\"code\":\"TIMEOUT\"", "300 ms");
	}

	@Test
	void whoDoesNotGreetInTimeIsClosedWith4408() throws Exception {
		assertThat(new Conversation(this.port).next()).startsWith("closed 4408");
	}

	@Test
	void whoGreetsInTimeStays() throws Exception {
		Conversation conversation = Conversation.greeted(this.port);
		assertThat(new Conversation(this.port).next()).startsWith("closed 4408");
		conversation.ask("1", "{ __typename }");
		assertThat(conversation.next()).contains("Query");
	}

}
