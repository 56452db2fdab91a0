package se.rodtrad.store.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j Community server in this process, with Bolt on a loopback port. Nobody has to
 * log in: whoever reaches the loopback interface reaches the service's own API, too.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String LOOPBACK = "127.0.0.1";

	private final DatabaseManagementService server;

	private final URI uri;

	private EmbeddedDatabase(DatabaseManagementService server, URI uri) {
		this.server = server;
		this.uri = uri;
	}

	/**
	 * Starts the database and returns when it answers.
	 * @throws DataDirectoryInUseException when another process has the data open
	 */
	static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) {
		Path data = properties.dataDir().toAbsolutePath().normalize();
		DatabaseManagementService server = build(data, properties);
		GraphDatabaseAPI database = (GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		HostnamePort bolt = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT);
		URI uri = uri(bolt.getPort());
		log.info("Embedded Neo4j answers on {}, data in {}", uri, data);
		return new EmbeddedDatabase(server, uri);
	}

	private static DatabaseManagementService build(Path data, EmbeddedDatabaseProperties properties) {
		SocketAddress address = new SocketAddress(LOOPBACK, properties.boltPort());
		try {
			return new DatabaseManagementServiceBuilder(data).setUserLogProvider(NullLogProvider.getInstance())
				.setConfig(GraphDatabaseSettings.data_directory, data)
				.setConfig(GraphDatabaseSettings.transaction_logs_root_path, data.resolve("transactions"))
				.setConfig(GraphDatabaseSettings.logs_directory, data.resolve("logs"))
				.setConfig(GraphDatabaseSettings.auth_enabled, false)
				.setConfig(GraphDatabaseSettings.allow_file_urls, false)
				.setConfig(GraphDatabaseSettings.udc_enabled, false)
				.setConfig(GraphDatabaseSettings.memory_transaction_max_size, Runtime.getRuntime().maxMemory() / 2)
				.setConfig(GraphDatabaseSettings.keep_logical_logs, "100M size")
				.setConfig(GraphDatabaseSettings.pagecache_memory, properties.pageCache().toBytes())
				.setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(5))
				.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
				.setConfig(BoltConnector.enabled, true)
				.setConfig(BoltConnector.listen_address, address)
				.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
				.build();
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof FileLockException) {
					throw new DataDirectoryInUseException(data, ex);
				}
			}
			throw ex;
		}
	}

	static URI uri(int boltPort) {
		return URI.create("bolt://" + LOOPBACK + ":" + boltPort);
	}

	URI uri() {
		return this.uri;
	}

	@Override
	public void close() {
		this.server.shutdown();
		log.info("Embedded Neo4j is closed");
	}

}
