package se.rodtrad.transfer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import se.rodtrad.JavaProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are imported go with the process that imports them, however it ends. */
@Timeout(120)
class UploadsTests {

	@TempDir
	private Path directory;

	@Test
	void whatAProcessHasStaysWhileItLivesAndGoesWhenItWasKilled() throws Exception {
		Process other = JavaProcess.of(KeptUpload.class, this.directory.toString()).start();
		Path file = Path.of("");
		try (BufferedReader said = other.inputReader()) {
			file = Path.of(String.valueOf(said.readLine()));
			opened().close();
			assertThat(file).hasContent(KeptUpload.CONTENT);
		}
		finally {
			other.destroyForcibly().waitFor();
		}
		assertThat(file).exists();
		opened().close();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void ownFilesGoWhenTheServiceStopsAndThoseOfOthersInTheSameProcessStay() throws IOException {
		try (Uploads first = opened()) {
			Path file = first.newFile(".upload");
			try (Uploads second = opened()) {
				second.newFile(".upload");
			}
			assertThat(file).exists();
			assertThat(list()).hasSize(2);
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void whatOthersKeepInTheDirectoryStays() throws IOException {
		Path stray = Files.writeString(this.directory.resolve("rodtrad-import-plan.xlsx"), "mine");
		Path target = Files.createDirectory(this.directory.resolve("documents"));
		Files.writeString(target.resolve("letter.txt"), "mine");
		Path link = Files.createSymbolicLink(this.directory.resolve("rodtrad-import-1"), target);
		Files.createFile(this.directory.resolve("rodtrad-import-1.lock"));
		opened().close();
		assertThat(list()).containsExactlyInAnyOrder(stray, target, link);
		assertThat(target.resolve("letter.txt")).hasContent("mine");
	}

	private Uploads opened() {
		return KeptUpload.uploads(this.directory);
	}

	private List<Path> list() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.toList();
		}
	}

}
