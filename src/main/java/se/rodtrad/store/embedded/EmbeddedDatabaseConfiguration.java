package se.rodtrad.store.embedded;

import java.net.URI;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
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
	StartingDatabase embeddedDatabase(EmbeddedDatabaseProperties properties) {
		return new StartingDatabase(properties);
	}

	/** The database begins to start before any other bean is made. */
	@Bean
	static BeanFactoryPostProcessor databaseFirst() {
		return (beans) -> beans.getBean(StartingDatabase.class);
	}

	@Bean
	Neo4jConnectionDetails neo4jConnectionDetails(StartingDatabase database) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return database.uri();
			}

		};
	}

}
