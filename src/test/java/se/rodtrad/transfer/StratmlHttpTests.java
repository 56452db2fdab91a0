package se.rodtrad.transfer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans as StratML go in by the way of all imports, and out by an address. */
@RunningService
class StratmlHttpTests {

	private static final Path FOREIGN = Path.of("src/test/resources/stratml/foreign.xml");

	private final int port;

	private final String region = "s-" + UUID.randomUUID();

	@TempDir
	Path folder;

	StratmlHttpTests(@LocalServerPort int port) {
		this.port = port;
	}

	private HttpResponse<String> get(String region, String query, String... headers) throws Exception {
		ImportClient client = new ImportClient(this.port, region);
		HttpRequest.Builder request = client.to("/api/regions/%s/stratml.xml%s".formatted(region, query));
		return client.send((headers.length > 0) ? request.headers(headers).build() : request.build());
	}

	private JsonNode imported(String region, Path file, String query) throws Exception {
		return new ImportClient(this.port, region).imported("&steeringModel=rjh-2021" + query, file);
	}

	@Test
	void documentThatGoesRoundStaysTheSame() throws Exception {
		JsonNode tried = imported(this.region, FOREIGN, "&dryRun=true");
		assertThat(tried.get("state").asString()).isEqualTo("dry_run");
		assertThat(get(this.region, "").statusCode()).isEqualTo(404);
		JsonNode written = imported(this.region, FOREIGN, "");
		assertThat(written.get("state").asString()).as(written.toString()).isEqualTo("written");
		assertThat(written.at("/result/findings").valueStream().map((finding) -> finding.get("code").asString()))
			.contains("left_out", "supposed_kind");
		HttpResponse<String> out = get(this.region, "?at=2026-06-01");
		assertThat(out.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
		assertThat(out.body())
			.contains("<Source>/api/regions/%s/stratml.xml?asOf=1&amp;at=2026-06-01</Source>".formatted(this.region));
		Path file = Files.writeString(this.folder.resolve("plan.xml"), out.body());
		String other = this.region + "-2";
		JsonNode again = imported(other, file, "");
		assertThat(again.get("state").asString()).as(again.toString()).isEqualTo("written");
		assertThat(get(other, "?at=2026-06-01").body().replace(other, this.region)).isEqualTo(out.body());
		JsonNode third = imported(other, file, "");
		assertThat(third.at("/result/errors/0/code").asString()).isEqualTo("region_exists");
	}

	@Test
	void whoHasItIsToldSo() throws Exception {
		imported(this.region, FOREIGN, "");
		String tag = get(this.region, "?at=2026-06-01").headers().firstValue("ETag").orElseThrow();
		assertThat(get(this.region, "?at=2026-06-01", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(get(this.region, "?at=2026-06-02", "If-None-Match", tag).statusCode()).isEqualTo(200);
		HttpResponse<String> document = get(this.region, "?at=2026-06-01&document=DocumentVersion4", "If-None-Match",
				tag);
		assertThat(document.statusCode()).isEqualTo(200);
		assertThat(document.body()).contains("<EndDate>2027-12-31</EndDate>")
			.contains("<PublicationDate>2024-11-20</PublicationDate>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"?lang=sv;400;Parameter «lang» of stratml.xml: expected one of asOf, at, document, minRevision",
			"?at=2026;400;at: found «2026», expected a day such as 2026-06-30",
			"?document=nowhere&at=2026-06-01;404;document: found «nowhere», expected the key of a document version",
			"?asOf=99;404;asOf: found revision 99" })
	void whatIsNotUnderstoodIsRefused(String query, int status, String message) throws Exception {
		imported(this.region, FOREIGN, "");
		HttpResponse<String> answer = get(this.region, query);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(message);
	}

}
