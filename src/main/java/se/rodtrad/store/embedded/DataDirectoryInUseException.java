package se.rodtrad.store.embedded;

import java.nio.file.Path;

/**
 * The data directory is open in another process; a database has one owner at a time.
 */
class DataDirectoryInUseException extends IllegalStateException {

	private final Path directory;

	DataDirectoryInUseException(Path directory, Throwable cause) {
		super("The data directory " + directory + " is open in another process", cause);
		this.directory = directory;
	}

	Path directory() {
		return this.directory;
	}

}
