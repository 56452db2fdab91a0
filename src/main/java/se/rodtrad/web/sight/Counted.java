package se.rodtrad.web.sight;

import java.util.List;
import java.util.Optional;

import se.rodtrad.drawing.CountsPicture;
import se.rodtrad.fulfilment.Counts;
import se.rodtrad.plan.Element.Assessment.Colour;

/** Makes rows of pictures that count goals by their colours. */
public final class Counted {

	private Counted() {
	}

	/** A row that only counts. */
	public static CountsPicture.Row row(Words words, String name, Counts counts) {
		return row(words, name, counts, new Sum("", Optional.empty(), "", ""));
	}

	/** A row that also says what the goals come to. */
	public static CountsPicture.Row row(Words words, String name, Counts counts, Sum sum) {
		return new CountsPicture.Row(name, sum.note, sum.status, sum.said, sum.change,
				List.of(new CountsPicture.Part(Colour.GREEN, counts.green()),
						new CountsPicture.Part(Colour.YELLOW, counts.yellow()),
						new CountsPicture.Part(Colour.RED, counts.red()),
						new CountsPicture.Part(Colour.GREY, counts.grey())),
				said(words, counts));
	}

	/** How many have each colour, in words. */
	public static String said(Words words, Counts counts) {
		return words.of("counts", counts.green(), counts.yellow(), counts.red(), counts.grey());
	}

	/**
	 * What goals come to.
	 *
	 * @param note how much is reported of them
	 * @param status their status together
	 * @param said the same in words
	 * @param change how that has changed
	 */
	public record Sum(String note, Optional<Colour> status, String said, String change) {
	}

}
