package se.rodtrad.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A bar is as long as its activity and filled as far as it has come.
 */
class GanttTests {

	private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

	@Test
	void barOfTheWholeYearTakesTheWholeWidthAndIsHalfFilled() {
		String svg = new Gantt("Aktiviteter",
				List.of(new Gantt.Bar("Året", NEW_YEAR, LocalDate.of(2026, 12, 31), OptionalDouble.of(0.5)),
						new Gantt.Bar("En dag", NEW_YEAR, NEW_YEAR, OptionalDouble.empty())),
				LocalDate.of(2026, 7, 2))
			.svg();
		assertThat(svg).contains("class=\"whole\" x=\"330\" y=\"33\" width=\"632\"")
			.contains("class=\"done\" x=\"330\" y=\"33\" width=\"316\"")
			.contains("class=\"whole\" x=\"330\" y=\"63\" width=\"3\"")
			.contains("class=\"today\" x1=\"645.1\"")
			.contains(">2026-01<", ">2026-11<", ">Året<");
	}

	@Test
	void manyYearsHaveAtMostEightNames() {
		String svg = new Gantt("Aktiviteter",
				List.of(new Gantt.Bar("Länge", NEW_YEAR, LocalDate.of(2035, 12, 31), OptionalDouble.empty())), NEW_YEAR)
			.svg();
		assertThat(svg.split("class=\"axis\"", -1)).hasSizeBetween(5, 9);
	}

	@Test
	void activityDoesNotEndBeforeItBegins() {
		assertThatThrownBy(() -> new Gantt.Bar("Bakvänd", NEW_YEAR, NEW_YEAR.minusDays(1), OptionalDouble.empty()))
			.hasMessageContaining("before the start");
	}

}
