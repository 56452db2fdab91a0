package se.rodtrad.store.embedded;

import java.nio.file.Path;

import org.springframework.util.unit.DataSize;

/**
 * A database without a service beside it, for services in other processes: answers on a
 * loopback port until the process is ended.
 */
public final class DatabaseAlone {

	/** What it says when it answers. */
	public static final String READY = "The database answers";

	private DatabaseAlone() {
	}

	static void main(String[] arguments) {
		EmbeddedDatabase database = EmbeddedDatabase.start(new EmbeddedDatabaseProperties(Path.of(arguments[0]),
				Integer.parseInt(arguments[1]), DataSize.ofMegabytes(64)));
		Runtime.getRuntime().addShutdownHook(new Thread(database::close));
		System.out.println(READY);
	}

}
