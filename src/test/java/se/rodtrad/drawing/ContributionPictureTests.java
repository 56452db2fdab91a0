package se.rodtrad.drawing;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element.Assessment.Colour;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A step is as long as its share of what is known, and filled as far as it has come.
 */
class ContributionPictureTests {

	private static ContributionPicture.Row row(String name, Colour status, double... step) {
		return new ContributionPicture.Row(name, "Indikator", Optional.of(status), status.name(), "", (step.length == 0)
				? Optional.empty() : Optional.of(new ContributionPicture.Step(step[0], step[1], step[2])));
	}

	@Test
	void stepsFollowOnEachOtherFromNothingToTheWhole() {
		String svg = new ContributionPicture("Varför gul?",
				List.of(row("Väntetid", Colour.GREEN, 0, 0.5, 0.5), row("Nöjdhet", Colour.RED, 0.5, 0.25, 0.1),
						row("Frånvaro", Colour.YELLOW, 0.75, 0.25, 0.2), row("Saknas", Colour.GREY)),
				row("Tillsammans", Colour.YELLOW, 0, 1, 0.8), new ContributionPicture.Bounds(0.6, 0.85),
				List.of(new ContributionPicture.Limit(0.5, "gul från 50 %")))
			.svg();
		assertThat(svg).contains("aria-label=\"Varför gul?\"")
			.contains("class=\"given\" x=\"360\" y=\"32\" width=\"160\"")
			.contains("class=\"room\" x=\"520\" y=\"94\" width=\"80\"")
			.contains("class=\"given\" x=\"520\" y=\"94\" width=\"32\"")
			.contains("class=\"room\" x=\"600\" y=\"156\" width=\"80\"")
			.contains("class=\"given\" x=\"360\" y=\"284\" width=\"256\"")
			.contains("class=\"bounds\" x1=\"552\" x2=\"632\"")
			.contains("class=\"limit\" x1=\"520\"")
			.contains(">gul från 50 %<");
		assertThat(svg.split("class=\"room\"", -1)).hasSize(5);
	}

}
