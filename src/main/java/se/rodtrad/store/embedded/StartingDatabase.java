package se.rodtrad.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

import se.rodtrad.store.Background;
import se.rodtrad.store.ServerStart;

/**
 * The embedded database from the moment that it begins to start, which takes as long as
 * the start of the rest of the service. Where it is going to answer is known at once.
 */
final class StartingDatabase implements ServerStart, AutoCloseable {

	private final URI uri;

	private final Background<EmbeddedDatabase> start;

	StartingDatabase(EmbeddedDatabaseProperties properties) {
		int port = (properties.boltPort() != 0) ? properties.boltPort() : freePort();
		this.uri = EmbeddedDatabase.uri(port);
		this.start = Background.begin("embedded-neo4j", () -> EmbeddedDatabase.start(properties.withBoltPort(port)));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	URI uri() {
		return this.uri;
	}

	/**
	 * Returns when the database answers.
	 * @throws DataDirectoryInUseException when another process has the data open
	 */
	@Override
	public void await() {
		this.start.await();
	}

	@Override
	public void close() {
		this.start.result().ifPresent(EmbeddedDatabase::close);
	}

}
