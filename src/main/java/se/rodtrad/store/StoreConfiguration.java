package se.rodtrad.store;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Brings the database's schema up to date before anything is read or written.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
@EnableScheduling
class StoreConfiguration {

	@Bean
	Database database(Driver driver) {
		MigrationsConfig config = MigrationsConfig.builder().withLocationsToScan("classpath:cypher/migrations").build();
		new Migrations(config, driver).apply();
		return new Database(driver);
	}

}
