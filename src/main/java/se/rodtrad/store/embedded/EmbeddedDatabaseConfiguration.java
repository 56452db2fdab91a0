package se.rodtrad.store.embedded;

import java.net.URI;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded database and tells the driver where it is. The driver depends on
 * these details, so it is closed before the database is.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseConfiguration {

	@Bean(destroyMethod = "close")
	EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseProperties properties) {
		return EmbeddedDatabase.start(properties);
	}

	@Bean
	Neo4jConnectionDetails neo4jConnectionDetails(EmbeddedDatabase database) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return database.uri();
			}

		};
	}

}
