package se.rodtrad.store;

import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

	@Bean
	Database database(Driver driver) {
		return new Database(driver);
	}

	@Bean
	Heads heads() {
		return new Heads();
	}

}
