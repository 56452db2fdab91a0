package se.rodtrad.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import se.rodtrad.JavaProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that runs beside the test, and can be ended and started again. */
final class Program {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private final Path output;

	private final Process process;

	private Program(Path output, Process process) {
		this.output = output;
		this.process = process;
	}

	/** Starts a program that writes what it says into a file. */
	static Program start(Path output, Class<?> main, String... arguments) throws IOException {
		return new Program(output, JavaProcess.of(main, arguments).redirectOutput(output.toFile()).start());
	}

	/**
	 * Waits until the program says something, and gives what stands in its first group.
	 */
	String says(String expected) throws IOException {
		Pattern pattern = Pattern.compile(expected);
		Awaitility.await()
			.atMost(LONGEST)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> !this.process.isAlive() || pattern.matcher(said()).find());
		Matcher found = pattern.matcher(said());
		assertThat(found.find()).as(said()).isTrue();
		return found.group(1);
	}

	/** All that it has said so far. */
	String said() throws IOException {
		return Files.readString(this.output);
	}

	/** Waits until the program ends by itself, and gives its exit code. */
	int ended() throws InterruptedException {
		assertThat(this.process.waitFor(LONGEST)).isTrue();
		return this.process.exitValue();
	}

	/** Asks the program to end, and waits until it has. */
	void stop() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			kill();
		}
	}

	/** Ends the program at once, whatever it is doing. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

}
