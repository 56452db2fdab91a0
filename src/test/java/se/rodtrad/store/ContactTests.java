package se.rodtrad.store;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Silence counts as a broken connection, once one has heard anything. */
class ContactTests {

	@Test
	void whatHasBeenReadIsTrustedUntilTheFirstLook() {
		assertThat(new Contact(Duration.ofNanos(1)).isLost()).isFalse();
	}

	@Test
	void silenceThatIsTooLongIsALoss() {
		Contact impatient = new Contact(Duration.ofNanos(1));
		Contact patient = new Contact(Duration.ofHours(1));
		impatient.made();
		patient.made();
		Awaitility.await().until(impatient::isLost);
		assertThat(patient.isLost()).isFalse();
	}

	@Test
	void whatIsBrokenIsLostUntilContactIsMadeAgain() {
		Contact contact = new Contact(Duration.ofHours(1));
		contact.broken();
		assertThat(contact.isLost()).isTrue();
		contact.made();
		assertThat(contact.isLost()).isFalse();
	}

}
