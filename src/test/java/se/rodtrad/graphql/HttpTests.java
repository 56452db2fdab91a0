package se.rodtrad.graphql;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint keeps to GraphQL over HTTP: the audits of the package graphql-http, and
 * what it does not ask.
 */
@GraphQlTest
class HttpTests {

	private static final String GRAPHQL = "application/graphql-response+json";

	private static final String JSON = "application/json";

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void reachTheService() {
		this.client = new Client(this.port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/graphql-response+json                      | application/graphql-response+json
			application/json                                       | application/json
			*/*                                                    | application/json
			application/*                                          | application/json
			application/graphql-response+json, application/json    | application/graphql-response+json
			application/json;q=0.9, application/graphql-response+json | application/graphql-response+json
			application/json, application/graphql-response+json;q=0.9 | application/json
			text/html, application/json;q=0.1                      | application/json
			text/event-stream, application/json                    | application/json
			text/event-stream, application/graphql-response+json, application/json | application/graphql-response+json
			""")
	void answerIsOfTheTypeThatIsAccepted(String accept, String type) throws Exception {
		Client.Answer answer = this.client.post("{\"query\":\"{ __typename }\"}", accept);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo(type + ";charset=UTF-8");
		assertThat(answer.at("/__typename").asString()).isEqualTo("Query");
	}

	@Test
	void answerIsJsonWhenNothingIsSaidOfTypes() throws Exception {
		Client.Answer answer = this.client.send(this.client.to("/graphql")
			.header("Content-Type", JSON)
			.POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
		assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/event-stream", "application/xml, image/*", "application/json;q=0" })
	void whatIsNotAcceptedIsNotCarriedOut(String accept) throws Exception {
		assertThat(this.client.post("{\"query\":\"{ __typename }\"}", accept).status()).isEqualTo(406);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\"" })
	void bodyIsJsonInUtf8(String contentType) throws Exception {
		Client.Answer answer = this.client.send(this.client.to("/graphql")
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofString("{\"query\":\"{ region(id: \\\"åäö\\\") { id } }\"}")));
		assertThat(answer.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/graphql",
			"application/json; charset=iso-8859-1", "multipart/form-data; boundary=x", "nonsense" })
	void otherBodiesAreNotRead(String contentType) throws Exception {
		Client.Answer answer = this.client.send(this.client.to("/graphql")
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.header("Accept")).isEqualTo("application/json");
	}

	@Test
	void bodyWithoutTypeIsNotRead() throws Exception {
		Client.Answer answer = this.client
			.send(this.client.to("/graphql").POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
		assertThat(answer.status()).isEqualTo(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "1", "\"{ __typename }\"", "[]", "[{\"query\":\"{ __typename }\"}]", "{", "{}",
			"{\"query\":null}", "{\"query\":\"\"}", "{\"query\":1}", "{\"query\":{}}", "{\"query\":[]}",
			"{\"query\":\"{ __typename }\"} x", "{ \"not a JSON", "{\"query\":\"{ __typename }\",\"operationName\":1}",
			"{\"query\":\"{ __typename }\",\"operationName\":{}}", "{\"query\":\"{ __typename }\",\"variables\":1}",
			"{\"query\":\"{ __typename }\",\"variables\":\"{}\"}", "{\"query\":\"{ __typename }\",\"variables\":[]}",
			"{\"query\":\"{ __typename }\",\"variables\":false}", "{\"query\":\"{ __typename }\",\"extensions\":1}",
			"{\"query\":\"{ __typename }\",\"extensions\":[]}", "{\"query\":\"{ __typename }\",\"extensions\":\"x\"}" })
	void bodyThatIsNoRequestIsABadRequest(String body) throws Exception {
		for (String accept : new String[] { GRAPHQL, JSON }) {
			Client.Answer answer = this.client.post(body, accept);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.code()).isEqualTo("BAD_INPUT");
			assertThat(answer.json().has("data")).isFalse();
		}
	}

	@Test
	void nullStandsForNothing() throws Exception {
		Client.Answer answer = this.client.post(
				"{\"query\":\"{ __typename }\",\"operationName\":null,\"variables\":null,\"extensions\":null,\"other\":1}",
				GRAPHQL);
		assertThat(answer.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{                                             | PARSE_ERROR
			{ nothing }                                   | VALIDATION_ERROR
			query A { __typename } query B { __typename } | BAD_INPUT
			query($id: ID!) { region(id: $id) { id } }    | BAD_INPUT
			mutation { x }                                | VALIDATION_ERROR
			""")
	void requestErrorIsToldByTheStatusToThoseWhoUnderstandIt(String query, String code) throws Exception {
		String body = "{\"query\":\"" + query + "\"}";
		Client.Answer modern = this.client.post(body, GRAPHQL);
		assertThat(modern.status()).isEqualTo(400);
		assertThat(modern.code()).isEqualTo(code);
		assertThat(modern.json().has("data")).isFalse();
		Client.Answer legacy = this.client.post(body, JSON);
		assertThat(legacy.status()).isEqualTo(200);
		assertThat(legacy.code()).isEqualTo(code);
	}

	@Test
	void fieldErrorLeavesTheStatusAlone() throws Exception {
		Client.Answer answer = this.client.ask("{ __typename element(id: \"x\") { id } }");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.code()).isEqualTo("BAD_INPUT");
		assertThat(answer.at("/__typename").asString()).isEqualTo("Query");
		assertThat(answer.json().at("/errors/0/path/0").asString()).isEqualTo("element");
	}

	@Test
	void queryMayBeAskedByGet() throws Exception {
		Client.Answer answer = get(
				"query=" + encoded("query A($id: ID!) { region(id: $id) { id } } query B { __typename }")
						+ "&operationName=A&variables=" + encoded("{\"id\":\"nord\"}"),
				GRAPHQL);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.at("/region/id").asString()).isEqualTo("nord");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "query=", "operationName=A", "query=%7B__typename%7D&variables=1",
			"query=%7B__typename%7D&variables=%7B", "query=%7B__typename%7D&extensions=x" })
	void addressThatIsNoRequestIsABadRequest(String parameters) throws Exception {
		Client.Answer answer = get(parameters, GRAPHQL);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("BAD_INPUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS" })
	void otherMethodsAreNotAllowed(String method) throws Exception {
		Client.Answer answer = this.client
			.send(this.client.to("/graphql").header("Accept", JSON).method(method, BodyPublishers.noBody()));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow").split(",\\s*")).containsExactlyInAnyOrder("GET", "POST");
	}

	@Test
	void answersAreNeitherKeptNorGuessedAt() throws Exception {
		Client.Answer answer = this.client.ask("{ __typename }");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Vary")).contains("Accept");
	}

	@Test
	void wholeSchemaMayBeRead() throws Exception {
		Client.Answer answer = this.client.send(this.client.to("/graphql/schema"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.response().body()).contains("type ElementConnection {", "type Goal implements Element {");
	}

	private Client.Answer get(String parameters, String accept) throws Exception {
		return this.client.send(this.client.to("/graphql?" + parameters).header("Accept", accept).GET());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
