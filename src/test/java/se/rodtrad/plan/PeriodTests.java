package se.rodtrad.plan;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			2024,       YEAR,    2024-01-01, 2024-12-31
			2024-T1,    TERTIAL, 2024-01-01, 2024-04-30
			2024-T3,    TERTIAL, 2024-09-01, 2024-12-31
			2024-Q2,    QUARTER, 2024-04-01, 2024-06-30
			2024-02,    MONTH,   2024-02-01, 2024-02-29
			2023-02,    MONTH,   2023-02-01, 2023-02-28
			2024-12,    MONTH,   2024-12-01, 2024-12-31
			2024-YTD08, YTD,     2024-01-01, 2024-08-31
			""")
	void keySaysFirstAndLastDay(String key, PeriodKind kind, LocalDate firstDay, LocalDate lastDay) {
		Element.Period period = Element.Period.parse(key).orElseThrow();
		assertThat(period.periodKind()).isEqualTo(kind);
		assertThat(period.firstDay()).isEqualTo(firstDay);
		assertThat(period.lastDay()).isEqualTo(lastDay);
		assertThat(period.key()).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "24", "2024-T4", "2024-Q0", "2024-13", "2024-1", "2024-YTD", "2024-YTD13", "2024 ",
			"T1-2024" })
	void anythingElseIsNoPeriod(String key) {
		assertThat(Element.Period.parse(key)).isEmpty();
	}

}
