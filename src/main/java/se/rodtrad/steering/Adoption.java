package se.rodtrad.steering;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a model was decided (<em>antagande</em>).
 *
 * @param body who decided it
 * @param date the day, or only the month or year where the day is not known
 * @param paragraph the paragraph of the minutes
 * @param caseNumber the number of the case (<em>diarienummer</em>)
 * @param documentDate the date on the document
 * @param ground where this is said
 */
public record Adoption(@RefersTo(Table.ACTOR) String body, String date, String paragraph, String caseNumber,
		Optional<String> documentDate, Ground ground) {

	private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

	public Adoption {
		requireDate("date", date);
		documentDate.ifPresent((day) -> requireDate("documentDate", day));
	}

	private static void requireDate(String component, String date) {
		if (!PARTIAL_DATE.matcher(date).matches()) {
			throw new Unfit(component, "'%s'".formatted(date), "a date like 2016-10-19, 2021-10 or 2021");
		}
	}

}
