package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A process that has taken a file in, says where it lies, and waits to be killed.
 * Argument: the directory.
 */
final class KeptUpload {

	static final String CONTENT = "half a workbook";

	private KeptUpload() {
	}

	/** Those of a process with this directory. */
	static Uploads uploads(Path directory) {
		return new Uploads(new ImportProperties(1, 1, 1, directory, Duration.ofHours(1)));
	}

	static void main(String[] arguments) throws IOException, InterruptedException {
		Uploads uploads = uploads(Path.of(arguments[0]));
		System.out.println(Files.writeString(uploads.newFile(".upload"), CONTENT));
		new CountDownLatch(1).await();
		uploads.close();
	}

}
