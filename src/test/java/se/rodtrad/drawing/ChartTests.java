package se.rodtrad.drawing;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A chart shows what is known and nothing between: a period without a value has no sign.
 */
class ChartTests {

	@Test
	void everyValueHasItsPlaceAndMissingOnesNone() {
		String svg = new Chart("Utveckling", List.of("2023", "2024", "2025"),
				List.of(new Line("Alla", Line.Style.MAIN,
						List.of(OptionalDouble.of(10), OptionalDouble.empty(), OptionalDouble.of(30)))),
				String::valueOf, false)
			.svg();
		assertThat(svg).contains("aria-label=\"Utveckling\"")
			.contains(">2023<", ">2024<", ">2025<", ">Alla<")
			.containsPattern("<polyline points=\"157\\.3,[0-9.]+ 530\\.7,[0-9.]+\"");
		assertThat(svg.split("<path", -1)).hasSize(4);
	}

	@Test
	void axisBeginsAtNoughtWhenTheValuesAreNearIt() {
		assertThat(axis(1, 10, false)).contains(">0.0<");
		assertThat(axis(90, 95, false)).doesNotContain(">0.0<");
		assertThat(axis(0, 0, false)).contains(">0.0<");
	}

	@Test
	void axisOfSharesIsTheWholeAndNoMore() {
		assertThat(axis(0.9, 1, true)).contains(">0.0<", ">0.5<", ">1.0<").doesNotContain(">1.1<");
		assertThat(axis(0.9, 0.95, true)).contains(">0.0<", ">1.0<");
		assertThat(axis(90, 100, false)).contains(">105.0<");
	}

	@Test
	void axisGoesByRoundSteps() {
		assertThat(axis(3.9, 7.7, false)).contains(">3.0<", ">4.0<", ">8.0<", ">9.0<").doesNotContain(">3.5<");
		assertThat(axis(90, 100, false)).contains(">85.0<", ">90.0<", ">100.0<").doesNotContain(">101.0<");
	}

	private static String axis(double one, double other, boolean isShare) {
		return new Chart("Utveckling", List.of("2024", "2025"),
				List.of(new Line("Alla", Line.Style.MAIN, List.of(OptionalDouble.of(one), OptionalDouble.of(other)))),
				String::valueOf, isShare)
			.svg();
	}

}
