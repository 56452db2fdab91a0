package se.rodtrad.store;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The store on the database that runs in the same process.
 */
class EmbeddedStoreTests extends StoreTests {

	@TempDir
	private static Path data;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri", () -> "");
		properties.add("rodtrad.data-dir", () -> data);
	}

}
