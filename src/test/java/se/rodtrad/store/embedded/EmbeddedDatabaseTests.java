package se.rodtrad.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.unit.DataSize;

import se.rodtrad.JavaProcess;
import se.rodtrad.RodTradApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The embedded database, and that it stays away when a server is named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTests {

	private EmbeddedDatabaseProperties properties = new EmbeddedDatabaseProperties(Path.of(""), 0, DataSize.ofBytes(0));

	private EmbeddedDatabase database;

	private Path directory;

	@BeforeAll
	void start(@TempDir Path temporary) {
		this.directory = temporary;
		this.properties = new EmbeddedDatabaseProperties(temporary.resolve("data"), 0, DataSize.ofMegabytes(32));
		this.database = EmbeddedDatabase.start(this.properties);
	}

	@AfterAll
	void stop() {
		this.database.close();
	}

	@Test
	@Order(1)
	void listensOnLoopbackOnly() {
		assertThat(this.database.uri().getScheme()).isEqualTo("bolt");
		assertThat(this.database.uri().getHost()).isEqualTo("127.0.0.1");
		assertThat(this.database.uri().getPort()).isPositive();
	}

	@Test
	@Order(2)
	void dataDirectoryHasOneOwner() {
		assertThatExceptionOfType(DataDirectoryInUseException.class)
			.isThrownBy(() -> EmbeddedDatabase.start(this.properties))
			.satisfies((failure) -> {
				FailureAnalysis analysis = new DataDirectoryInUseFailureAnalyzer().analyze(failure);
				assertThat(analysis).isNotNull();
				assertThat(failure).hasMessageContaining(this.properties.dataDir().toString());
			});
	}

	@Test
	@Order(3)
	void serviceDoesNotStartOnDataThatIsInUse() {
		assertThatExceptionOfType(DataDirectoryInUseException.class)
			.isThrownBy(() -> new SpringApplicationBuilder(RodTradApplication.class).run("--server.port=0",
					"--rodtrad.data-dir=" + this.properties.dataDir()));
	}

	@Test
	@Order(4)
	void dataOutlivesTheProcess() {
		assertThat(count("CREATE (:Note) RETURN 1 AS n")).isOne();
		long before = System.nanoTime();
		this.database.close();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
		this.database = EmbeddedDatabase.start(this.properties);
		assertThat(count("MATCH (n:Note) RETURN count(n) AS n")).isOne();
	}

	@Test
	@Order(5)
	@Timeout(value = 4, unit = TimeUnit.MINUTES)
	void namedServerKeepsTheEmbeddedOneOut() throws IOException, InterruptedException {
		Path classes = this.directory.resolve("classes.txt");
		Path output = this.directory.resolve("output.txt");
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"-Xlog:class+load:file=" + classes, "-XX:TieredStopAtLevel=1", "-cp", JavaProcess.classPath(),
				RodTradApplication.class.getName(), "--server.port=0", "--spring.neo4j.uri=" + this.database.uri(),
				"--rodtrad.data-dir=" + this.directory.resolve("not-made"))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> !process.isAlive() || Files.readString(output).contains("Röd tråd is ready"));
		process.destroy();
		process.waitFor();
		assertThat(output).content().contains("Röd tråd is ready").doesNotContain("Embedded");
		assertThat(Files.readString(classes)).contains(" org.neo4j.driver.")
			.doesNotContain(" org.neo4j.dbms.", " org.neo4j.kernel.", " org.neo4j.graphdb.",
					" se.rodtrad.store.embedded.EmbeddedDatabase ");
		assertThat(this.directory.resolve("not-made")).doesNotExist();
	}

	private int count(String statement) {
		try (Driver driver = GraphDatabase.driver(this.database.uri(), AuthTokens.none())) {
			return driver.executableQuery(statement).execute().records().getFirst().get("n").asInt();
		}
	}

}
