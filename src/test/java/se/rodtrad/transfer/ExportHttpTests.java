package se.rodtrad.transfer;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A region goes from one installation to another as the file of an import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportHttpTests {

	private Path folder = Path.of("");

	private Installation first;

	/** Without regions until they are imported. */
	private Installation second;

	@BeforeAll
	void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) {
		this.folder = temporary;
		this.first = Installation.withSamples(temporary.resolve("first"));
		this.second = Installation.empty(temporary.resolve("second"));
	}

	@AfterAll
	void stop() {
		this.first.close();
		this.second.close();
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, xlsx, sv", "exempel-vast, zip, en" })
	void regionThatIsExportedIsTheSameElsewhereAndHere(String region, String ending, String language) throws Exception {
		Path file = export(region, ending, "?lang=" + language);
		JsonNode again = this.first.client(region).imported("", file);
		assertThat(again.at("/result/errors")).isEmpty();
		assertThat(again.at("/result/revision").asLong()).isEqualTo(this.first.plan(region).revision());
		JsonNode imported = this.second.client(region).imported("", file);
		assertThat(imported.at("/result/errors")).isEmpty();
		assertThat(this.second.digest(region)).isEqualTo(this.first.digest(region));
	}

	private Path export(String region, String ending, String query) throws Exception {
		HttpResponse<byte[]> answer = this.first.get(path(region, ending) + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		return Files.write(Files.createTempFile(this.folder, region, "." + ending), answer.body());
	}

	private static String path(String region, String ending) {
		return "/api/regions/%s/export.%s".formatted(region, ending);
	}

	@Test
	void headersSayWhatItIsAndWhoeverHasItIsNotSentItAgain() throws Exception {
		HttpResponse<byte[]> answer = this.first.get(path("exempel-nord", "zip"), "Accept-Language", "en");
		assertThat(answer.headers().firstValue("Content-Language")).contains("en");
		assertThat(answer.headers().firstValue("Rod-Trad-Revision"))
			.contains(String.valueOf(this.first.plan("exempel-nord").revision()));
		assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("exempel-nord-")
			.contains("-export.zip");
		String tag = answer.headers().firstValue("ETag").orElseThrow();
		HttpResponse<byte[]> again = this.first.get(path("exempel-nord", "zip") + "?lang=en", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(this.first.get(path("exempel-nord", "zip"), "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(this.first.get(path("exempel-nord", "xlsx") + "?lang=en", "If-None-Match", tag).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "?lang=de;400;lang: found «de», expected sv or en",
					"?at=2025-01-01;400;Parameter «at» of export.xlsx: expected one of asOf, lang, minRevision",
					"?asOf=99;404;asOf: found revision 99, region exempel-nord is at revision 1",
					"?asOf=1&asOf=1;400;asOf: found it 2 times, expected it once" })
	void whatIsNotUnderstoodIsRefused(String query, int status, String message) throws Exception {
		HttpResponse<byte[]> answer = this.first.get(path("exempel-nord", "xlsx") + query);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(message);
	}

	@Test
	void csvFilesBearTheSameTimeInEveryTimeZone() throws Exception {
		TimeZone here = TimeZone.getDefault();
		try {
			for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
				TimeZone.setDefault(TimeZone.getTimeZone(zone));
				byte[] file = this.first.get(path("exempel-nord", "zip")).body();
				try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
					assertThat(zip.getNextEntry()).extracting(ZipEntry::getTimeLocal)
						.isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
				}
			}
		}
		finally {
			TimeZone.setDefault(here);
		}
	}

	@Test
	void regionThatIsNotThereIsNotExported() throws Exception {
		assertThat(this.first.get(path("nowhere", "xlsx")).statusCode()).isEqualTo(404);
	}

}
