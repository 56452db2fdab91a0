package se.rodtrad.store;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The store on any server: {@code -Dspring.neo4j.uri=…}, with
 * {@code -Dspring.neo4j.authentication.username} and {@code …password}. The regions that
 * it makes there are called {@code test-…}.
 */
@EnabledIfSystemProperty(named = "spring.neo4j.uri", matches = ".+",
		disabledReason = "no server is named by -Dspring.neo4j.uri")
class ServerStoreTests extends StoreTests {

}
