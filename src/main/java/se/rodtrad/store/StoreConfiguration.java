package se.rodtrad.store;

import java.time.Duration;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import se.rodtrad.ledger.Heads;

/**
 * The database behind everything that is read and written.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PastProperties.class, StoreProperties.class })
@EnableScheduling
class StoreConfiguration {

	private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

	/**
	 * What the driver logs with unless told puts every message into words, with all rows
	 * in it, before it asks whether anybody wants to read them.
	 */
	@Bean
	@SuppressWarnings("deprecation") // there is no other way to choose yet
	ConfigBuilderCustomizer quietDriver() {
		return (driver) -> driver.withLogging(Logging.slf4j());
	}

	@Bean
	Database database(Driver driver) {
		return new Database(driver);
	}

	/** Between two looks nothing is heard, and some may take longer than others. */
	@Bean
	Contact contact(@Value("${rodtrad.revision-check:200ms}") Duration betweenLooks) {
		return new Contact(betweenLooks.plus(LONGEST_LOOK));
	}

	@Bean
	Heads heads() {
		return new Heads();
	}

}
