package se.rodtrad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Brings the database's schema up to date before anything is read or written.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
@EnableScheduling
class StoreConfiguration {

	@Bean
	Database database(Driver driver, ResourcePatternResolver resources) {
		Database database = new Database(driver);
		List<URL> files = migrations(resources);
		if (!appliedMigrations(database).containsAll(names(files))) {
			MigrationsConfig config = MigrationsConfig.builder()
				.withLocationsToScan("classpath:cypher/migrations")
				.withResourceScanner((_) -> files)
				.build();
			new Migrations(config, driver).apply();
		}
		Staging.removeLeftovers(database);
		return database;
	}

	/**
	 * One question instead of the dozen that a migration asks, and its lock: a start with
	 * data is seconds shorter.
	 */
	private static List<String> appliedMigrations(Database database) {
		return database.reading((transaction) -> transaction.run(Statement.APPLIED_MIGRATIONS.text())
			.list((row) -> row.get("file").asString()));
	}

	private static List<String> names(List<URL> files) {
		return files.stream().map((file) -> file.getPath().substring(file.getPath().lastIndexOf('/') + 1)).toList();
	}

	/** Found without a search through the whole class path, which takes seconds. */
	private static List<URL> migrations(ResourcePatternResolver resources) {
		try {
			List<URL> files = new ArrayList<>();
			for (Resource file : resources.getResources("classpath:cypher/migrations/*.cypher")) {
				files.add(file.getURL());
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
