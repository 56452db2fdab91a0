package se.rodtrad.rows;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.format.Sheet;
import se.rodtrad.steering.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Half a table is never taken for a whole one. */
class BrokenOffTests {

	private static final List<Column<String>> COLUMNS = List.of(new Column<>("text", Column.Type.TEXT, "",
			new Term("texten", "the text"), (row, cells) -> cells.text(row)));

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void whatFailsBeforeAnythingIsSentIsAnsweredAsAnyRefusal() {
		assertThatThrownBy(() -> write(RowFormat.CSV)).isInstanceOf(RodTradException.NotFound.class);
		assertThat(this.response.getContentAsByteArray()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void whatFailsAfterwardsIsAnsweredByNobody(RowFormat format) {
		this.response.setCommitted(true);
		assertThatThrownBy(() -> write(format)).isInstanceOf(IOException.class)
			.hasNoCause()
			.satisfies((broken) -> assertThat(broken.getSuppressed())
				.hasOnlyElementsOfType(RodTradException.NotFound.class));
	}

	private void write(RowFormat format) throws IOException {
		Sheet sheet = new Sheet("t", COLUMNS, Locale.ENGLISH, Map.of(), false);
		RowsController.write(Stream.of("a", "b").peek((row) -> {
			if (row.equals("b")) {
				throw new RodTradException.NotFound("gone");
			}
		}), COLUMNS, format.open(sheet, this.response.getOutputStream()), Optional.empty(), this.response);
	}

}
