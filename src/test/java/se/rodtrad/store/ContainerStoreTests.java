package se.rodtrad.store;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The store on a server in a container, where a container engine runs; skipped elsewhere.
 */
@Testcontainers(disabledWithoutDocker = true)
class ContainerStoreTests extends StoreTests {

	@Container
	private static final Neo4jContainer server = new Neo4jContainer("neo4j:2026.08");

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri", server::getBoltUrl);
		properties.add("spring.neo4j.authentication.username", () -> "neo4j");
		properties.add("spring.neo4j.authentication.password", server::getAdminPassword);
	}

}
