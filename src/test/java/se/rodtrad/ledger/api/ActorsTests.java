package se.rodtrad.ledger.api;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** Servers read headers as Latin-1, whatever a proxy has written. */
class ActorsTests {

	private static final String NAME = "Åsa Öberg";

	@Test
	void namesAreReadHoweverTheyWereWritten() {
		assertThat(named(new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
			.isEqualTo(NAME);
		assertThat(named(NAME)).isEqualTo(NAME);
	}

	@Test
	void nobodyIsNamedWhereNoHeaderIsTrusted() {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Forwarded-User", "anna");
		assertThat(new Actors("").of(headers)).isEqualTo("local");
	}

	private static String named(String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("Remote-User", value);
		return new Actors("Remote-User").of(headers);
	}

}
