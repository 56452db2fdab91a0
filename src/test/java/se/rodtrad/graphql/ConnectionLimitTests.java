package se.rodtrad.graphql;

import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Only so many WebSocket connections are open at once.
 */
@GraphQlTest
@TestPropertySource(properties = "rodtrad.graphql.connections=2")
@Timeout(60)
class ConnectionLimitTests {

	@LocalServerPort
	private int port;

	@Test
	void connectionBeyondTheLimitIsClosedUntilAnotherEnds() throws Exception {
		try (Conversation first = Conversation.greeted(this.port); Conversation _ = Conversation.greeted(this.port)) {
			for (int i = 0; i < 3; i++) {
				assertThat(new Conversation(this.port).next()).startsWith("closed 1013 More than 2 connections");
			}
			first.hangUp();
			assertThat(answerOfFirstThatIsLetIn()).contains("Query");
		}
	}

	/** The service learns of an end a little after the client. */
	private String answerOfFirstThatIsLetIn() throws InterruptedException {
		while (true) {
			try (Conversation next = Conversation.greeted(this.port)) {
				next.ask("1", "{ __typename }");
				return next.next();
			}
			catch (AssertionError | CompletionException ex) {
				// not let in yet
			}
		}
	}

}
