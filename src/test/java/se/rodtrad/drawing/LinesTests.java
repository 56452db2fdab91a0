package se.rodtrad.drawing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text is broken where a reader would break it, and says when there is more.
 */
class LinesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kort                              | kort
			nio tecken                        | nio tecken
			tio och några till                | tio och/några till
			en rad och en till och ännu mer   | en rad och/en till o…
			Överbeläggningar                  | Överbelägg/ningar
			Överbeläggningarnas utveckling    | Överbelägg/ningarnas…
			""")
	void linesAreAtMostTenSignsWide(String text, String lines) {
		assertThat(String.join("/", Lines.of(text, 10, 2))).isEqualTo(lines);
	}

}
