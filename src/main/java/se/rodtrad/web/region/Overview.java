package se.rodtrad.web.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.drawing.CountsPicture;
import se.rodtrad.fulfilment.Counts;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.web.sight.Counted;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * How a region's goals are doing, all together and by what they are summed up by.
 *
 * @param sight what the page looks at
 * @param rows each area, strategy or focus area
 * @param counts how many goals have each colour
 * @param before how many had it in the period before, in words; nothing when none had any
 */
record Overview(Sight sight, List<SummaryView.RowView> rows, Counts counts,
		Optional<String> before) implements Pictured {

	static Overview of(Sight sight, SummaryView summary) {
		return new Overview(sight, summary.rows(), counts(sight.reckoning()), summary.earlier()
			.filter((then) -> counts(then).assessed() > 0)
			.map((then) -> sight.words()
				.of("overview.before", sight.say(then.basis().period()), Counted.said(sight.words(), counts(then)))));
	}

	private static Counts counts(Reckoning reckoning) {
		return Counts.of(reckoning.all().all());
	}

	@Override
	public String file(String format) {
		return this.sight.to("overview." + format);
	}

	/** The picture that says the same as the page, but for the weakest goals. */
	CountsPicture picture() {
		Words words = this.sight.words();
		return new CountsPicture(Stream
			.concat(Stream.of(Counted.row(words, words.of("overview.goals", this.counts.total()), this.counts)),
					this.rows.stream().map(this::row))
			.toList());
	}

	private CountsPicture.Row row(SummaryView.RowView row) {
		Words words = this.sight.words();
		SummaryView.SumView sum = row.sum();
		String said = sum.score()
			.map((score) -> words.of(sum.status()) + ", " + words.percent(score))
			.orElseGet(() -> words.of(sum.status()));
		return Counted.row(words, row.dimension().element().name(), sum.counts(), new Counted.Sum(
				words.of("overview.coverage", words.percent(sum.coverage())), Optional.of(sum.status()), said,
				row.change().map((change) -> words.of("overview.change", this.sight.points(change))).orElse("")));
	}

}
