package se.rodtrad.transfer.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The documentation says what the reader does. */
class WorkbookDocsTests {

	private static final Path PAGE = Path.of("docs/workbook.md");

	@Test
	void pageListsEverySheetAndColumn() throws IOException {
		if (Boolean.getBoolean("rodtrad.write-docs")) {
			Files.writeString(PAGE, WorkbookDocs.write());
		}
		assertThat(Files.readString(PAGE)).as("mend with -Drodtrad.write-docs=true").isEqualTo(WorkbookDocs.write());
	}

}
