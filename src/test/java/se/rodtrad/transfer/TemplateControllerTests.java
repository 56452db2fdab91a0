package se.rodtrad.transfer;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** The template is downloaded in the language asked for, and only when it has changed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TemplateControllerTests {

	private final ImportClient client;

	TemplateControllerTests(@LocalServerPort int port) {
		this.client = new ImportClient(port, "exempel-nord");
	}

	private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = this.client.to("/api/steering-models/rjh-2021/template.xlsx" + query);
		return this.client.send(((headers.length > 0) ? request.headers(headers) : request).build());
	}

	@ParameterizedTest
	@CsvSource({ "'', sv, mall", "'', 'en-GB,sv;q=0.5', template", "?lang=en, sv, template", "?lang=sv, en, mall" })
	void templateIsSwedishUnlessEnglishIsAskedFor(String query, String accepted, String name) throws Exception {
		HttpResponse<String> answer = get(query, HttpHeaders.ACCEPT_LANGUAGE, accepted);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).startsWith("PK");
		assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_DISPOSITION).orElse(""))
			.contains(name + "-rjh-2021.xlsx");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?langue=en       | Parameter «langue» of template.xlsx: expected one of lang
			?lang=de         | lang: found «de», expected sv or en
			?lang=sv&lang=en | lang: found it 2 times, expected it once
			""")
	void whatIsNotUnderstoodIsRefused(String query, String message) throws Exception {
		HttpResponse<String> answer = get(query);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ImportClient.json(answer).get("detail").asString()).isEqualTo(message);
	}

	@Test
	void templateThatIsKnownAlreadyIsNotSentAgain() throws Exception {
		String tag = get("").headers().firstValue(HttpHeaders.ETAG).orElseThrow();
		HttpResponse<String> again = get("", HttpHeaders.IF_NONE_MATCH, tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(get("?lang=en", HttpHeaders.IF_NONE_MATCH, tag).statusCode()).isEqualTo(200);
	}

}
