package se.rodtrad.plan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers are read as people write them. */
class WrittenNumberTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			72,5      | 72.5
			72.5      | 72.5
			1 234,5   | 1234.5
			1 234 567 | 1234567
			−3        | -3
			-0,25     | -0.25
			1e3       | 1000
			""")
	void commaPointBlanksAndAnyMinusAreRead(String text, double value) {
		assertThat(WrittenNumber.parse(text)).contains(new WrittenNumber(value, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "40 %", "40%" })
	void percentIsTold(String text) {
		assertThat(WrittenNumber.parse(text)).contains(new WrittenNumber(40, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7o,5", "1,2,3", "12 34", "NaN", "1e999", "0x10", "--1" })
	void whatIsNoNumberIsNothing(String text) {
		assertThat(WrittenNumber.parse(text)).isEmpty();
	}

}
