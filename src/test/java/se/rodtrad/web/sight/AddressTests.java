package se.rodtrad.web.sight;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes into an address comes out of it, whatever signs it has.
 */
class AddressTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "E-1", "Å ö", "a+b", "a&b=c", "a/b", "a?b#c", "100 %", "{x}", "2026-01-01T00:00:00+02:00" })
	void everySignSurvives(String value) {
		UriComponents read = UriComponentsBuilder
			.fromUriString(Address.of("regions", value, "thread").with("unit", value).with("asOf", value).toString())
			.build(true);
		assertThat(read.getPathSegments()).hasSize(3);
		assertThat(UriUtils.decode(read.getPathSegments().get(1), StandardCharsets.UTF_8)).isEqualTo(value);
		assertThat(read.getQueryParams()).hasSize(2)
			.allSatisfy((name, values) -> assertThat(UriUtils.decode(values.getFirst(), StandardCharsets.UTF_8))
				.isEqualTo(value));
		assertThat(read.getQuery()).doesNotContain("+");
	}

}
