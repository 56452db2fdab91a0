package se.rodtrad.web.report;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form as a browser without scripts sends it.
 *
 * @param client who sends it
 * @param region the region of the unit
 */
record SentForm(Client client, String region) {

	/** Sends it as it was first shown, and tells where that leads. */
	String save(Map<String, String> fields) throws IOException, InterruptedException {
		Client.Answer answer = this.client.send(post(fields, 1, "f1"));
		assertThat(answer.status()).isEqualTo(303);
		return answer.header("Location");
	}

	/** The form of a revision; its name tells it from others. */
	HttpRequest.Builder post(Map<String, String> fields, long basedOn, String name) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return page("report").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("unit=U&period=2025&form=%s&basedOn=%d&%s".formatted(name, basedOn, body)));
	}

	/** A page of the region. */
	HttpRequest.Builder page(String path) {
		return this.client.to("/regions/%s/%s".formatted(this.region, path))
			.header("Accept", "text/html")
			.header("Accept-Language", "sv");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
