package se.rodtrad.graphql.http;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** No more streams are open than may be. */
class EventStreamsTests {

	@Test
	void oneStreamMoreIsRefused() {
		assertThat(new EventStreams(1).of(Flux.never()).statusCode()).isEqualTo(HttpStatus.OK);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new EventStreams(0).of(Flux.never()))
			.withMessageContaining("More than 0 event streams are open")
			.satisfies((refusal) -> assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
	}

}
