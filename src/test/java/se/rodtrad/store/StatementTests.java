package se.rodtrad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement is a file of its own, says what it is for, and is used.
 */
class StatementTests {

	@Test
	void everyFileIsAStatementAndEveryStatementAFile() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("cypher/store"))) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
					Arrays.stream(Statement.values()).map(Statement::fileName).toList());
		}
	}

	@Test
	void everyStatementBeginsWithItsPurposeAndHasParametersForValues() throws IOException {
		for (Statement statement : Statement.values()) {
			List<String> lines = Files.readAllLines(Path.of("cypher/store", statement.fileName()));
			assertThat(lines.getFirst()).as(statement.fileName()).startsWith("// ").endsWith(".");
			assertThat(statement.text()).as(statement.fileName()).doesNotContain("'", "\"", "//", ";");
		}
	}

	@Test
	void everyStatementIsRunByAMethodOfItsName() throws IOException {
		String sources = "";
		try (Stream<Path> files = Files.list(Path.of("src/main/java/se/rodtrad/store"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				sources += file.endsWith("Statement.java") ? "" : Files.readString(file);
			}
		}
		for (Statement statement : Statement.values()) {
			String method = statement.fileName().replace(".cypher", "");
			assertThat(sources).contains("Statement." + statement.name())
				.containsPattern(" " + method + "\\(.*\\) \\{");
		}
	}

}
