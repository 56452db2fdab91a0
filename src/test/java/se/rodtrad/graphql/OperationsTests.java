package se.rodtrad.graphql;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changes something is carried out only when it comes the right way.
 */
@GraphQlTest
class OperationsTests {

	private static final String JSON = "application/json";

	@LocalServerPort
	private int port;

	@Autowired
	private CountController counter;

	private Client client = new Client(0);

	private int before;

	@BeforeEach
	void reachTheService() {
		this.client = new Client(this.port);
		this.before = this.counter.counted();
	}

	@Test
	void mutationByPostIsCarriedOutOnce() throws Exception {
		assertThat(this.client.ask("mutation { count }").at("/count").asInt()).isEqualTo(this.before + 1);
		assertThat(this.counter.counted()).isEqualTo(this.before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { JSON, "application/graphql-response+json" })
	void mutationByGetIsNotCarriedOut(String accept) throws Exception {
		Client.Answer answer = this.client
			.send(this.client.to("/graphql?query=" + URLEncoder.encode("mutation { count }", StandardCharsets.UTF_8))
				.header("Accept", accept));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.response().headers().allValues("Allow").toString()).contains("POST");
		assertThat(answer.code()).isEqualTo("NOT_ALLOWED");
		assertThat(this.counter.counted()).isEqualTo(this.before);
	}

	@Test
	void mutationThatWantsAnEventStreamIsNotCarriedOut() throws Exception {
		Client.Answer answer = this.client.post("{\"query\":\"mutation { count }\"}", "text/event-stream");
		assertThat(answer.status()).isEqualTo(406);
		assertThat(this.counter.counted()).isEqualTo(this.before);
	}

	@Test
	void mutationOfAnotherOriginIsNotCarriedOut() throws Exception {
		Client.Answer answer = this.client.send(this.client.to("/graphql")
			.header("Content-Type", JSON)
			.header("Origin", "https://example.org")
			.POST(BodyPublishers.ofString("{\"query\":\"mutation { count }\"}")));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(this.counter.counted()).isEqualTo(this.before);
	}

	@Test
	void subscriptionByPostIsNotBegun() throws Exception {
		assertThat(this.client.ask("subscription { counting }").code()).isEqualTo("NOT_ALLOWED");
	}

	@Test
	void failureOnOurSideTellsNothingButWhereToLook() throws Exception {
		Client.Answer answer = this.client.ask("{ broken }");
		assertThat(answer.code()).isEqualTo("INTERNAL");
		assertThat(answer.response().body()).doesNotContain("secret", "Exception", "se.rodtrad");
		assertThat(answer.json().at("/errors/0/extensions/requestId").asString()).isNotEmpty()
			.isEqualTo(answer.header("X-Request-Id"));
	}

}
